package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return square(x) * x;
    }

    static float square(float x) {
        return 0.5f * x * x;
    }

    static int pick(int n) {
        return n % 3;
    }

    @Differentiable
    static double straight(double x, float y, int n) {
        int m = pick(n);
        return cube(x) * square(y) * (m + 1) + square(x);
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = pick(n + i);
            s = Math.sin(s) + cube(x[i]) * m;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (x > 0.5) {
            int m = pick(n);
            return cube(x) * m;
        }
        return square(x);
    }
}
