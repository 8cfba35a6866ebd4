package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double compound(double[] a, double[] b, int i) {
        a[i++] *= b[i];
        a[i] += b[0];
        a[i] -= 2;
        float f = (float) a[0];
        f *= b[1];
        int n = i;
        n += 2.5;
        return f * n;
    }
}
