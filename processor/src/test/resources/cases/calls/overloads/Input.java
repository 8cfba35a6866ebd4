package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double f(double x) {
        return x * x;
    }

    @Differentiable
    static double f(float x) {
        return 3 * x;
    }

    @Differentiable
    static double f(double x, int n) {
        return x * n;
    }

    @Differentiable
    static double f(double[] x) {
        return f(x[0]) * f((float) x[1]) + f(x[2], 3);
    }
}
