package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** A function inside of a function that is never passed: the function itself still mentions it. */
final class Input {
    private Input() {}

    @Differentiable
    static double never(double x) {
        return Far.twice(p -> (2.0 > 0.0 ? p * p : Far.twice(q -> q - p, p)) - p, x);
    }
}

final class Far {
    private Far() {}

    @Differentiable
    static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }
}
