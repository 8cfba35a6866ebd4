package org.jadjoint.processor.random;

/**
 * A floating-point value with its tangent; {@code size} is the sum of the absolute terms that make up the tangent,
 * the natural scale of its rounding error.
 */
record Dual(double value, double tangent, double size) {
    static final double LARGEST = 1e12;

    static Dual constant(double value) {
        return new Dual(value, 0, 0);
    }

    /** A value whose tangent is the sum of partial times tangent; skips the program where that is not a number to compare. */
    static Dual of(double value, double[] partials, Dual... operands) {
        double tangent = 0;
        double size = 0;
        for (int i = 0; i < operands.length; i++) {
            if (operands[i].size == 0) {
                continue; // Not varied in this direction; another direction meets a partial that is not finite.
            }
            tangent += partials[i] * operands[i].tangent;
            size += Math.abs(partials[i]) * operands[i].size;
            if (!Double.isFinite(partials[i])) {
                throw new Skipped("partial not finite");
            }
        }
        if (!Double.isFinite(value)) {
            throw new Skipped("value not finite");
        }
        if (!(size < LARGEST)) {
            throw new Skipped("tangent too large");
        }
        return new Dual(value, tangent, size);
    }

    /** The same derivative of a converted value: a widening or a rounding to {@code float}. */
    Dual to(Type type) {
        if (type == Type.DOUBLE || (float) value == value) {
            return this;
        }
        if (Double.isInfinite((float) value)) {
            throw new Skipped("value not finite");
        }
        return new Dual((float) value, tangent, size);
    }

    /** Says that a program cannot be compared at this point, and why. */
    static final class Skipped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Skipped(String reason) {
            super(reason, null, false, false);
        }
    }
}
