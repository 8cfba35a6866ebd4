package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, float y, int n) {
        double before = ++x * x;
        float narrow = ++y * y;
        int m = ++n * n;
        return before * narrow + m * x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += ++x[i] * x[i];
            s *= 1 + ++n % 2;
        }
        return s * x[0];
    }

    @Differentiable
    static double branch(double x, double[] y, byte n) {
        if (x < y[1]) {
            y[++n & 1] *= ++x;
        } else {
            ++y[0];
        }
        return x * y[0] + y[1];
    }
}
