package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        int[] picks = {1, 0, n};
        int[] empty = new int[n];
        double[] u = {x, y, x * y};
        double[] v = new double[] {u[picks[0]], 2, x};
        double[] w = new double[n + 2];
        w[1] = v[0] * u[2];
        return w[1] * w[0] + w[1] * empty[0] + w[1] * v[2] * picks.length;
    }

    @Differentiable
    static double inALoop(double[] x, int n) {
        double s = 0;
        double[] kept = new double[2];
        for (int i = 0; i < x.length; i++) {
            int[] picks = {i, n};
            double[] pair = {x[i], s};
            double[] product = new double[picks.length];
            product[0] = pair[0] * pair[1];
            product[1] = pair[0] + kept[0];
            s = product[0] * 0.5 + product[1];
            if (i % 2 == 0) {
                kept = product;
            }
        }
        return s + kept[1];
    }

    @Differentiable
    static double branch(double x, int n) {
        double[] u = {x};
        if (x > 0.5) {
            int[] picks = {n, 1};
            u = new double[] {x * x, x, 1};
            u[picks[1]] *= picks[0];
        }
        return u[0] * u[u.length - 1];
    }

    @Differentiable
    static double[] returned(double x, int n) {
        double[] powers = new double[n];
        double power = 1;
        for (int i = 0; i < n; i++) {
            powers[i] = power;
            power *= x;
        }
        return powers;
    }
}
