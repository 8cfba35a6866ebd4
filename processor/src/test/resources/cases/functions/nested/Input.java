package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A double integral: the inner function captures the outer one's variable. */
    @Differentiable
    static double area(double a, double[] w, double x) {
        return Inner.integrate(s -> s * Inner.integrate(t -> a * s * Math.cos(w[0] * t + s), 0, s), 0, x);
    }

    /** The function calls helpers, loops and branches. */
    @Differentiable
    static double body(double[] w, double x) {
        return Inner.integrate(
                t -> {
                    double sum = 0;
                    for (int i = 0; i < w.length; i++) {
                        if (w[i] > 0.5) {
                            sum += power(w[i], t);
                        } else {
                            sum -= t;
                        }
                    }
                    return sum / w.length;
                },
                0.1,
                x * x);
    }

    private static double power(double base, double exponent) {
        return Math.pow(Math.abs(base), exponent);
    }

    /** A function that captures a known function. */
    @Differentiable
    static double capturesFunction(double a, double x) {
        DoubleUnaryOperator g = t -> a * t * t;
        return Inner.integrate(t -> g.applyAsDouble(t) * Math.sin(a), 0, x);
    }
}

final class Inner {
    private Inner() {}

    @Differentiable
    static double integrate(DoubleUnaryOperator f, double a, double b) {
        return (b - a) / 6 * (f.applyAsDouble(a) + 4 * f.applyAsDouble(0.5 * (a + b)) + f.applyAsDouble(b));
    }
}
