package org.jadjoint.runtime.implicit;

/** Calls a function again and again until that changes nothing more. */
final class FixedPoint {
    private static final int MOST_STEPS = 1_000_000;

    private FixedPoint() {}

    static double[] iterate(Implicit.VectorFunction function, double[] start, double tolerance) {
        double[] x = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = Vectors.value(function, x);
            double change = change(x, next);
            if (change <= tolerance) return next;
            if (!Double.isFinite(change)) throw new NotConvergedException("the iteration diverges", change, tolerance);
            x = next;
        }
        throw new NotConvergedException(
                "no fixed point after " + MOST_STEPS + " steps", change(x, Vectors.value(function, x)), tolerance);
    }

    private static double change(double[] from, double[] to) {
        double change = 0;
        for (int i = 0; i < from.length; i++) change = Math.max(change, Math.abs(to[i] - from[i]));
        return change;
    }
}
