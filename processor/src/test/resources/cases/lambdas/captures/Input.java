package cases;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Captured values are those at the call, captured arrays are the arrays themselves. */
final class Input {
    private Input() {}

    private static double total(int n, IntToDoubleFunction f) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s = 0.9 * s + f.applyAsDouble(i);
        }
        return s;
    }

    private static void each(double[] out, IntConsumer action) {
        for (int i = 0; i < out.length; i++) {
            out[i] += 1;
            action.accept(i);
            out[i] *= 0.5;
        }
    }

    private static double mean(DoubleUnaryOperator f, double[] a, double b) {
        double s = b;
        for (double v : a) s += f.applyAsDouble(v) * b;
        return s / a.length;
    }

    @Differentiable
    static double readsArray(double[] a, double b) {
        return total(a.length, i -> a[i] * b);
    }

    @Differentiable
    static void writesArray(double[] a, double[] b) {
        each(b, i -> b[i] = b[i] * b[i] + a[0]);
        each(b, i -> {
            if (i > 0) b[i] += b[i - 1] * a[1];
        });
    }

    @Differentiable
    static double writesWhatIsRead(double[] a, double x) {
        double[] trace = new double[3];
        double s = mean(
                t -> {
                    trace[1] += t * x;
                    a[0] = trace[1];
                    return trace[1] * t;
                },
                a,
                x);
        return s + trace[1] + trace[0];
    }

    @Differentiable
    static double floats(float a, float[] b, double c) {
        return total(b.length, i -> a * b[i] * c);
    }

    @Differentiable
    static double passive(double x, int n, boolean up, @NoDerivative double[] table) {
        int shift = n / 2;
        return total(2, i -> up ? x * (i + shift) : x * table[i] - n);
    }

    @Differentiable
    static double stopped(double x, double y, @NoDerivative double c) {
        @NoDerivative double frozen = c * c;
        return mean(t -> frozen * t * x, new double[] {x, y}, y);
    }

    @Differentiable
    static double sameNames(double a, double b, double s) {
        double[] values = {a, b};
        return mean(t -> a * t + b * s, values, s);
    }

    @Differentiable
    static double twoLambdasOneVariable(double a, double b) {
        return blend(t -> a * t, t -> a - t * b, 0.3, a);
    }

    private static double blend(DoubleUnaryOperator f, DoubleUnaryOperator g, double w, double x) {
        return w * f.applyAsDouble(x) + (1 - w) * g.applyAsDouble(f.applyAsDouble(x));
    }
}
