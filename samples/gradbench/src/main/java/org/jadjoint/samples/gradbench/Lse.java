package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** The logarithm of a sum of exponentials. */
final class Lse {
    private Lse() {}

    /** {@code log(exp(x[0]) + exp(x[1]) + …)}. The largest element is taken out, so that no exponential overflows. */
    @Differentiable
    static double logSumExp(double[] x) {
        int largest = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] > x[largest]) {
                largest = i;
            }
        }
        double max = x[largest];
        double sum = 0;
        for (double each : x) {
            sum += Math.exp(each - max);
        }
        return max + Math.log(sum);
    }
}
