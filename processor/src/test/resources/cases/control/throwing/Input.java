package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double afterPartialWrites(double[] x, double limit) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= limit;
            if (x[i] > 1.5) {
                throw new IllegalStateException("x is " + x[i]);
            }
        }
        return x[0] * x[1];
    }

    @Differentiable
    static double passive(double x, int n) {
        for (int i = 0; i < n; i++) {
            if (i > 3) {
                throw new IllegalArgumentException("n is " + n);
            }
        }
        if (n < 3) {
            throw new UnsupportedOperationException("n is " + n);
        }
        return x * n;
    }

    @Differentiable
    static double active(double x, double y) {
        if (x > y) {
            throw new ArithmeticException("x is " + x);
        }
        return x / y;
    }

    @Differentiable
    static double outOfBounds(double[] x, int n) {
        double s = x[0] * x[1];
        x[0] = s;
        return s * x[n];
    }

    @Differentiable
    static double divisionByZero(double x, int n) {
        return x * (12 / (n - 3));
    }
}
