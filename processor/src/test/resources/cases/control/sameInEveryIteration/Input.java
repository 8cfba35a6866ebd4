package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double path(double[] shocks, double spot, double dt, double vol) {
        double s = spot;
        for (int t = 0; t < shocks.length; t++) {
            s *= Math.exp(vol * Math.sqrt(dt * dt + 1) * shocks[t]);
        }
        return s;
    }

    @Differentiable
    static double insideOfBoth(double[] a, double x, double y) {
        double s = x;
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k <= i; k++) {
                s = Math.sin(s * Math.exp(x / (2 + y * y))) + a[k] * Math.tanh(a[i]);
            }
        }
        return s;
    }

    @Differentiable
    static double onOneSide(double[] a, double x, boolean flag) {
        double s = x;
        if (flag) {
            double width = Math.exp(x);
            for (int i = 0; i < a.length; i++) {
                if (s > 0.1 * i) {
                    s = s * Math.cos(width * 0.25) + a[i];
                } else {
                    s += Math.log1p(width) * a[i];
                }
            }
            x *= width;
        }
        return s * x;
    }

    @Differentiable
    static double reassigned(double[] a, double x) {
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            s *= Math.cosh(x) * a[i];
            x = 0.5 * x;
        }
        x = x + s;
        for (int i = 0; i < a.length; i++) {
            s *= Math.cosh(x) + a[i];
        }
        return s;
    }

    /** What one side of a branch computes from outside is computed again, whether or not the branch gives it on. */
    @Differentiable
    static double givenOn(double x, int n) {
        double s = x;
        double t = 0;
        for (int i = 0; i < n; i++) {
            double w = 0.625;
            if (s > 0.5) {
                w = Math.tanh(n);
                s = Math.sin(s * (w + 0.4));
            }
            t += w;
        }
        return s + t;
    }
}
