package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** A chain of differential equations, each driven by the one before, solved by the classical method of Runge and Kutta. */
final class Ode {
    private static final double END = 2;

    private Ode() {}

    /** The solution at the end of {@code y[0]' = x[0]}, {@code y[i]' = x[i] y[i - 1]} from zero, in so many steps. */
    @Differentiable
    static double[] solve(double[] x, int steps) {
        int n = x.length;
        double h = END / steps;
        double[] y = new double[n];
        double[] stage = new double[n];
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        for (int step = 0; step < steps; step++) {
            slope(x, y, k1);
            move(y, h / 2, k1, stage);
            slope(x, stage, k2);
            move(y, h / 2, k2, stage);
            slope(x, stage, k3);
            move(y, h, k3, stage);
            slope(x, stage, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y;
    }

    private static void slope(double[] x, double[] y, double[] slope) {
        slope[0] = x[0];
        for (int i = 1; i < x.length; i++) {
            slope[i] = x[i] * y[i - 1];
        }
    }

    private static void move(double[] y, double h, double[] slope, double[] moved) {
        for (int i = 0; i < y.length; i++) {
            moved[i] = y[i] + h * slope[i];
        }
    }
}
