package org.jadjoint.processor.cases;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scalars, arrays of any primitive type, structures, their tangents and shadows, nested as they come, as {@code double[]} and back: the one
 * shape in which laws compare.
 */
public final class Numbers {
    private Numbers() {}

    /** The leaves of a number, an array or a structure, in order; nothing has none. */
    public static double[] leaves(@Nullable Object value) {
        if (value == null) {
            return new double[0];
        }
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (value instanceof List<?> list) {
            return all(new ArrayList<>(list));
        }
        List<Object> parts = Structures.parts(value);
        if (parts != null) {
            return all(parts);
        }
        if (!value.getClass().isArray()) {
            return new double[] {0};
        }
        if (isTree(value)) {
            return all(Arrays.asList((Object[]) value));
        }
        double[] leaves = new double[Array.getLength(value)];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = value instanceof boolean[] || value instanceof Object[] ? 0 : Array.getDouble(value, i);
        }
        return leaves;
    }

    /** Whether an array has leaves in its elements. */
    private static boolean isTree(Object array) {
        return array instanceof Object[] && Structures.leaf(array.getClass()) != String.class;
    }

    private static double[] all(List<Object> parts) {
        return parts.stream().flatMapToDouble(it -> Arrays.stream(leaves(it))).toArray();
    }

    /** A value of type {@code double}, {@code float} or an array of them. */
    public static Object of(Class<?> type, double[] leaves) {
        if (type == double.class) {
            return leaves[0];
        }
        if (type == float.class) {
            return (float) leaves[0];
        }
        if (type == double[].class) {
            return leaves.clone();
        }
        float[] floats = new float[leaves.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) leaves[i];
        }
        return floats;
    }

    /** A value like a model, with these leaves where it carries derivatives; null where that is null. */
    static @Nullable Object moved(@Nullable Object model, Class<?> type, double[] leaves) {
        return new Filler(leaves, true).fill(model, type);
    }

    /** A tangent of a value of the type, with these leaves; null where that is null. */
    static @Nullable Object tangent(@Nullable Object model, Class<?> type, double[] leaves) {
        return new Filler(leaves, false).fill(model, type);
    }

    /** A shadow of a value of the type, with these leaves; null where that is null. */
    static @Nullable Object shadow(@Nullable Object model, Class<?> type, double[] leaves) {
        return Structures.shadowOver(tangent(model, type, leaves), Structures.shadow(type));
    }

    /** Adds numbers, in order, into a shadow; gives how many were taken. */
    static int addTo(@Nullable Object shadow, double[] numbers, int from) {
        int next = from;
        if (shadow instanceof double[] array) {
            for (int i = 0; i < array.length; i++) array[i] += numbers[next++];
        } else if (shadow instanceof float[] array) {
            for (int i = 0; i < array.length; i++) array[i] += (float) numbers[next++];
        } else if (shadow instanceof Object[] rows) {
            for (Object row : rows) next = addTo(row, numbers, next);
        } else if (shadow != null) {
            next = Structures.add(shadow, numbers, next);
        }
        return next;
    }

    /** Builds a value from leaves, one after the other. */
    private static final class Filler {
        private final double[] leaves;
        private final boolean primal;
        private int next;

        Filler(double[] leaves, boolean primal) {
            this.leaves = leaves;
            this.primal = primal;
        }

        private List<@Nullable Object> fill(List<?> model) {
            List<@Nullable Object> made = new ArrayList<>();
            for (Object each : model) made.add(each == null ? null : fill(each, each.getClass()));
            return made;
        }

        @Nullable
        Object fill(@Nullable Object model, Class<?> type) {
            if (type.isPrimitive()) return of(type, new double[] {leaves[next++]});
            if (model == null) return null;
            if (type.isArray() && type.getComponentType().isPrimitive()) {
                int from = next;
                next += Array.getLength(model);
                return of(type, Arrays.copyOfRange(leaves, from, next));
            }
            if (model instanceof List<?> list) return fill(list);
            if (!type.isArray())
                return primal ? Structures.moved(model, this::fill) : Structures.tangent(model, this::fill);
            Class<?> element = type.getComponentType();
            int length = Array.getLength(model);
            Object made = Array.newInstance(primal ? element : Structures.tangent(element), length);
            for (int i = 0; i < length; i++) Array.set(made, i, fill(Array.get(model, i), element));
            return made;
        }
    }

    /** The same values, arrays anew; one array that stands in several places still does. */
    public static List<Object> copy(List<Object> values) {
        IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
        List<Object> all = new ArrayList<>();
        values.forEach(it -> all.add(copyOf(it, copies)));
        return all;
    }

    static @Nullable Object copyOf(@Nullable Object value) {
        return copyOf(value, new IdentityHashMap<>());
    }

    private static @Nullable Object copyOf(@Nullable Object value, IdentityHashMap<Object, Object> copies) {
        if (value == null || copies.containsKey(value)) {
            return value == null ? null : copies.get(value);
        }
        Object copy = value;
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            for (int i = 0; copy instanceof Object[] rows && i < length; i++) rows[i] = copyOf(rows[i], copies);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(each -> elements.add(copyOf(each, copies)));
            copy = elements;
        } else if (value instanceof Record) {
            List<Object> parts = new ArrayList<>();
            Companion.components(value).forEach(it -> parts.add(copyOf(it, copies)));
            copy = Structures.create(value.getClass(), parts);
        }
        copies.put(value, copy);
        return copy;
    }

    /** Equal to the bit, arrays and records by content; two NaN are equal. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return Arrays.deepEquals(new Object[] {plain(a)}, new Object[] {plain(b)});
    }

    static String text(@Nullable Object value) {
        String text = Arrays.deepToString(new Object[] {plain(value)});
        return text.substring(1, text.length() - 1);
    }

    /** The value with arrays in place of records. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(Numbers::plain).toArray();
        }
        if (value instanceof List<?> list) return plain(list.toArray());
        if (!(value instanceof Record)) return value;
        List<Object> parts = new ArrayList<>(List.of(value.getClass().getSimpleName()));
        Companion.components(value).forEach(it -> parts.add(plain(it)));
        return parts.toArray();
    }
}
