package org.jadjoint.processor.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jadjoint.processor.cases.CaseFolder.Declared;
import org.jadjoint.processor.cases.CaseFolder.DeclaredParameter;

/** Points of a case's method, chosen by the names and types of its parameters: the same in every run. */
final class CasePoints {
    private static final int COUNT = 3;

    private CasePoints() {}

    /** The types of a method whose classes the loader has. */
    static Signature signature(Declared method, ClassLoader loader) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        for (DeclaredParameter it : method.parameters()) {
            boolean floating = it.type().matches("(double|float)(\\[\\])?");
            parameters.add(new Signature.Parameter(
                    type(it.type(), method.owner(), loader), it.name(), floating && !it.noDerivative()));
        }
        Class<?> result = type(method.result(), method.owner(), loader);
        return new Signature(method.owner(), method.name(), result, List.copyOf(parameters));
    }

    private static Class<?> type(String name, String owner, ClassLoader loader) {
        return switch (name) {
            case "void" -> void.class;
            case "double" -> double.class;
            case "float" -> float.class;
            case "long" -> long.class;
            case "int" -> int.class;
            case "short" -> short.class;
            case "byte" -> byte.class;
            case "char" -> char.class;
            case "boolean" -> boolean.class;
            case "String" -> String.class;
            case "double[]" -> double[].class;
            case "float[]" -> float[].class;
            case "int[]" -> int[].class;
            case "long[]" -> long[].class;
            case "boolean[]" -> boolean[].class;
            default -> nested(name, owner, loader);
        };
    }

    private static Class<?> nested(String name, String owner, ClassLoader loader) {
        try {
            return loader.loadClass(owner + "$" + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("cases know no type " + name, e);
        }
    }

    /** The first two points are positive, the third has both signs; lengths and counts differ. */
    static List<List<Object>> of(Signature signature) {
        List<List<Object>> points = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            List<Object> point = new ArrayList<>();
            for (Signature.Parameter parameter : signature.parameters()) {
                point.add(value(parameter, number));
            }
            points.add(List.copyOf(point));
        }
        return points;
    }

    private static Object value(Signature.Parameter parameter, int number) {
        Class<?> type = parameter.type();
        int count = List.of(3, 4, 2).get(number);
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[number % constants.length];
        }
        return switch (type.getSimpleName()) {
            case "double" -> number(parameter.name(), number, 0);
            case "float" -> (float) number(parameter.name(), number, 0);
            case "long" -> (long) count;
            case "int" -> count;
            case "short" -> (short) count;
            case "byte" -> (byte) count;
            case "char" -> (char) ('a' + number);
            case "boolean" -> number != 1;
            case "String" -> List.of("one", "two", "three").get(number);
            default -> array(parameter, number);
        };
    }

    private static Object array(Signature.Parameter parameter, int number) {
        int length = List.of(4, 5, 3).get(number);
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> number(parameter.name(), number, i));
        if (parameter.type() == boolean[].class) {
            boolean[] flags = new boolean[length];
            flags[number] = true;
            return flags;
        }
        if (parameter.type() == long[].class) {
            return Arrays.stream(numbers).mapToLong(it -> (long) (it * 3)).toArray();
        }
        return parameter.type() == int[].class
                ? Arrays.stream(numbers)
                        .mapToInt(it -> (int) Math.abs(it * 3) % 3)
                        .toArray()
                : Numbers.of(parameter.type(), numbers);
    }

    /** A number between 0.3 and 1.7 in magnitude that no other name and index has. */
    private static double number(String name, int number, int index) {
        long mixed = new SplittableRandom(name.hashCode() * 1009L + number * 31L + index).nextLong();
        double magnitude = 0.3 + 1.4 * ((mixed >>> 40) / (double) (1 << 24));
        return number == 2 && (mixed & 1) == 0 ? -magnitude : magnitude;
    }
}
