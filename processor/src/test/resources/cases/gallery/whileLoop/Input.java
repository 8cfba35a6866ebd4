package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The cube root by Newton's method: how often the loop runs is known when it is over. */
    @Differentiable
    static double cubeRoot(double a, double guess) {
        double x = guess;
        double step = x;
        while (Math.abs(step) > 1e-9) {
            step = (x * x * x - a * a - 1) / (3 * x * x + 1);
            x -= step;
        }
        return x;
    }
}
