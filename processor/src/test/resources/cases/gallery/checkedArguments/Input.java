package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** What the user checks is checked, and nothing is undone for it. */
    @Differentiable
    static double compound(double rate, double years) {
        assert years < 1000;
        if (Double.isNaN(rate)) {
            throw new IllegalArgumentException("no rate: " + rate);
        }
        return Math.pow(1 + rate * rate, years);
    }
}
