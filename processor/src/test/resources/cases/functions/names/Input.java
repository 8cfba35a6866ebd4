package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double price(double a) {
        return Payoffs.payoff((x, y) -> x * a + y * y, a);
    }
}

interface Payoff {
    double of(double spot, double result);
}

/** The method has the name of the interface. */
final class Payoffs {
    private Payoffs() {}

    @Differentiable
    static double payoff(Payoff payoff, double x) {
        return payoff.of(x, x * x);
    }
}
