package org.jadjoint.processor.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array of the evaluated program: values, and for each its tangent and size, or rows. Integers are kept as doubles,
 * exactly.
 */
final class DualArray {
    /** The null reference. */
    static final DualArray NULL = zeros(Type.INTS, 0);

    final Type type;
    final double[] value;
    final double[] tangent;
    final double[] size;
    private final Object[] rows;

    private DualArray(Type type, double[] value, double[] tangent, double[] size, Object... rows) {
        this.type = type;
        this.value = value;
        this.tangent = tangent;
        this.size = size;
        this.rows = rows;
    }

    /** An array of rows, which are references. */
    private static DualArray of(Type type, Object[] rows) {
        return new DualArray(type, new double[0], new double[0], new double[0], rows);
    }

    /** A new array with rows down to as many ranks as there are sizes, and null from there on. */
    static DualArray zeros(Type type, int[] sizes) {
        DualArray array = zeros(type, sizes[0]);
        for (int i = 0; i < sizes[0] && sizes.length > 1; i++) {
            array.rows[i] = zeros(type.element(), Arrays.copyOfRange(sizes, 1, sizes.length));
        }
        return array;
    }

    static DualArray zeros(Type type, int length) {
        if (type.holdsReferences()) {
            Object[] rows = new Object[length];
            Arrays.fill(rows, NULL);
            return of(type, rows);
        }
        return new DualArray(type, new double[length], new double[length], new double[length]);
    }

    /** An argument of a call, with the tangent it starts with, or without one; {@code next} counts what is taken of that. */
    static Object of(@Nullable Object value, double[] dot, int[] next) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof PointValue structure) {
            Object[] parts =
                    structure.parts().stream().map(it -> of(it, dot, next)).toArray();
            return structure.type().hasElements()
                    ? of(structure.type(), parts)
                    : new DualRecord(structure.type(), parts);
        }
        if (value instanceof Object[] inner) {
            return of(
                    typeOf(value),
                    Arrays.stream(inner).map(it -> of(it, dot, next)).toArray());
        }
        if (value.getClass().isArray()) {
            double[] values = values(value);
            double[] own = Arrays.copyOfRange(dot, next[0], next[0] += values.length);
            double[] size = Arrays.stream(own).map(Math::abs).toArray();
            return new DualArray(typeOf(value), values, own, size);
        }
        Object unboxed = Primitives.unboxed(value);
        if (!(unboxed instanceof Dual dual)) {
            return unboxed;
        }
        double own = dot[next[0]++];
        return new Dual(dual.value(), own, Math.abs(own));
    }

    private static Type typeOf(Object array) {
        if (array instanceof Object[]) {
            return Arrays.stream(Type.values())
                    .filter(it -> it.isArray() && it.runtimeClass() == array.getClass())
                    .findFirst()
                    .orElseThrow();
        }
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
        if (array instanceof Object[] rows) {
            return Arrays.stream(rows)
                    .flatMapToDouble(it -> Arrays.stream(values(it)))
                    .toArray();
        }
        double[] values = new double[java.lang.reflect.Array.getLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = java.lang.reflect.Array.getDouble(array, i);
        }
        return values;
    }

    Object[] rows() {
        return rows;
    }

    int length() {
        return type.holdsReferences() ? rows.length : value.length;
    }

    /** Forgets the tangents: what an array of constants has. */
    void cut() {
        Arrays.fill(tangent, 0);
        Arrays.fill(size, 0);
        for (Object row : rows) {
            ((DualArray) row).cut();
        }
    }

    /** This array, where it is not null. */
    DualArray present() {
        if (this == NULL) {
            throw new Thrown(NullPointerException.class);
        }
        return this;
    }

    Object load(int index) {
        if (type.holdsReferences()) {
            return rows[index];
        }
        return type == Type.INTS ? (Object) (long) value[index] : new Dual(value[index], tangent[index], size[index]);
    }

    void store(int index, Object element) {
        if (type.holdsReferences()) {
            rows[index] = element;
        } else if (element instanceof Dual dual) {
            value[index] = dual.value();
            tangent[index] = dual.tangent();
            size[index] = dual.size();
        } else {
            value[index] = (Long) element;
        }
    }

    DualArray range(int from, int to) {
        if (type.holdsReferences()) {
            DualArray range = zeros(type, to - from);
            copyInto(from, range, 0, Math.min(to, rows.length) - from);
            return range;
        }
        return new DualArray(
                type,
                Arrays.copyOfRange(value, from, to),
                Arrays.copyOfRange(tangent, from, to),
                Arrays.copyOfRange(size, from, to));
    }

    void copyInto(int from, DualArray target, int to, int count) {
        if (type.holdsReferences()) {
            System.arraycopy(rows, from, target.rows, to, count);
            return;
        }
        System.arraycopy(value, from, target.value, to, count);
        System.arraycopy(tangent, from, target.tangent, to, count);
        System.arraycopy(size, from, target.size, to, count);
    }
}
