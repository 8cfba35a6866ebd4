package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double halve(double x, int n) {
        int i = n;
        while (i > 0 && x > 1) {
            x *= 0.5;
            i--;
        }
        do {
            if (x > 2) continue;
            x += 1;
        } while (++i < n);
        return x;
    }
}
