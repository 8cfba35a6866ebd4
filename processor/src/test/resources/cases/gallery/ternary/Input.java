package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The tail that is meant, by symmetry. */
    @Differentiable
    static double cumulative(double x, double width) {
        double tail = Math.exp(-Math.abs(x) / width) / 2;
        return x < 0 ? tail : 1 - tail;
    }
}
