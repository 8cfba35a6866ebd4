package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Roots of functions, by counted iterations. */
final class Input {
    private Input() {}

    static double newton(DoubleUnaryOperator f, DoubleUnaryOperator slope, double start) {
        double x = start;
        for (int i = 0; i < 8; i++) {
            x -= f.applyAsDouble(x) / slope.applyAsDouble(x);
        }
        return x;
    }

    static double secant(DoubleUnaryOperator f, double a, double b, int rounds) {
        double x0 = a;
        double x1 = b;
        double f0 = f.applyAsDouble(x0);
        for (int i = 0; i < rounds; i++) {
            double f1 = f.applyAsDouble(x1);
            if (Math.abs(f1) < 1e-9 || f1 == f0) break;
            double x2 = x1 - f1 * (x1 - x0) / (f1 - f0);
            x0 = x1;
            x1 = x2;
            f0 = f1;
        }
        return x1;
    }

    @Differentiable
    static double root(double a, double b) {
        double square = a * a + b * b;
        return newton(x -> x * x - square, x -> 2 * x, 2);
    }

    @Differentiable
    static double cubeRoot(double a) {
        return secant(x -> x * x * x - a, 0.5, 1.5, 4);
    }

    @Differentiable
    static double yield(double price, double[] flows) {
        return newton(
                r -> value(flows, r) - price,
                r -> {
                    double s = 0;
                    for (int i = 0; i < flows.length; i++) s -= (i + 1) * flows[i] * Math.exp(-r * (i + 1));
                    return s;
                },
                0.05);
    }

    private static double value(double[] flows, double rate) {
        double s = 0;
        for (int i = 0; i < flows.length; i++) s += flows[i] * Math.exp(-rate * (i + 1));
        return s;
    }
}
