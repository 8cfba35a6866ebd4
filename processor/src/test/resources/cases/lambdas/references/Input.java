package cases;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jadjoint.Differentiable;

/** References to static methods mean calls of these methods. */
final class Input {
    private Input() {}

    interface Precise {
        double at(float x);
    }

    private static double fold(double[] x, double start, DoubleBinaryOperator f) {
        double s = start;
        for (double v : x) s = f.applyAsDouble(s, v);
        return s;
    }

    private static double at(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) * x;
    }

    private static double first(IntToDoubleFunction f, int n, double x) {
        return f.applyAsDouble(n) * x;
    }

    private static double narrowed(Precise f, float x) {
        return f.at(x) + f.at(3 + 16777217);
    }

    private static double measure(ToDoubleFunction<double[]> norm, double[] x) {
        return norm.applyAsDouble(x) + x[0];
    }

    static double smooth(double a, double b) {
        return Math.log(Math.exp(a) + Math.exp(b));
    }

    @Differentiable
    static double cube(double x) {
        return x * x * x;
    }

    static double norm(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return Math.sqrt(s);
    }

    @Differentiable
    static double primitives(double x, double[] y) {
        return at(Math::sin, x) + fold(y, x, Double::sum) + fold(y, x, Math::max) + at(StrictMath::exp, x);
    }

    @Differentiable
    static double helpers(double x, double[] y) {
        return fold(y, x, Input::smooth) + at(Input::cube, x) + measure(Input::norm, y);
    }

    @Differentiable
    static double otherClasses(double x) {
        return at(Other::bump, x);
    }

    @Differentiable
    static double converted(double x, float y, int n) {
        return first(Math::sqrt, n, x) + narrowed(Math::sin, y);
    }

    @Differentiable
    static double constants(double x, int n) {
        return first(Input::table, n, x);
    }

    private static double table(int n) {
        return n * 0.5;
    }

    @Differentiable
    static double inBranchesAndLoops(double x, int n) {
        double s = x > 1 ? at(Math::cos, x) : at(Math::sin, x);
        for (int i = 0; i < n; i++) s += at(Math::tanh, s);
        return s;
    }
}

final class Other {
    private Other() {}

    @Differentiable
    static double bump(double x) {
        return x / (1 + x * x);
    }
}
