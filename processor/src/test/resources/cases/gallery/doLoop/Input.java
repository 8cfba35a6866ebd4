package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Halves until what is left is small; the body runs at least once. */
    @Differentiable
    static double series(double x, double factor) {
        double term = Math.tanh(x);
        double sum = 0;
        do {
            sum += term;
            term *= 0.5 * Math.sin(factor);
        } while (Math.abs(term) > 1e-3);
        return sum;
    }
}
