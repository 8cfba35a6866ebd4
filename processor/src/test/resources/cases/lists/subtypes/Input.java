package cases;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Lists of subtypes, {@code List<? extends P>}: as parameters, locals, arguments; read by loops and by index, returned by helpers. */
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
            return Math.max(spot - strike, 0) * spot;
        }
    }

    @Differentiable
    record Scaled(double weight, double[] levels) implements Payoff {
        @Override
        public double at(double spot) {
            double sum = 0;
            for (double level : levels) sum += weight * Math.sin(level * spot);
            return sum;
        }
    }

    @Differentiable
    static double value(List<? extends Payoff> book, double spot) {
        double sum = 0;
        for (Payoff payoff : book) sum += payoff.at(spot) * spot;
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i) instanceof Scaled scaled) sum += scaled.weight() * scaled.weight() * i;
        }
        return book.isEmpty() ? spot : sum;
    }

    @Differentiable
    static double ofRecords(List<? extends Call> calls, double spot) {
        double product = spot;
        for (Call call : calls) product *= 1 + call.strike() * spot;
        for (var call : calls) product += call.at(spot);
        return product + calls.get(0).strike();
    }

    @Differentiable
    static double ofArrays(List<? extends double[]> rows, @NoDerivative List<? extends Call> constants, double x) {
        double sum = constants.get(0).strike() * x;
        for (double[] row : rows) for (double each : row) sum += each * each * x;
        return sum * constants.size();
    }

    @Differentiable
    static void write(List<? extends double[]> rows, double x) {
        for (double[] row : rows) row[0] *= row[1] * x;
    }

    @Differentiable
    static double nested(List<? extends List<? extends Payoff>> books, List<? extends List<Call>> others, double spot) {
        double sum = 0;
        for (List<? extends Payoff> book : books) sum += total(book, spot) * spot;
        for (var book : others) sum += total(book, spot) + book.get(0).strike();
        return sum;
    }

    private static double total(List<? extends Payoff> book, double spot) {
        double sum = 0;
        for (Payoff payoff : book) sum += payoff.at(spot);
        return sum;
    }

    private static List<? extends Payoff> chosen(List<Call> calls, List<Scaled> scaled, double x) {
        return x > 1 ? calls : scaled;
    }

    @Differentiable
    static double given(List<Call> calls, List<Scaled> scaled, double spot) {
        List<? extends Payoff> either = spot > 1 ? calls : scaled;
        double sum = total(calls, spot) * total(scaled, spot) + total(either, spot * spot);
        List<? extends Payoff> now = either;
        for (int i = 0; i < 3; i++) {
            sum += now.get(0).at(spot + i);
            now = i % 2 == 0 ? scaled : calls;
        }
        List<Payoff> copy = List.copyOf(chosen(calls, scaled, spot));
        return sum + copy.get(0).at(spot) * Desk.value(calls, spot) + Desk.value(copy, sum) + Desk.value(either, spot);
    }

    @Differentiable
    static double captured(List<? extends Payoff> book, double spot) {
        return apply(x -> total(book, x) * spot, spot) + bounded(book, spot);
    }

    private static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) + f.applyAsDouble(x * x);
    }

    private static <P extends Payoff> double bounded(List<P> book, double spot) {
        P first = book.get(0);
        double sum = 0;
        for (P payoff : book) sum += payoff.at(spot) * first.at(spot);
        return sum;
    }

    @Differentiable
    static double made(double strike, double spot) {
        Call call = new Call(strike);
        List<? extends Payoff> one = List.of(call, new Scaled(strike, new double[] {1, spot}), call);
        List<? extends Call> none = List.of();
        double[] own = {strike, spot * strike};
        List<? extends double[]> rows = List.of(own, own);
        write(rows, spot);
        return total(one, spot) + total(none, spot) + bounded(List.of(call), spot) + own[0];
    }

    static final class Desk {
        @Differentiable
        static double value(List<? extends Payoff> book, double spot) {
            double sum = 0;
            for (Payoff payoff : book) sum += payoff.at(spot) * book.size();
            return sum;
        }
    }
}
