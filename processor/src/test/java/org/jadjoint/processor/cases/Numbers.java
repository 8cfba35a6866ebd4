package org.jadjoint.processor.cases;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scalars and arrays of any primitive type as {@code double[]} and back: the one shape in which laws compare. */
public final class Numbers {
    private Numbers() {}

    /** The leaves of a number or an array of numbers; nothing has none. */
    public static double[] leaves(@Nullable Object value) {
        if (value == null) {
            return new double[0];
        }
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (!value.getClass().isArray()) {
            return new double[] {0};
        }
        double[] leaves = new double[Array.getLength(value)];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = value instanceof boolean[] || value instanceof Object[] ? 0 : Array.getDouble(value, i);
        }
        return leaves;
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

    /** A value like a model, null where that is null. */
    static @Nullable Object like(@Nullable Object model, Class<?> type, double[] leaves) {
        return model == null ? null : of(type, leaves);
    }

    /** The same values, arrays anew. */
    public static List<Object> copy(List<Object> values) {
        List<Object> copies = new ArrayList<>();
        values.forEach(it -> copies.add(copyOf(it)));
        return copies;
    }

    static @Nullable Object copyOf(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }

    /** Equal to the bit, arrays by content; two NaN are equal. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
    }

    static String text(@Nullable Object value) {
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }
}
