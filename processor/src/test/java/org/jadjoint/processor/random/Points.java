package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to run a program at, and directions to differentiate it along. */
final class Points {
    private static final int COUNT = 2;

    private Points() {}

    static List<List<Object>> of(Routine main, Choices choices) {
        List<List<Object>> points = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int length = choices.chance(0.05) ? choices.below(2) : choices.between(2, 4);
            List<@Nullable Object> point = new ArrayList<>();
            for (Routine.Parameter parameter : main.parameters()) {
                boolean odd = choices.chance(0.06);
                int own = odd ? choices.between(0, 5) : length;
                boolean reference =
                        parameter.type().isArray() || parameter.type().isStructure();
                boolean absent = reference && choices.chance(parameter.nullable() ? 0.4 : 0.005);
                absent &= !parameter.name().equals("self");
                Object value = parameter.name().equals("depth")
                        ? (Object) choices.below(3)
                        : value(parameter.type(), own, choices);
                point.add(absent ? null : value);
            }
            points.add(Collections.unmodifiableList(point));
        }
        return points;
    }

    private static Object value(Type type, int length, Choices choices) {
        return switch (type) {
            case DOUBLE -> number(choices);
            case FLOAT -> (float) number(choices);
            case LONG -> (long) choices.between(-9, 99);
            case INT -> choices.between(0, 5);
            case SHORT -> (short) choices.between(-9, 99);
            case BYTE -> (byte) choices.between(-9, 99);
            case CHAR -> (char) ('a' + choices.below(20));
            case BOOLEAN -> choices.chance(0.5);
            case DOUBLES -> {
                double[] array = new double[length];
                java.util.Arrays.setAll(array, i -> number(choices));
                yield array;
            }
            case FLOATS -> {
                float[] array = new float[length];
                for (int i = 0; i < length; i++) {
                    array[i] = (float) number(choices);
                }
                yield array;
            }
            case INTS -> {
                int[] array = new int[length];
                java.util.Arrays.setAll(array, i -> choices.between(-3, 9));
                yield array;
            }
            case DOUBLES2, FLOATS2, INTS2, DOUBLES3 -> {
                int count = choices.chance(0.1) ? choices.below(2) : choices.between(2, 3);
                Object rows = java.lang.reflect.Array.newInstance(type.element().runtimeClass(), count);
                for (int i = 0; i < count; i++) {
                    int own = choices.chance(0.1) ? choices.between(0, 4) : length;
                    boolean absent = choices.chance(0.01);
                    java.lang.reflect.Array.set(rows, i, absent ? null : value(type.element(), own, choices));
                }
                yield rows;
            }
            case VEC, BUF, DISC, BOX, PAIR, SHAPE, VECS, SHAPES, LIST -> structure(type, length, choices, 0);
            case STRING, VOID -> throw new IllegalStateException("not a parameter type: " + type);
        };
    }

    private static PointValue structure(Type type, int length, Choices choices, int depth) {
        if (type == Type.SHAPE) {
            Type variant = choices.pick(List.of(Type.DISC, Type.BOX, Type.PAIR));
            return structure(depth > 1 ? Type.DISC : variant, length, choices, depth + 1);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        if (type.hasElements()) {
            int count = choices.chance(0.1) ? choices.below(2) : choices.between(2, 3);
            for (int i = 0; i < count; i++) {
                parts.add(choices.chance(0.04) ? null : structure(type.element(), length, choices, depth));
            }
            return new PointValue(type, parts);
        }
        for (String name : type.components()) {
            Type part = Type.ofComponent(name);
            boolean absent = (part.isArray() || part.isStructure()) && choices.chance(0.01);
            Object value = part.isStructure() ? structure(part, length, choices, depth) : value(part, length, choices);
            parts.add(absent ? null : value);
        }
        return new PointValue(type, parts);
    }

    private static double number(Choices choices) {
        return choices.chance(0.1) ? choices.between(-4, 4) / 2.0 : choices.between(-2.0, 2.0);
    }

    /** The direction that leaves everything where it is. */
    static List<double[]> zero(List<Object> point) {
        return point.stream().map(it -> new double[leaves(it)]).toList();
    }

    private static int leaves(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof PointValue structure) {
            return structure.parts().stream()
                    .filter(it -> !(it instanceof Integer))
                    .mapToInt(Points::leaves)
                    .sum();
        }
        if (value instanceof Object[] rows) {
            return java.util.Arrays.stream(rows).mapToInt(Points::leaves).sum();
        }
        return value.getClass().isArray() ? java.lang.reflect.Array.getLength(value) : 1;
    }

    /** One direction per differentiable leaf: one there, zero everywhere else. */
    static List<List<double[]>> axes(Routine main, List<Object> point) {
        List<List<double[]>> axes = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            if (!main.parameters().get(i).isDifferentiable()) {
                continue;
            }
            for (int leaf = 0; leaf < leaves(point.get(i)); leaf++) {
                List<double[]> axis = zero(point);
                axis.get(i)[leaf] = 1;
                axes.add(axis);
            }
        }
        return axes;
    }

    /** A direction with a part along every differentiable leaf. */
    static List<double[]> random(Routine main, List<Object> point, Choices choices) {
        List<double[]> direction = zero(point);
        for (int i = 0; i < point.size(); i++) {
            if (main.parameters().get(i).isDifferentiable()) {
                java.util.Arrays.setAll(direction.get(i), leaf -> choices.between(-1.0, 1.0));
            }
        }
        return direction;
    }
}
