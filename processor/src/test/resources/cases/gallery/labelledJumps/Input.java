package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Leaves both loops at once. */
    @Differentiable
    static double scan(double[] x, double limit) {
        double product = 1;
        rows:
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k <= i; k++) {
                if (product > 4) {
                    break rows;
                }
                product *= 1 + x[k] * limit;
            }
        }
        return product;
    }
}
