package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Elements are overwritten: their shadows are taken, and given back for the element as it was. */
    @Differentiable
    static void relax(double[] x, double[] y, double a) {
        for (int i = 0; i < x.length; i++) {
            y[i % y.length] += a * x[i];
            x[i] = Math.max(x[i], a);
        }
    }
}
