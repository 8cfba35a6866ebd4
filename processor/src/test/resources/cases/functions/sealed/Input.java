package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double first(Rule rule, double a) {
        return rule.apply(t -> t * t * a, a);
    }
}

@Differentiable
sealed interface Rule {
    @Differentiable
    double apply(DoubleUnaryOperator f, double x);

    @Differentiable
    record Mid(double h) implements Rule {
        @Override
        @Differentiable
        public double apply(DoubleUnaryOperator f, double x) {
            return h * f.applyAsDouble(x + 0.5 * h);
        }
    }

    @Differentiable
    record Ends(double h, double w) implements Rule {
        @Override
        @Differentiable
        public double apply(DoubleUnaryOperator f, double x) {
            return h * w * f.applyAsDouble(x) + h * (1 - w) * f.applyAsDouble(x + h);
        }
    }
}
