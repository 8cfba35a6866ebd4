package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double clipped(double x, double[] a, int i) {
        double y = x > 0 ? x : -x;
        double z = i < a.length && a[i] > 0 ? y / a[i] : 0;
        return z > 1 || x < -1 ? z : 1;
    }
}
