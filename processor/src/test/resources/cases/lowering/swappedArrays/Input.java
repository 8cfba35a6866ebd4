package test;

import org.jadjoint.*;

class C {
    @Differentiable
    static double relax(double[] start, int steps) {
        double[] old = start.clone();
        double[] next = new double[old.length];
        for (int n = 0; n < steps; n++) {
            for (int i = 1; i < old.length - 1; i++) {
                next[i] = 0.5 * (old[i - 1] + old[i + 1]);
            }
            double[] spare = old;
            old = next;
            next = spare;
        }
        return old[1];
    }
}
