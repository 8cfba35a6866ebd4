package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The index moves between both sides of one assignment. */
    @Differentiable
    static double shifted(double[] a, double[] b) {
        int i = 0;
        while (i < a.length - 1) {
            a[i++] *= b[i % b.length];
        }
        return a[0];
    }
}
