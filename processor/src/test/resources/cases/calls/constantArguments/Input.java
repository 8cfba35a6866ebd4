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
}
