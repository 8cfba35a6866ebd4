package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Names that the derivative would have liked to use. */
    @Differentiable
    static double taken(double x, double resultBar) {
        double xBar = x * resultBar;
        double value = Math.sin(xBar);
        double residuals = value * x;
        return residuals + xBar;
    }
}
