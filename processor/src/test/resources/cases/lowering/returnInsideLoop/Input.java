package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double firstAbove(double[] a, double limit) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > limit) return a[i] * 2;
        }
        return limit;
    }
}
