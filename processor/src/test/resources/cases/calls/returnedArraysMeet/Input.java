package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static double[] constants(double x, int depth) {
        if (depth > 0) {
            return constants(x, depth - 1);
        }
        return new double[] {x, 2 * x, 1};
    }

    /** One return gives constants, another one values with a derivative: both are the same array to the caller. */
    @Differentiable
    static double[] either(double x, boolean plain) {
        if (plain) {
            return constants(2, 1);
        }
        return new double[] {x, x * x, 1};
    }

    @Differentiable
    static double used(double x, boolean plain) {
        double[] a = either(x, plain);
        a[0] *= x;
        return a[0] * a[1];
    }
}
