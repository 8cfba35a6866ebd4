package cases;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jadjoint.Differentiable;

/** What functions return is kept: as rows, in records and lists, and handed on. */
final class Input {
    private Input() {}

    /** All rows are one array, or two. */
    @Differentiable
    static double rows(double a, double[] w) {
        double[] own = {a, w[0] * a};
        return Keeper.rows(i -> own, w, 3) + Keeper.rows(i -> i % 2 == 0 ? own : w, own, 3) * own[1]
                + Keeper.rows(i -> new double[] {a * i, w[1]}, w, 3);
    }

    @Differentiable
    static double inRecord(double a, double[] w) {
        Held held = Keeper.held(() -> w, a);
        held.row()[0] *= a;
        return held.row()[0] * w[0] + held.x();
    }

    @Differentiable
    static double heldByFunction(Held held, double a) {
        Held other = Keeper.doubled(h -> new Held(h.row(), h.x() * a), held);
        return other.row()[0] * held.row()[1] + other.x();
    }

    @Differentiable
    static double inList(double a, double[] w) {
        return Keeper.sum(i -> List.of(w, new double[] {a, a * i}, w), a, 2);
    }

    @Differentiable
    static double shapes(double a, Held held) {
        return Keeper.area(x -> x > 1.2 ? held : new Square(x * a), a) + held.row()[0];
    }

    @Differentiable
    static double recursive(double a, double[] w, int n) {
        return Keeper.deep(() -> w, a, 1 + n % 3)[0] * w[1];
    }

    @Differentiable
    static double throughFunctions(double a, double[] w) {
        return Keeper.wrapped(() -> w, a) * w[0];
    }

    @Differentiable
    static double throughHelper(double a, double[] w) {
        return helper(() -> w, a, 2) * w[0] + helper(() -> new double[] {a, w[1]}, a, 1);
    }

    private static double helper(Supplier<double[]> f, double a, int n) {
        return n == 0 ? Keeper.held(f, a).row()[1] : helper(f, a * a, n - 1) * Keeper.deep(f, a, 1)[0];
    }

    /** The other mode of passing an array: the lambda gives back what it is given, or what it captures. */
    @Differentiable
    static double mixed(double a, double[] w, boolean first) {
        double[] own = {a, a + w[0]};
        double y = Keeper.applied(v -> first ? v : own, w, a);
        return y * own[0] * w[1];
    }

    @Differentiable
    static double loop(double a, double[] w) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            int n = i;
            double[] row = {a * i, w[0]};
            sum += Keeper.applied(v -> n == 1 ? row : new double[] {v[1] * a, row[1]}, w, sum + 1) * row[0];
        }
        return sum;
    }
}

@Differentiable
sealed interface Solid permits Held, Square {
    @Differentiable
    double area();
}

@Differentiable
record Held(double[] row, double x) implements Solid {
    @Override
    @Differentiable
    public double area() {
        double sum = x;
        for (double each : row) {
            sum += each * each;
        }
        row[0] += x;
        return sum;
    }
}

@Differentiable
record Square(double side) implements Solid {
    @Override
    @Differentiable
    public double area() {
        return side * side;
    }
}

final class Keeper {
    private Keeper() {}

    @Differentiable
    static double rows(IntFunction<double[]> f, double[] w, int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = f.apply(i);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            rows[i][0] += 0.5 * w[1] * rows[n - 1 - i][1];
            sum += rows[0][0] * rows[i][1] * w[0];
        }
        return sum;
    }

    @Differentiable
    static Held held(Supplier<double[]> f, double x) {
        Held held = new Held(f.get(), x * f.get()[0]);
        held.row()[1] *= x;
        return held;
    }

    @Differentiable
    static Held doubled(Function<Held, Held> f, Held held) {
        Held once = f.apply(held);
        once.row()[0] *= held.x();
        Held again = f.apply(once);
        again.row()[1] += again.x();
        return again;
    }

    @Differentiable
    static double sum(IntFunction<List<double[]>> f, double x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            List<double[]> rows = f.apply(i);
            for (double[] row : rows) {
                row[0] *= x;
                sum += row[0] * row[1];
            }
            sum += f.apply(n).get(0)[0];
        }
        return sum;
    }

    @Differentiable
    static double area(Grow f, double x) {
        Solid solid = f.of(x);
        double first = solid.area();
        Solid next = solid instanceof Square s ? f.of(s.side() * 2) : f.of(first);
        return first * next.area() + solid.area();
    }

    @Differentiable
    static double[] deep(Supplier<double[]> f, double x, int n) {
        if (n == 0) {
            return f.get();
        }
        double[] row = deep(f, x * 0.7, n - 1);
        row[0] += x * row[1];
        f.get()[1] *= x;
        return row;
    }

    @Differentiable
    static double wrapped(Supplier<double[]> f, double x) {
        double[] row = f.get();
        row[0] += x;
        return held(() -> f.get(), x).x() + held(() -> row, x).x() + deep(() -> new double[] {x, f.get()[0]}, x, 1)[0];
    }

    @Differentiable
    static double applied(Function<double[], double[]> f, double[] w, double x) {
        double[] row = f.apply(w);
        row[1] *= x;
        double[] again = f.apply(row);
        again[0] += x * w[0];
        return row[0] * w[1] + again[0];
    }
}

interface Grow {
    Solid of(double x);
}
