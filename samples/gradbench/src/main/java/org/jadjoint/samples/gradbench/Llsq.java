package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** A polynomial, fitted to the sign function by least squares. */
final class Llsq {
    private Llsq() {}

    /** Half the squared distance of the polynomial with coefficients {@code x} from the sign, at {@code n} points from -1 to 1. */
    @Differentiable
    static double objective(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + i * 2.0 / (n - 1);
            double value = 0;
            for (int j = x.length - 1; j >= 0; j--) {
                value = value * t + x[j];
            }
            double residual = Math.signum(t) - value;
            sum += residual * residual;
        }
        return sum / 2;
    }
}
