package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** Minimises functions by gradient descent, and is itself differentiated where a function that is minimised minimises one. */
final class GradientDescent {
    private static final double PRECISION = 1e-5;

    private GradientDescent() {}

    /** What is minimised. */
    @FunctionalInterface
    interface Objective {
        double at(double[] x);
    }

    /** Its gradient. */
    @FunctionalInterface
    interface Slope {
        double[] at(double[] x);
    }

    /**
     * A point near {@code start} where {@code objective} is lowest. The step gets twice as long after ten that went down, and
     * half as long after one that did not; the search ends where the slope or the step is next to nothing.
     */
    @Differentiable
    static double[] argmin(Objective objective, Slope gradient, double[] start) {
        double[] x = start.clone();
        double value = objective.at(x);
        double[] slope = gradient.at(x);
        double length = 1e-5;
        int descents = 0;
        while (norm(slope) > PRECISION) {
            if (descents == 10) {
                length *= 2;
                descents = 0;
            }
            double[] step = new double[x.length];
            double[] next = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                step[i] = -length * slope[i];
                next[i] = x[i] + step[i];
            }
            if (norm(step) <= PRECISION) {
                break;
            }
            double lower = objective.at(next);
            if (lower < value) {
                x = next;
                value = lower;
                slope = gradient.at(x);
                descents++;
            } else {
                length /= 2;
                descents = 0;
            }
        }
        return x;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double each : vector) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }
}
