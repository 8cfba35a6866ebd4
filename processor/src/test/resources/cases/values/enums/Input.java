package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    enum Side {
        CALL,
        PUT
    }

    @Differentiable
    static double payoff(double spot, double strike, Side side) {
        return switch (side) {
            case CALL -> Math.max(spot - strike, 0);
            case PUT -> Math.max(strike - spot, 0);
        };
    }

    @Differentiable
    static double old(double spot, Side side, int n) {
        double s = spot;
        for (int i = 0; i < n; i++) {
            switch (side) {
                case CALL:
                    s *= spot;
                    break;
                default:
                    s += spot;
            }
        }
        return side == Side.PUT ? s * s : s;
    }
}
