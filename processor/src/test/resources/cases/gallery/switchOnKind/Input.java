package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Payoffs by kind. */
    @Differentiable
    static double payoff(double spot, double strike, int kind) {
        switch (kind) {
            case 0:
                return Math.max(spot - strike, 0);
            case 1:
                return Math.max(strike - spot, 0);
            default:
                return spot / strike;
        }
    }
}
