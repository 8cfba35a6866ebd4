package test;

import org.jadjoint.*;

class C {
    static final double RATE = 0.5;
    private static final double SHIFT = 2;

    @Differentiable
    static double f(double x, int n) {
        return n == 0 ? square(x) : f(x * RATE, n - 1) + square(x, n);
    }

    private static double square(double x) {
        return x * x + SHIFT;
    }

    static double square(double x, @NoDerivative double n) {
        return Math.pow(x, n) + Math.max(1, n) + (Double.isNaN(x) ? 1 : 0);
    }
}
