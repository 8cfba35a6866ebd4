package cases;

import org.jadjoint.Differentiable;

/** Whole numbers that Java widens by itself keep their own arithmetic: zero has no sign, sums wrap around. */
final class Input {
    private Input() {}

    @Differentiable
    static double neg1(double x, double y, boolean c) {
        int n = c ? Integer.MIN_VALUE : 3;
        double d = c ? 1e-9 : 2.5;
        double w = -(n * d);
        return x * w + y;
    }

    @Differentiable
    static double neg2(double x, double y, boolean c) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            double z = -(i * x);
            s += Math.atan2(z, -1) * y;
        }
        return s;
    }

    @Differentiable
    static double neg3(double x, double y, boolean c) {
        double[] a = new double[c ? 0 : 1];
        double h = 2;
        return Math.atan2(-(a.length * h), -1) * x + y;
    }

    @Differentiable
    static double neg4(double x, double y, boolean c) {
        double s = y;
        for (int i = 0; i < 2; i++) s += Math.copySign(x, -(i / x)) * y;
        return s;
    }

    @Differentiable
    static double neg5(double x, double y, boolean c) {
        int n = c ? 0 : 1;
        double h = 3;
        return Math.copySign(x, -(n * h) * 1.0) + y * Math.copySign(y, n * h * -1);
    }

    @Differentiable
    static double lsum(double x, double y, boolean c) {
        int i = c ? Integer.MAX_VALUE : 3, j = c ? 5 : 2;
        long l = c ? 1 : 7;
        return x * (l + (i + j)) * 1e-9 + y;
    }

    @Differentiable
    static double lsum2(double x, double y, boolean c) {
        int i = c ? Integer.MAX_VALUE : 3, j = c ? 5 : 2;
        long l = c ? 1 : 7;
        return x * (l + (i - -j)) * 1e-9 + y * (3L + (j + i)) * 1e-9;
    }
}
