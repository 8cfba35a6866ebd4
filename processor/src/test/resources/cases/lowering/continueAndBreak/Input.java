package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double gated(double[] x, double[] w, double tolerance) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < tolerance) continue;
            s = s * w[i] + Math.sin(x[i]);
            if (s > 3) break;
        }
        return s;
    }
}
