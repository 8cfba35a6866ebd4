package org.jadjoint.processor.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An array of the evaluated program: values, and for each its tangent and size. Integers are kept as doubles, exactly. */
final class DualArray {
    /** The null reference. */
    static final DualArray NULL = zeros(Type.INTS, 0);

    final Type type;
    final double[] value;
    final double[] tangent;
    final double[] size;

    private DualArray(Type type, double[] value, double[] tangent, double[] size) {
        this.type = type;
        this.value = value;
        this.tangent = tangent;
        this.size = size;
    }

    static DualArray zeros(Type type, int length) {
        return new DualArray(type, new double[length], new double[length], new double[length]);
    }

    /** The array of a call's arguments, with the tangent it starts with, or without one. */
    static DualArray of(Object array, double[] dot) {
        double[] values = values(array);
        double[] size = Arrays.stream(dot).map(Math::abs).toArray();
        return new DualArray(typeOf(array), values, dot.clone(), size);
    }

    private static Type typeOf(Object array) {
        return array instanceof double[] ? Type.DOUBLES : array instanceof float[] ? Type.FLOATS : Type.INTS;
    }

    /** The elements of an array of numbers, widened. */
    static double[] values(@Nullable Object array) {
        if (array == null) {
            return new double[0];
        }
        if (array instanceof double[] doubles) {
            return doubles.clone();
        }
        double[] values = new double[java.lang.reflect.Array.getLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = java.lang.reflect.Array.getDouble(array, i);
        }
        return values;
    }

    int length() {
        return value.length;
    }

    /** Forgets the tangents: what an array of constants has. */
    void cut() {
        Arrays.fill(tangent, 0);
        Arrays.fill(size, 0);
    }

    /** This array, where it is not null. */
    DualArray present() {
        if (this == NULL) {
            throw new Thrown(NullPointerException.class);
        }
        return this;
    }

    Object load(int index) {
        return type == Type.INTS ? (Object) (long) value[index] : new Dual(value[index], tangent[index], size[index]);
    }

    void store(int index, Object element) {
        if (element instanceof Dual dual) {
            value[index] = dual.value();
            tangent[index] = dual.tangent();
            size[index] = dual.size();
        } else {
            value[index] = (Long) element;
        }
    }

    DualArray range(int from, int to) {
        return new DualArray(
                type,
                Arrays.copyOfRange(value, from, to),
                Arrays.copyOfRange(tangent, from, to),
                Arrays.copyOfRange(size, from, to));
    }

    void copyInto(int from, DualArray target, int to, int count) {
        System.arraycopy(value, from, target.value, to, count);
        System.arraycopy(tangent, from, target.tangent, to, count);
        System.arraycopy(size, from, target.size, to, count);
    }
}
