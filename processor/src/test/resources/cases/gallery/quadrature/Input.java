package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The integral of a function that captures what is differentiated, by Simpson's rule, halving where it is not yet exact. */
    @Differentiable
    static double charge(double scale, double rate, double until) {
        return simpson(t -> scale * Math.exp(rate * t), 0, until, 1e-3, 8);
    }

    private static double simpson(DoubleUnaryOperator f, double lo, double hi, double tolerance, int depth) {
        double mid = 0.5 * (lo + hi);
        double whole = panel(f, lo, hi);
        double halves = panel(f, lo, mid) + panel(f, mid, hi);
        if (depth == 0 || Math.abs(halves - whole) < tolerance) {
            return halves;
        }
        return simpson(f, lo, mid, 0.5 * tolerance, depth - 1) + simpson(f, mid, hi, 0.5 * tolerance, depth - 1);
    }

    private static double panel(DoubleUnaryOperator f, double lo, double hi) {
        double mid = 0.5 * (lo + hi);
        return (hi - lo) / 6 * (f.applyAsDouble(lo) + 4 * f.applyAsDouble(mid) + f.applyAsDouble(hi));
    }
}
