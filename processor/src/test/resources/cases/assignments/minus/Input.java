package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        int m = n + 7;
        m -= 3;
        x -= y;
        return x * m;
    }

    @Differentiable
    static double element(double[] x, float[] y, int n) {
        x[0] -= x[1];
        x[1] -= y[0];
        y[1] -= x[0];
        return x[0] * x[1] + y[1] * n;
    }

    @Differentiable
    static double loop(double[] x, double y, int n) {
        int m = n + 20;
        for (int i = 0; i < x.length; i++) {
            m -= 1 + i % 2;
            x[i] -= y;
            y -= 1 + 0.1 * x[i];
        }
        return y * m + x[0];
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        int m = n + 5;
        if (x > y) {
            m -= 3;
            x -= y;
        } else {
            y -= x;
        }
        return x * y * m;
    }
}
