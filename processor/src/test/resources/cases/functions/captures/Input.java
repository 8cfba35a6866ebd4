package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    record Line(double slope, double[] shift) {}

    /** What the lambda captures, numbers, arrays and records, gets its cotangent from every call in the other class. */
    @Differentiable
    static double captured(double scale, double[] w, Line line, double lo, double hi, @NoDerivative double[] constant) {
        double half = 0.5 * scale;
        double inner = Quadrature.integrate(
                t -> half * Math.sin(w[0] * t) + line.slope() * t + line.shift()[1] * w[1] * constant[0], lo, hi, 5);
        return inner * inner * w[0];
    }

    /** One capture in two functions, and twice in one. */
    @Differentiable
    static double twice(double a, double x) {
        double first = Quadrature.integrate(t -> a * t * a, 0, x, 3);
        double second = Quadrature.integrate(t -> Math.exp(a * t), x, first, 4);
        return first * second;
    }

    /** The array is written between the calls: each call of the function reads what is there. */
    @Differentiable
    static double written(double[] a, double x) {
        double before = Quadrature.integrate(t -> t * a[0] * a[0], 0, x, 3);
        a[0] = before * a[1];
        double after = Quadrature.integrate(t -> t * a[0] * a[0], 0, x, 3);
        return before + after * after;
    }

    /** The function captures a row of what is an argument of the same call, and a local array. */
    @Differentiable
    static double shared(double[][] rows, double x) {
        double[] own = {x, x * x};
        double[] row = rows[1];
        return Quadrature.weighted(t -> t * row[0] * own[1] + own[0], row, x) * own[0];
    }

    @Differentiable
    static double[] result(double a, double[] b) {
        double[] all = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            int number = i;
            all[i] = Quadrature.integrate(t -> a * t + b[number], 0, b[i], i + 1);
        }
        return all;
    }

    @Differentiable
    static void into(double a, double[] b) {
        b[0] = Quadrature.integrate(t -> a * t * t, 0, b[1], 3);
    }
}

final class Quadrature {
    private Quadrature() {}

    @Differentiable
    static double integrate(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += f.applyAsDouble(a + (i + 0.5) * h);
        }
        return sum * h;
    }

    @Differentiable
    static double weighted(DoubleUnaryOperator f, double[] weights, double x) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= f.applyAsDouble(x + i);
            sum += weights[i] * weights[i];
        }
        return sum;
    }
}
