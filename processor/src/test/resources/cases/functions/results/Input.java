package cases;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Functions that return arrays and records to annotated methods of other classes. */
final class Input {
    private Input() {}

    @Differentiable
    static double orbit(double mass, double[] start, int steps) {
        double[] end = Flow.heun((t, y) -> new double[] {y[1], -mass * y[0] * (1 + 0.1 * t)}, start, 0.1, steps);
        return end[0] * end[1];
    }

    @Differentiable
    static double[] handsBack(double a, double[] w) {
        return Flow.twice(y -> y, w, a);
    }

    /** What is returned is captured, and the callee writes into it. */
    @Differentiable
    static double captured(double a, double[] w) {
        double[] own = {a * w[0], w[1] * w[1]};
        double before = own[0] * own[1];
        double got = Flow.scaled(() -> own, a);
        return before + got * own[0] + Flow.scaled(() -> w, a) * w[0] * own[1];
    }

    /** The callee writes into one of two arrays, which may be the same. */
    @Differentiable
    static double two(double a, double[] u, double[] v) {
        return Flow.scaled(() -> u, a) * v[0];
    }

    /** Sometimes one, sometimes a new one. */
    @Differentiable
    static double either(double a, double[] w) {
        double[] own = w.clone();
        return Flow.scaled(() -> a > 0.9 ? own : new double[] {a * a, own[1]}, a) * own[0];
    }

    /** Both functions return the same array. */
    @Differentiable
    static double shared(double a, double[] w) {
        double[] own = {a, a * w[1]};
        return Flow.both(() -> own, () -> own, w[0]) * own[1];
    }

    @Differentiable
    static double records(Spin spin, double angle) {
        Spin end = Flow.turned(s -> new Spin(s.x() * Math.cos(angle) - s.y() * spin.x(), s.y() + angle, s.w()), spin, 3);
        return end.x() * end.y() + end.w()[0];
    }

    @Differentiable
    static double sharedParts(Spin spin, double angle) {
        Spin end = Flow.pushed(s -> new Spin(s.y() * angle, s.x(), spin.w()), spin, angle);
        return end.x() * end.w()[0] + spin.w()[0];
    }

    @Differentiable
    static double matrices(double[][] m, double a) {
        double[][] own = {m[0].clone(), m[1].clone()};
        return Flow.trace(rows -> new double[][] {rows[1], {a * rows[0][0], rows[0][1]}}, own) * own[0][1];
    }

    @Differentiable
    static double nullResult(double a, double[] w) {
        return Flow.orOne(() -> a > 0.9 ? null : w, a);
    }

    @Differentiable
    static double handedOn(double a, double[] w) {
        return Flow.again(() -> new double[] {a * w[0], a + w[1]}, a);
    }

    @Differentiable
    static double constant(double a, @NoDerivative double[] table) {
        return Flow.scaled(() -> new double[] {table[0] * a, table[1]}, a);
    }
}

@Differentiable
record Spin(double x, double y, double[] w) {}

interface VectorField {
    double[] at(double t, double[] y);
}

final class Flow {
    private Flow() {}

    @Differentiable
    static double[] heun(VectorField field, double[] start, double h, int steps) {
        double[] y = start.clone();
        for (int n = 0; n < steps; n++) {
            double[] k1 = field.at(n * h, y);
            double[] trial = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                trial[i] = y[i] + h * k1[i];
            }
            double[] k2 = field.at((n + 1) * h, trial);
            for (int i = 0; i < y.length; i++) {
                y[i] += 0.5 * h * (k1[i] + k2[i]);
            }
        }
        return y;
    }

    @Differentiable
    static double[] twice(UnaryOperator<double[]> f, double[] y, double a) {
        double[] once = f.apply(y);
        once[0] *= a;
        double[] again = f.apply(once);
        again[1] += once[0] * y[0];
        return again;
    }

    @Differentiable
    static double scaled(Supplier<double[]> f, double a) {
        double[] row = f.get();
        double first = row[0];
        row[0] *= a * first;
        double[] next = f.get();
        next[1] = next[0] * first;
        return row[1] * next[0] + f.get()[1];
    }

    @Differentiable
    static double both(Supplier<double[]> f, Supplier<double[]> g, double x) {
        double[] one = f.get();
        double[] other = g.get();
        double before = other[0] * x;
        one[0] = before * x;
        other[1] *= one[0];
        return one[1] * other[0] * before;
    }

    @Differentiable
    static Spin turned(UnaryOperator<Spin> f, Spin spin, int n) {
        Spin s = spin;
        for (int i = 0; i < n; i++) {
            s = f.apply(s);
        }
        return s;
    }

    @Differentiable
    static Spin pushed(UnaryOperator<Spin> f, Spin spin, double x) {
        Spin s = f.apply(spin);
        s.w()[0] *= x * spin.w()[0];
        return new Spin(s.x() * s.w()[0], s.y(), s.w());
    }

    @Differentiable
    static double trace(UnaryOperator<double[][]> f, double[][] m) {
        double[][] rows = f.apply(f.apply(m));
        rows[0][0] *= m[1][1];
        return rows[0][0] * m[0][0] + rows[1][1] * m[1][0];
    }

    @Differentiable
    static double orOne(Supplier<double[]> f, double x) {
        double[] row = f.get();
        return row == null ? x * x : row[0] * x;
    }

    @Differentiable
    static double again(Supplier<double[]> f, double x) {
        return scaled(f, x) + scaled(() -> f.get(), x * x);
    }
}
