package test;

import org.jadjoint.*;

class C {
    enum Side { CALL, PUT }

    @Differentiable
    static double payoff(double spot, double strike, Side side) {
        double intrinsic = switch (side) {
            case CALL -> spot - strike;
            case PUT -> {
                double loss = strike - spot;
                if (loss < 0) yield 0;
                yield loss;
            }
        };
        return intrinsic;
    }
}
