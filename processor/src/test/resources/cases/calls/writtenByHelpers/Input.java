package cases;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** An array of constants that helpers are given, which stay calls, and which write into it under whatever name. */
final class Input {
    private Input() {}

    @Differentiable
    record Box(double a, double[] v) {}

    @Differentiable
    sealed interface Held permits Alone, Beside {}

    @Differentiable
    record Alone(double[] v) implements Held {}

    @Differentiable
    record Beside(double[] v, double b) implements Held {}

    @Differentiable
    static double chosen(double x, @NoDerivative double c) {
        double[] t = {c, c};
        choose(x, t, 2);
        return t[0] * x;
    }

    private static void choose(double x, double[] t, int n) {
        if (n > 0) {
            choose(x, t, n - 1);
            return;
        }
        double[] other = new double[2];
        double[] either = c(n) ? t : other;
        either[0] = x * x;
    }

    private static boolean c(int n) {
        return n == 0;
    }

    @Differentiable
    static double throughARecord(double x, @NoDerivative double c) {
        double[] t = {c, c};
        wrap(x, t, 2);
        unwrap(x, new Box(c, t), 2);
        return t[0] * t[1] * x;
    }

    private static void wrap(double x, double[] t, int n) {
        if (n > 0) {
            wrap(x, t, n - 1);
            return;
        }
        new Box(x, t).v()[0] = x * x;
    }

    private static void unwrap(double x, Box box, int n) {
        if (n > 0) {
            unwrap(x, box, n - 1);
            return;
        }
        box.v()[1] += Math.sin(x) - box.a();
    }

    @Differentiable
    static double throughVariants(double x, @NoDerivative double c) {
        double[] t = {c, c};
        hold(x, c > 0 ? new Alone(t) : new Beside(t, c), 2);
        return t[0] * x;
    }

    private static void hold(double x, Held held, int n) {
        if (n > 0) {
            hold(x, held, n - 1);
        } else if (held instanceof Alone alone) {
            alone.v()[0] = x * x;
        } else if (held instanceof Beside beside) {
            beside.v()[0] = Math.sin(x);
        }
    }

    @Differentiable
    static double throughRows(double x, @NoDerivative double c) {
        double[] t = {c, c};
        double[][] rows = {t};
        rows(x, rows, 2);
        return t[0] * x;
    }

    private static void rows(double x, double[][] rows, int n) {
        if (n > 0) {
            rows(x, rows, n - 1);
            return;
        }
        for (double[] row : rows.clone()) {
            row[0] = x * x;
        }
    }

    @Differentiable
    static double throughAList(double x, @NoDerivative double c) {
        double[] t = {c, c};
        list(x, List.of(t), 2);
        return t[0] * x;
    }

    private static void list(double x, List<double[]> list, int n) {
        if (n > 0) {
            list(x, list, n - 1);
            return;
        }
        list.get(0)[0] = x * x;
    }

    @Differentiable
    static double inBulk(double x, @NoDerivative double c) {
        double[] t = {c, c};
        double[] u = {c, c};
        double[] from = {x * x, x};
        copy(from, t, 2);
        fill(x, u, 2);
        return t[0] * u[1] * x;
    }

    private static void copy(double[] from, double[] t, int n) {
        if (n > 0) {
            copy(from, t, n - 1);
            return;
        }
        System.arraycopy(from, 0, t, 0, 1);
    }

    private static void fill(double x, double[] t, int n) {
        if (n > 0) {
            fill(x, t, n - 1);
            return;
        }
        Arrays.fill(t, x * x);
    }

    @Differentiable
    static double givenBack(double x, @NoDerivative double c) {
        double[] t = {c, c};
        double[] same = same(x, t, 2);
        same[0] = x * x;
        Box box = boxed(x, t, 2);
        box.v()[1] += box.a() * x - c;
        return t[0] * t[1] * x;
    }

    private static double[] same(double x, double[] t, int n) {
        if (n > 0) {
            return same(x, t, n - 1);
        }
        return x > -100 ? t : new double[1];
    }

    private static Box boxed(double x, double[] t, int n) {
        return n > 0 ? boxed(x, t, n - 1) : new Box(x, t);
    }

    @Differentiable
    static double exchanged(double x, @NoDerivative double c) {
        double[] t = {c, c};
        double[] u = {c, x * x};
        return exchange(x, t, u, 3) * x;
    }

    private static double exchange(double x, double[] a, double[] b, int n) {
        return n == 0 ? a[1] : exchange(x, b, a, n - 1);
    }

    @Differentiable
    static double placed(double x, @NoDerivative double c) {
        double[] t = {c, c};
        double[][] rows = {{c}, {c}};
        place(x, rows, t, 2);
        rows[0][0] = x * x;
        return t[0] * x;
    }

    private static void place(double x, double[][] rows, double[] t, int n) {
        if (n > 0) {
            place(x, rows, t, n - 1);
            return;
        }
        rows[0] = t;
    }
}
