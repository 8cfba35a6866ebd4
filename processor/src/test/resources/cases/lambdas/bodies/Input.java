package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** What a lambda that takes the place of a call may be made of. */
final class Input {
    private Input() {}

    static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    static double sum(DoubleUnaryOperator f, double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += f.applyAsDouble(x[i]);
        }
        return s;
    }

    private static double square(double x) {
        return x * x;
    }

    @Differentiable
    static double expression(double a, double x) {
        return twice(t -> a * Math.sin(t), x);
    }

    @Differentiable
    static double block(double a, double x) {
        return twice(
                t -> {
                    double u = a * t;
                    u += Math.cos(u);
                    return square(u) - t;
                },
                x);
    }

    @Differentiable
    static double severalReturns(double a, double[] x) {
        return sum(
                t -> {
                    if (t < 0) return -a * t;
                    if (t > 1) {
                        return t * t;
                    }
                    return a + t;
                },
                x);
    }

    @Differentiable
    static double loops(double a, int n, double[] x) {
        return sum(
                t -> {
                    double s = t;
                    for (int i = 0; i < n; i++) {
                        if (s > 2) break;
                        s += a * s;
                    }
                    while (s > 1.5) {
                        s *= 0.5;
                        if (s < 0.3) return s * a;
                    }
                    return s;
                },
                x);
    }

    @Differentiable
    static double reassignedParameter(double a, double x) {
        return twice(
                t -> {
                    t = t * a;
                    t += 1;
                    return Math.log1p(t * t);
                },
                x);
    }

    @Differentiable
    static double switches(double a, int n, double[] x) {
        return sum(
                t -> switch (n % 3) {
                    case 0 -> a * t;
                    case 1 -> {
                        double u = t - a;
                        yield u * u;
                    }
                    default -> t > 0.5 ? t : a;
                },
                x);
    }

    @Differentiable
    static double inBranchesAndLoops(double a, double x, int n) {
        double s = 0;
        if (x > 0.5) {
            s = twice(t -> a * t * t, x);
        }
        for (int i = 0; i < n; i++) {
            double k = i + a;
            s += twice(t -> k * Math.tanh(t), s + x);
        }
        return s;
    }

    @Differentiable
    static double withoutCapture(double x, int n) {
        double s = twice(t -> 0.5 * t * t, x);
        for (int i = 0; i < n; i++) {
            s += twice(t -> Math.sin(t), s);
        }
        return x > 1 ? s : twice(t -> t + 1, s);
    }
}
