package org.jadjoint.processor.cases;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jadjoint.processor.cases.CaseFolder.Declared;
import org.jadjoint.processor.cases.CaseFolder.DeclaredParameter;
import org.jspecify.annotations.Nullable;

/** Points of a case's method, chosen by the names and types of its parameters: the same in every run. */
final class CasePoints {
    private static final int COUNT = 3;
    private static final int MOST_NAMES = 4;

    private CasePoints() {}

    /** The types of a method whose classes the loader has. */
    static Signature signature(Declared method, ClassLoader loader) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        if (method.instance()) {
            Class<?> owner = loaded(method.owner(), loader);
            parameters.add(new Signature.Parameter(owner, "self", Structures.isDifferentiable(owner)));
        }
        for (DeclaredParameter it : method.parameters()) {
            Type type = type(it.type(), method.owner(), loader);
            boolean differentiable = Structures.isDifferentiable(leaf(type)) && !it.noDerivative();
            parameters.add(new Signature.Parameter(erased(type), it.name(), differentiable, type));
        }
        Class<?> result = erased(type(method.result(), method.owner(), loader));
        return new Signature(method.owner(), method.name(), result, List.copyOf(parameters), method.instance());
    }

    /** A list of elements of a type. */
    private record ListOf(Type element) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    private static Class<?> erased(Type type) {
        return type instanceof Class<?> plain ? plain : List.class;
    }

    /** What stands in lists of lists. */
    private static Class<?> leaf(Type type) {
        return type instanceof ParameterizedType list ? leaf(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    /** Whether a method has a parameter that is a function. */
    static boolean takesFunction(Declared method, ClassLoader loader) {
        return method.parameters().stream()
                .filter(it -> !it.type().startsWith("List<"))
                .map(it -> type(it.type().replaceAll("<.*>", ""), method.owner(), loader))
                .anyMatch(type -> type instanceof Class<?> plain && plain.isInterface() && !plain.isSealed());
    }

    private static Type type(String name, String owner, ClassLoader loader) {
        if (name.startsWith("List<")) return new ListOf(type(name.substring(5, name.length() - 1), owner, loader));
        if (name.startsWith("? extends ")) return type(name.substring(10), owner, loader);
        if (name.endsWith("[]"))
            return ((Class<?>) type(name.substring(0, name.length() - 2), owner, loader)).arrayType();
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
            default -> nested(name, owner, loader);
        };
    }

    /** A class that stands in one of those around the method, or beside them. */
    private static Class<?> nested(String name, String owner, ClassLoader loader) {
        String binary = name.replace('.', '$');
        if (owner.substring(owner.lastIndexOf('.') + 1).equals(binary)) return loaded(owner, loader);
        try {
            return loader.loadClass(owner + "$" + binary);
        } catch (ClassNotFoundException e) {
            int end = Math.max(owner.lastIndexOf('$'), owner.lastIndexOf('.'));
            if (end >= 0 && owner.charAt(end) == '$') return nested(name, owner.substring(0, end), loader);
            return loaded(owner.substring(0, end + 1) + binary, loader);
        }
    }

    private static Class<?> loaded(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            return imported(name.substring(name.lastIndexOf('.') + 1));
        }
    }

    /** What cases import: functional interfaces. */
    private static Class<?> imported(String name) {
        try {
            return Class.forName("java.util.function." + name);
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
                point.add(value(parameter.declared(), parameter.name(), number));
            }
            points.add(List.copyOf(point));
        }
        return points;
    }

    private static Object value(Type type, String name, int number) {
        if (!(type instanceof ParameterizedType list)) return value((Class<?>) type, name, number);
        List<Object> elements = new ArrayList<>();
        boolean deep = name.split("\\.", -1).length > MOST_NAMES - 2;
        boolean inner = !name.matches("[a-zA-Z]+");
        int count = deep ? 0 : inner ? 2 : List.of(3, 4, 2).get(number);
        for (int i = 0; i < count; i++) {
            elements.add(value(list.getActualTypeArguments()[0], name + i, number));
        }
        return elements;
    }

    private static Object value(Class<?> type, String name, int number) {
        int count = List.of(3, 4, 2).get(number);
        if (type.isArray()) return array(type, name, number);
        if (type.isSealed()) {
            Class<?>[] variants = type.getPermittedSubclasses();
            return value(variants[Math.floorMod(name.hashCode() + number, variants.length)], name, number);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[number % constants.length];
        }
        return switch (type.getSimpleName()) {
            case "double" -> number(name, number, 0);
            case "float" -> (float) number(name, number, 0);
            case "long" -> (long) count;
            case "int" -> count;
            case "short" -> (short) count;
            case "byte" -> (byte) count;
            case "char" -> (char) ('a' + number);
            case "boolean" -> number != 1;
            case "String" -> List.of("one", "two", "three").get(number);
            default -> object(type, name, number);
        };
    }

    /** What has components of its own type ends at the second of them. */
    private static Object object(Class<?> type, String name, int number) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(it -> !type.isRecord() || it.getParameterCount() == type.getRecordComponents().length)
                .max(Comparator.comparing(Constructor::getParameterCount))
                .orElseThrow(() -> new IllegalStateException("cases know no value of " + type));
        List<Object> values = new ArrayList<>();
        for (Parameter it : constructor.getParameters()) {
            String inner = name + "." + it.getName();
            boolean deep = it.getType().isAssignableFrom(type) && inner.split("\\.", -1).length > MOST_NAMES;
            values.add(deep ? null : value(it.getParameterizedType(), inner, number));
        }
        return Structures.create(constructor, values);
    }

    private static Object array(Class<?> type, String name, int number) {
        if (!type.getComponentType().isPrimitive()) {
            Object rows =
                    Array.newInstance(type.getComponentType(), List.of(4, 5, 3).get(number));
            for (int i = 0; i < Array.getLength(rows); i++) {
                Array.set(rows, i, value(type.getComponentType(), name + i, number));
            }
            return rows;
        }
        int length = List.of(4, 5, 3).get(number);
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> number(name, number, i));
        if (type == boolean[].class) {
            boolean[] flags = new boolean[length];
            flags[number] = true;
            return flags;
        }
        if (type == long[].class) {
            return Arrays.stream(numbers).mapToLong(it -> (long) (it * 3)).toArray();
        }
        return type == int[].class
                ? Arrays.stream(numbers)
                        .mapToInt(it -> (int) Math.abs(it * 3) % 3)
                        .toArray()
                : Numbers.of(type, numbers);
    }

    /** A number between 0.3 and 1.7 in magnitude that no other name and index has. */
    private static double number(String name, int number, int index) {
        long mixed = new SplittableRandom(name.hashCode() * 1009L + number * 31L + index).nextLong();
        double magnitude = 0.3 + 1.4 * ((mixed >>> 40) / (double) (1 << 24));
        return number == 2 && (mixed & 1) == 0 ? -magnitude : magnitude;
    }
}
