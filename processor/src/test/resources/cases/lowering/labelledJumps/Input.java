package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double grid(double x, int n) {
        double s = 0;
        rows:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j > i) continue rows;
                if (s > 10) break rows;
                s += x * j;
            }
            s *= 2;
        }
        return s;
    }
}
