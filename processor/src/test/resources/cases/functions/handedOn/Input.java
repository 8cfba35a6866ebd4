package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double toHelper(double a, double x) {
        return Steps.helped(t -> a * t * t, x);
    }

    @Differentiable
    static double recursive(double a, double x) {
        return Steps.halved(t -> Math.exp(a * t), 0, x, 2);
    }

    @Differentiable
    static double toAnotherClass(double a, double[] b, double x) {
        return Steps.further(t -> a * t + b[0] * b[1], x) * a;
    }

    @Differentiable
    static double insideOfAnother(double a, double x) {
        return Steps.composed(t -> a * t * t, x);
    }

    /** The class itself has a method that takes a function. */
    @Differentiable
    static double own(double a, double x) {
        return sum(t -> a * t, x) + sum(Math::sin, a) + sum(Input::square, a);
    }

    @Differentiable
    static double sum(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) + f.applyAsDouble(x * x);
    }

    /** A function that came in is handed on by a private helper. */
    @Differentiable
    static double throughHelper(double a, double x) {
        return handing(t -> a / t, x);
    }

    private static double handing(DoubleUnaryOperator g, double x) {
        DoubleUnaryOperator same = g;
        return Steps.helped(same, x) + Steps.helped(t -> g.applyAsDouble(t) * x, x);
    }

    static double square(double x) {
        return x * x;
    }
}

final class Steps {
    private Steps() {}

    @Differentiable
    static double helped(DoubleUnaryOperator f, double x) {
        DoubleUnaryOperator same = f;
        return inside(same, x, 3) * f.applyAsDouble(x);
    }

    private static double inside(DoubleUnaryOperator f, double x, int n) {
        return n == 0 ? x : f.applyAsDouble(inside(f, 0.5 * x, n - 1));
    }

    @Differentiable
    static double halved(DoubleUnaryOperator f, double a, double b, int depth) {
        double mid = 0.5 * (a + b);
        if (depth == 0) {
            return (b - a) * f.applyAsDouble(mid);
        }
        return halved(f, a, mid, depth - 1) + halved(f, mid, b, depth - 1);
    }

    @Differentiable
    static double further(DoubleUnaryOperator f, double x) {
        return Others.twice(f, x) + x;
    }

    @Differentiable
    static double composed(DoubleUnaryOperator f, double x) {
        return Others.twice(t -> f.applyAsDouble(t) * x, x) + helped(t -> f.applyAsDouble(t + x), x);
    }
}

final class Others {
    private Others() {}

    @Differentiable
    static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }
}
