package org.jadjoint.runtime.check;

/**
 * How exactly derivatives are compared.
 *
 * @param unit half the distance from 1 to the next number
 * @param agreement how far VJP and JVP may be apart, of the sum of the absolute terms of both
 * @param tolerance how far a derivative may be from differences, of the larger of both, beyond the error of the differences
 * @param conclusive the error up to which differences say something, of the derivative
 * @param levels how many steps a series has, each half the one before
 */
record Precision(double unit, double agreement, double tolerance, double conclusive, int levels) {
    static final Precision DOUBLE = new Precision(0x1p-53, 1e-11, 1e-7, 1e-4, 10);
    static final Precision FLOAT = new Precision(0x1p-24, 1e-4, 2e-3, 3e-2, 5);

    /** The first steps of the series of differences, from the one that rounding disturbs least to the one that kinks nearby do. */
    double[] firstSteps() {
        return isDouble() ? new double[] {1e-1, 1e-2, 1e-3, 1e-5, 1e-7} : new double[] {0.25, 0.1, 0.03, 0.01, 1e-3};
    }

    private boolean isDouble() {
        return unit == DOUBLE.unit;
    }

    Precision withTolerance(double relative) {
        return new Precision(unit, agreement, relative, Math.max(conclusive, relative), levels);
    }

    Precision withAgreement(double relative) {
        return new Precision(unit, relative, tolerance, conclusive, levels);
    }

    /** How small the step is that a series is held against, of its first step. */
    double glance() {
        return isDouble() ? 1e-4 : 1e-2;
    }

    /** How far the difference with that step may be from a right derivative, of the larger of both. */
    double glanceTolerance() {
        return isDouble() ? 1e-3 : 5e-2;
    }

    /**
     * Whether differences whose error is within {@code conclusive} confirm a derivative that they agree with. Single precision is so coarse that
     * where kinks are near, the steps that do not reach them are never exact.
     */
    boolean takesRough() {
        return !isDouble();
    }

    /** What the rounding of values of size {@code size} may do to an exact derivative. */
    double rounding(double size) {
        return 128 * unit * size;
    }

    /** What rounding may do to differences with {@code step} of values that are sums of terms of size {@code size}. */
    double noise(double size, double step) {
        return (isDouble() ? 16 : 4) * unit * size / step;
    }
}
