package cases;

import java.util.List;
import org.jadjoint.Differentiable;

/** Lists of a sealed interface, whose elements are of several variants. */
final class Input {
    private Input() {}

    @Differentiable
    sealed interface Payoff {
        double at(double spot);
    }

    @Differentiable
    record Call(double strike) implements Payoff {
        @Override
        public double at(double spot) {
            return Math.max(spot - strike, 0);
        }
    }

    @Differentiable
    record Basket(List<Payoff> parts, double weight) implements Payoff {
        @Override
        public double at(double spot) {
            double sum = 0;
            for (Payoff part : parts) {
                if (part instanceof Call call) sum += call.at(spot * weight);
                else sum += weight * spot;
            }
            return sum;
        }
    }

    @Differentiable
    static double value(List<Payoff> book, double spot) {
        double sum = 0;
        for (Payoff payoff : book) {
            sum += payoff.at(spot) * spot;
            if (payoff instanceof Basket basket && basket.weight() > 0.1) sum += basket.parts().size() * basket.weight();
        }
        return sum;
    }

    @Differentiable
    static List<Payoff> hedge(Payoff payoff, double strike) {
        Call call = new Call(strike * 2);
        return List.of(payoff, call, new Basket(List.of(call), strike), call);
    }

    @Differentiable
    static double hedged(double strike, double spot) {
        Call call = new Call(strike);
        List<Payoff> one = List.of(call);
        List<Call> same = List.of(call, new Call(strike * strike));
        List<Payoff> wider = List.copyOf(same);
        return value(one, spot) + wider.get(1).at(4 * spot) + same.get(0).strike();
    }
}
