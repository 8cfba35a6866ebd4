package cases;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.jadjoint.Differentiable;

/** Functions in local variables that are assigned once. */
final class Input {
    private Input() {}

    private static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    @Differentiable
    static double called(double a, double x) {
        DoubleUnaryOperator f = t -> a * t * t;
        double y = f.applyAsDouble(x);
        return y + f.applyAsDouble(y);
    }

    @Differentiable
    static double passedOn(double a, double x) {
        final DoubleUnaryOperator density = t -> Math.exp(-a * t);
        DoubleUnaryOperator same = density;
        return apply(density, x) * apply(same, a);
    }

    @Differentiable
    static double capturing(double a, double x) {
        DoubleUnaryOperator f = t -> a * t;
        DoubleBinaryOperator g = (t, u) -> f.applyAsDouble(t) * f.applyAsDouble(u) + x;
        return apply(t -> g.applyAsDouble(t, f.applyAsDouble(t)), x);
    }

    @Differentiable
    static double inLoop(double a, double[] x) {
        double s = 0;
        for (double v : x) {
            double w = v * a;
            DoubleUnaryOperator f = (DoubleUnaryOperator) t -> w * Math.sin(t);
            s += f.applyAsDouble(s + v);
        }
        return s;
    }

    @Differentiable
    static double inBranch(double a, double x) {
        if (x > 1) {
            DoubleUnaryOperator f = t -> t / a;
            return f.applyAsDouble(x);
        } else {
            DoubleUnaryOperator f = Math::exp;
            return (f).applyAsDouble(x * a);
        }
    }

    @Differentiable
    static double shadowing(double a, double x) {
        DoubleUnaryOperator f = t -> {
            double s = t * a;
            DoubleUnaryOperator g = u -> u * s + t;
            return g.applyAsDouble(s);
        };
        double s = f.applyAsDouble(x);
        double t = f.applyAsDouble(s);
        return s - t;
    }

    @Differentiable
    static double passiveOnes(double x, int n) {
        Supplier<String> name = () -> "n" + n;
        DoubleUnaryOperator scale = t -> t * n;
        int length = name.get().length();
        double s = 0;
        for (int i = 0; i < n; i++) {
            DoubleUnaryOperator half = t -> 0.5 * t;
            s += scale.applyAsDouble(length) * half.applyAsDouble(x);
        }
        return s;
    }
}
