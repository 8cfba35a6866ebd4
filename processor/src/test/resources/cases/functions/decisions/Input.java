package cases;

import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.jadjoint.Differentiable;

/** Functions whose results carry no derivative: they decide, choose and count. */
final class Input {
    private Input() {}

    @Differentiable
    static double newton(double a, double tolerance) {
        return Search.root(x -> x * x - a * a - 0.1, x -> 2 * x, (x, step) -> step * step < tolerance * tolerance * 1e-9, 1 + a * a);
    }

    @Differentiable
    static double above(double limit, double x) {
        return Search.squaredIf(t -> t > limit, x) * limit;
    }

    @Differentiable
    static double reference(double x) {
        return Search.squaredIf(Double::isFinite, x);
    }

    @Differentiable
    static double chosen(double[] w, double x) {
        return Search.chosen(t -> t * w[0] > 1 ? 1 : 0, w, x) + Search.counted(i -> w[i] > 1 ? i : 0, w, x);
    }

    /** It writes what it is given, and says whether there is more. */
    @Differentiable
    static double steps(double a, double[] start) {
        return Search.stepped(
                y -> {
                    y[0] = y[0] * a * 0.5 + y[1];
                    y[1] *= a;
                    return y[0] < 2;
                },
                start.clone());
    }

    @Differentiable
    static double handedOn(double limit, double x) {
        return Search.either(t -> t > limit, x);
    }
}

interface Near {
    boolean test(double x, double step);
}

interface Step {
    boolean next(double[] state);
}

final class Search {
    private Search() {}

    @Differentiable
    static double root(DoubleUnaryOperator f, DoubleUnaryOperator slope, Near near, double start) {
        double x = start;
        for (int i = 0; i < 60; i++) {
            double step = f.applyAsDouble(x) / slope.applyAsDouble(x);
            x -= step;
            if (near.test(x, step)) {
                break;
            }
        }
        return x;
    }

    @Differentiable
    static double squaredIf(DoublePredicate test, double x) {
        return test.test(x) ? x * x : 3 * x;
    }

    @Differentiable
    static double either(DoublePredicate test, double x) {
        return squaredIf(test, x) + squaredIf(t -> !test.test(t), x) * x;
    }

    @Differentiable
    static double chosen(DoubleToIntFunction f, double[] w, double x) {
        return w[f.applyAsInt(x)] * x;
    }

    @Differentiable
    static double counted(IntUnaryOperator f, double[] w, double x) {
        double sum = 0;
        for (int i = 0; i < f.applyAsInt(1) + 1; i++) {
            sum += w[i] * x;
        }
        return sum;
    }

    @Differentiable
    static double stepped(Step step, double[] state) {
        double sum = 0;
        int n = 0;
        while (n < 5 && step.next(state)) {
            sum += state[0] * state[1];
            n++;
        }
        return sum + state[0];
    }
}
