package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A frame for each call of the loop. */
    @Differentiable
    static double total(double[] x, double scale) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            total += damped(x[i], scale);
        }
        return total;
    }

    @Differentiable
    static double damped(double x, double scale) {
        double y = x;
        for (int k = 0; k < 3; k++) {
            y = Math.sin(y * scale);
        }
        return y;
    }
}
