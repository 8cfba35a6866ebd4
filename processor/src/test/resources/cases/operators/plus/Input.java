package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        int m = (n + 7) + 3;
        return (x + y) * m;
    }

    @Differentiable
    static double mixed(float x, double y, long n, short k) {
        float narrow = x + (k + 1);
        return narrow + y + n;
    }

    @Differentiable
    static double loop(double[] x, double y, int n) {
        double s = y;
        for (int i = 0; i < x.length; i++) {
            int m = (n + i) + 2;
            s = (s + x[i]) * 0.5 + Math.sin(x[i] + (2 + s * s)) * 0.1 * m;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        if (x < y) {
            int m = (n + 9) + 4;
            return (x + y) * m;
        }
        return (y + x) + 1.5;
    }
}
