package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    static double[] weighted(double[] x, @NoDerivative double[] weights, int depth) {
        if (depth > 0) {
            return weighted(x, weights, depth - 1);
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * weights[i % weights.length];
        }
        weights[0] = 3;
        return y;
    }

    @NoDerivative
    static double unit(double x, int n) {
        return x > 2 * n ? 0.5 : 2;
    }

    /** A callee that returns an array is given a fresh one as constant. */
    @Differentiable
    static double fresh(double[] a) {
        double[] weights = {2, 0.5};
        double[] y = weighted(a, weights, 1);
        y[0] *= a[1];
        return y[0] + y[1] * weights[0];
    }

    @Differentiable
    static double passedOn(double[] a, @NoDerivative double[] weights) {
        weights[0] = 1.5;
        double[] y = weighted(a, weights, 1);
        return y[0] * weights[0] + a[1];
    }

    /** What is assigned among the arguments of a constant method keeps its derivative. */
    @Differentiable
    static double assigned(double x, int n) {
        double c = unit(x = x * x, n++) * unit(x, n);
        return c * x * n;
    }

    static double counted(double[] x, @NoDerivative double[] limits, int depth) {
        if (depth > 0) {
            return counted(x, limits, depth - 1);
        }
        double s = x[0];
        for (double limit : limits) {
            s += limit > 20 ? 1 : 2;
        }
        return s;
    }

    /** An active array as constant, for a callee that only reads it. */
    @Differentiable
    static double active(double[] a) {
        double s = 0;
        for (int i = 0; i < 2; i++) {
            a[i] *= s + 1;
            s += counted(a, a, 1);
        }
        a[0] = 3;
        return s * a[1] * a[0];
    }

    static double product(double[] a, double[] b, int depth) {
        return depth > 0 ? product(a, b, depth - 1) : a[0] * b[0] + a[1] * b[1];
    }

    /** A constant array for a callee that could differentiate by it. */
    @Differentiable
    static double constant(double[] a, @NoDerivative double[] b, boolean none) {
        if (none) {
            b = null;
        }
        return b == null ? a[0] : product(a, b, 1) * a[1];
    }

    static boolean exceeds(double x, double[] a, int depth) {
        return depth > 0 ? exceeds(x, a, depth - 1) : x > a[1];
    }

    /** A decision is no data. */
    @Differentiable
    static double decided(double x, double[] a) {
        boolean more = exceeds(x, a, 1);
        return more & a[0] > 0 ? x * a[0] : x + a[1];
    }
}
