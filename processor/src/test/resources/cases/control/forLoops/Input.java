package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int n) {
        double s = 1;
        int m = 0;
        for (int i = 0; i < n; i++) {
            m += i;
        }
        for (int i = x.length - 1; i >= 0; i--) {
            s = s * 0.9 + x[i] * s;
        }
        for (int i = 0, k = 2; i < x.length; i += 2, k++) {
            s += x[i] * k;
        }
        return s * m;
    }

    @Differentiable
    static double triangular(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = 0;
            for (int j = 0; j <= i; j++) {
                s = Math.sin(s) + x[i] * x[j];
            }
            for (int j = 0; j < 2; j++) {
                m += j;
            }
            s *= m;
        }
        return s;
    }

    @Differentiable
    static double overwrittenCounter(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s = s * x[i] + 1;
            if (x[i] > 1) {
                i++;
            }
        }
        return s;
    }

    @Differentiable
    static double overwrittenBound(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s = s * x[i % x.length] + x[0];
            if (i == 1) {
                n = n - 1;
            }
        }
        return s;
    }

    @Differentiable
    static double branch(double[] x, int n) {
        double s = x[0];
        if (s > 0.5) {
            int m = 0;
            for (int i = 0; i < n; i++) {
                m += 2;
            }
            for (int i = 0; i < x.length; i++) {
                s *= x[i] + m;
            }
        }
        return s;
    }

    @Differentiable
    static double endless(double x) {
        double s = x;
        for (; ; ) {
            s = s * s * 0.5 + 0.1;
            if (s < 0.4 || s > 2) {
                break;
            }
        }
        return s;
    }

    /** A counter that overflows comes to the same element again. */
    @Differentiable
    static double comingRound(double[] a, double x) {
        double s = x;
        int i = 0;
        for (int k = 0; k < 10; k++) {
            if (i >= 0 && i < a.length) {
                a[i] = Math.sin(a[i] * x);
                s += a[i] * a[i];
            }
            i += 1 << 30;
        }
        return s;
    }
}
