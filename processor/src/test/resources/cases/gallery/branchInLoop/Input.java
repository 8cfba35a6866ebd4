package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A recurrence that goes one of two ways in each step. */
    @Differentiable
    static double logistic(double x, double r, int steps) {
        for (int i = 0; i < steps; i++) {
            if (x > 0.5) {
                x = r * x * (1 - x);
            } else {
                x = Math.sin(r * x);
            }
        }
        return x;
    }
}
