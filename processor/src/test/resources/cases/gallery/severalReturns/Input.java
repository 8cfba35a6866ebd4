package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The first element that is large enough, out of a loop. */
    @Differentiable
    static double firstAbove(double[] x, double limit) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > limit) {
                return x[i] * x[i] - limit;
            }
        }
        return limit * limit;
    }
}
