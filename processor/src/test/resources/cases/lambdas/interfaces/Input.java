package cases;

import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jadjoint.Differentiable;

/** Functional interfaces of every kind: the user's own, generic ones over arrays, suppliers, consumers. */
final class Input {
    private Input() {}

    interface Kernel {
        double weight(double distance, int order);

        default double twice(double distance) {
            return 2 * weight(distance, 0);
        }

        static double unit() {
            return 1;
        }
    }

    interface Named<T> extends UnaryOperator<T> {}

    @FunctionalInterface
    interface Step<S, R extends Number> {
        S step(S state, R count, double h);
    }

    private static double kernels(Kernel kernel, double[] x) {
        double s = Kernel.unit();
        for (int i = 0; i < x.length; i++) s += kernel.weight(x[i], i);
        return s;
    }

    private static double[] vectors(UnaryOperator<double[]> f, double[] x) {
        return f.apply(f.apply(x));
    }

    private static double[] combined(BinaryOperator<double[]> f, double[] x, double[] y) {
        return f.apply(x, y);
    }

    private static void visit(Consumer<double[]> action, double[] x) {
        action.accept(x);
        action.accept(x);
    }

    private static double drawn(DoubleSupplier source) {
        return source.getAsDouble() * source.getAsDouble();
    }

    private static double[] run(Step<double[], Integer> step, double[] state, int n) {
        double[] s = state;
        for (int i = 0; i < n; i++) s = step.step(s, i, 0.1);
        return s;
    }

    @Differentiable
    static double own(double a, double[] x) {
        return kernels((d, k) -> k == 1 ? a * d : Math.exp(-d * a), x);
    }

    @Differentiable
    static double[] arrays(double a, double[] x) {
        return vectors(
                v -> {
                    double[] w = v.clone();
                    for (int i = 0; i < w.length; i++) w[i] = a * w[i] * w[i];
                    return w;
                },
                x);
    }

    @Differentiable
    static double inherited(double a, double[] x) {
        Named<double[]> shift = v -> {
            double[] w = new double[v.length];
            for (int i = 0; i < w.length; i++) w[i] = v[i] + a;
            return w;
        };
        return vectors(shift, x)[1] * a;
    }

    @Differentiable
    static double picked(double a, double[] x, double[] y) {
        double[] z = combined((u, v) -> a > 1 ? u : v, x, y);
        return z[0] * z[1] * a;
    }

    @Differentiable
    static void consumed(double a, double[] x) {
        visit(v -> v[0] *= a, x);
        visit(
                v -> {
                    if (v.length < 2) return;
                    v[1] += v[0] * a;
                },
                x);
    }

    @Differentiable
    static double supplied(double a, double b) {
        return drawn(() -> a * b) + drawn(() -> a);
    }

    @Differentiable
    static double stepped(double a, double[] x, int n) {
        double[] end = run(
                (s, i, h) -> {
                    double[] next = s.clone();
                    next[0] += h * a * s[1] * (i + 1);
                    next[1] -= h * a * s[0];
                    return next;
                },
                x,
                n);
        return end[0] * end[1];
    }
}
