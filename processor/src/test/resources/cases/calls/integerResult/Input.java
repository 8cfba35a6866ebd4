package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    static int largest(double[] a, @NoDerivative double[] weights, int depth) {
        if (depth > 0) {
            return largest(a, weights, depth - 1);
        }
        int best = 0;
        for (int i = 1; i < a.length; i++) {
            if (a[i] * weights[i % 2] > a[best] * weights[best % 2]) {
                best = i;
            }
        }
        return best;
    }

    /** A helper is given an active array, but what it returns has no derivative. */
    @Differentiable
    static double chosen(double[] a) {
        return a[largest(a, new double[] {1, 2}, 1)] * a[0];
    }
}
