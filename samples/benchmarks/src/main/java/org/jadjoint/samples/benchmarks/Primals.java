package org.jadjoint.samples.benchmarks;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Three functions whose gradients are measured: the fixed yardstick, not to be tuned. */
final class Primals {
    static final int IN = 16;
    static final int HIDDEN = 32;

    private Primals() {}

    /** Arithmetic-average option on one path of geometric Brownian motion. */
    @Differentiable
    static double gbm(double spot, double drift, double vol, double strike, @NoDerivative double[] normals) {
        double dt = 1.0 / normals.length;
        double rootDt = Math.sqrt(dt);
        double s = spot;
        double sum = 0;
        for (int i = 0; i < normals.length; i++) {
            s = s * Math.exp((drift - 0.5 * vol * vol) * dt + vol * rootDt * normals[i]);
            sum += s;
        }
        double average = sum / normals.length;
        return average > strike ? average - strike : 0;
    }

    /** A recurrence with a branch. */
    @Differentiable
    static double logistic(double x, double r, int steps) {
        for (int i = 0; i < steps; i++) {
            if (x > 0.5) x = r * x * (1 - x);
            else x = r * x * (1 - x) + 0.01;
        }
        return x;
    }

    /** A 16-32-32-1 network with tanh; row-major weights. */
    @Differentiable
    static double mlp(@NoDerivative double[] x, double[] w1, double[] w2, double[] w3) {
        double[] h1 = layer(w1, x, IN);
        double[] h2 = layer(w2, h1, HIDDEN);
        double y = 0;
        for (int i = 0; i < HIDDEN; i++) y += w3[i] * h2[i];
        return y;
    }

    private static double[] layer(double[] w, double[] x, int in) {
        double[] h = new double[HIDDEN];
        for (int o = 0; o < HIDDEN; o++) {
            double s = 0;
            for (int i = 0; i < in; i++) s += w[o * in + i] * x[i];
            h[o] = Math.tanh(s);
        }
        return h;
    }
}
