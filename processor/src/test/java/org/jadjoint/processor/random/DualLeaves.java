package org.jadjoint.processor.random;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part of every floating-point number in what the evaluated program computed. */
enum DualLeaves {
    VALUE,
    TANGENT,
    SIZE;

    /** The parts in a number, an array or a record, one after the other; whole numbers are there only as elements of arrays. */
    double[] of(@Nullable Object value) {
        if (value instanceof Dual dual) {
            return new double[] {this == VALUE ? dual.value() : this == TANGENT ? dual.tangent() : dual.size()};
        }
        if (value instanceof DualRecord structure) {
            return all(structure.components());
        }
        if (value instanceof DualArray array) {
            double[] own = this == VALUE ? array.value : this == TANGENT ? array.tangent : array.size;
            return array.type.holdsReferences() ? all(array.rows()) : own.clone();
        }
        return new double[0];
    }

    private double[] all(Object[] values) {
        return Arrays.stream(values)
                .flatMapToDouble(it -> Arrays.stream(of(it)))
                .toArray();
    }
}
