package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double partial(double x, double[] a) {
        double s = x;
        for (double v : a) {
            if (v > 0) {
                if (v > 5) break;
                s += v;
            } else {
                s -= v;
            }
            s *= 2;
        }
        return s;
    }
}
