package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Functions that are handed on, captured by other functions, or passed to a recursion. */
final class Input {
    private Input() {}

    private static double outer(DoubleUnaryOperator f, double x) {
        return middle(f, x) + middle(t -> f.applyAsDouble(t) * t, x);
    }

    private static double middle(DoubleUnaryOperator g, double x) {
        return inner(x, g) - inner(x * x, g);
    }

    private static double inner(double x, DoubleUnaryOperator h) {
        return h.applyAsDouble(x) * x;
    }

    @Differentiable
    static double chain(double a, double x) {
        return outer(t -> Math.sin(a * t), x);
    }

    @Differentiable
    static double twoDimensional(double a, double b, double x) {
        return integrate(u -> integrate(v -> Math.exp(-a * u * v) * b, 0, u), 0, x);
    }

    private static double integrate(DoubleUnaryOperator f, double lo, double hi) {
        double h = (hi - lo) / 4;
        double s = 0;
        for (int i = 0; i < 4; i++) s += f.applyAsDouble(lo + (i + 0.5) * h);
        return s * h;
    }

    @Differentiable
    static double recursion(double a, double x, int n) {
        return halve(t -> a * t * t, x, n);
    }

    private static double halve(DoubleUnaryOperator f, double x, int n) {
        if (n == 0) return f.applyAsDouble(x);
        return halve(f, 0.5 * x, n - 1) + 0.5 * f.applyAsDouble(x);
    }

    @Differentiable
    static double freshInEveryCall(double x, int n) {
        return shrink(t -> t * t, x, n);
    }

    private static double shrink(DoubleUnaryOperator f, double x, int n) {
        if (n == 0) return f.applyAsDouble(x);
        return shrink(t -> 0.5 * t + 1, f.applyAsDouble(x), n - 1);
    }

    @Differentiable
    static double alternating(double a, double x, int n) {
        return even(t -> a + Math.cos(t), x, n);
    }

    private static double even(DoubleUnaryOperator f, double x, int n) {
        return n <= 0 ? x : odd(f, f.applyAsDouble(x), n - 1);
    }

    private static double odd(DoubleUnaryOperator f, double x, int n) {
        return n <= 0 ? -x : even(f, 0.5 * f.applyAsDouble(x), n - 1);
    }
}
