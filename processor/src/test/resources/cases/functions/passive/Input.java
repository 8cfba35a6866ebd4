package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    /** Nothing that is captured has a derivative, or nothing that is given. */
    @Differentiable
    static double constants(double x, @NoDerivative double c) {
        double[] w = {1, 2};
        return Calls.of(t -> t * t, x) + Calls.of(t -> t * c * w[1], x) + x * Calls.of(t -> t * c, c);
    }

    @Differentiable
    static double captureAlone(double x, @NoDerivative double c) {
        return Calls.of(t -> t * x, c) + Calls.ofConstant(t -> t * x, 2);
    }

    /** The call decides only. */
    @Differentiable
    static double decides(double x) {
        return Calls.of(t -> t * x, 2) > 1 ? x * x : x;
    }

    @Differentiable
    static double hidden(double x) {
        return x * passive(3);
    }

    private static double passive(double c) {
        return Calls.of(t -> t * c, 2);
    }

    /** As before: a function that is a constant. */
    @Differentiable
    static double stays(double x) {
        return Calls.constantly(Math::sqrt, 2) * x;
    }

    @Differentiable
    static double unused(double x) {
        return Calls.ignoring(t -> t * x, x);
    }
}

final class Calls {
    private Calls() {}

    @Differentiable
    static double of(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) * x;
    }

    @Differentiable
    static double ofConstant(DoubleUnaryOperator f, @NoDerivative double x) {
        return f.applyAsDouble(x);
    }

    @Differentiable
    static double constantly(@NoDerivative DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(4) * x;
    }

    @Differentiable
    static double ignoring(DoubleUnaryOperator f, double x) {
        double unused = f.applyAsDouble(x);
        return x * x;
    }
}
