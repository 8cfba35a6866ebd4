package cases;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.Differentiable;

/** Generic helpers, whose type arguments are known at their calls. */
final class Input {
    private Input() {}

    static <T> T pick(boolean first, T a, T b) {
        return first ? a : b;
    }

    private static <T> T swapped(T a, T b, int n) {
        T x = a;
        T y = b;
        for (int i = 0; i < n; i++) {
            T z = x;
            x = y;
            y = z;
        }
        return pick(n > 2, y, x);
    }

    private static <A, B> A first(A a, B b) {
        return a;
    }

    private static <T> double applied(T x, double a, String what) {
        List<T> seen = new ArrayList<>();
        return a * what.length() + seen.size();
    }

    private static <T extends Comparable<T>> double larger(T a, T b, double x) {
        return a.compareTo(b) > 0 ? x : x * x;
    }

    private static <T> T nested(T x, int n) {
        return n == 0 ? x : nested(first(x, n), n - 1);
    }

    private static double total(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return s;
    }

    @Differentiable
    static double arrays(double[] a, double[] b, double x) {
        double[] c = pick(x > 1, a, b);
        return total(c) * x + c[0];
    }

    @Differentiable
    static double loops(double[] a, double[] b, int n) {
        double[] c = swapped(a, b, n);
        c[0] *= 2;
        return total(c) + a[0] * b[0];
    }

    @Differentiable
    static double severalTypes(double[] a, float[] b, int[] n, double x) {
        return first(a, b)[0] * first(b, a)[1] + first(n, 2.0)[0] * x;
    }

    @Differentiable
    static double recursive(double[] a, int n) {
        return total(nested(a, n));
    }

    @Differentiable
    static double passive(double x, String s, int n) {
        return applied(n, x, s) + larger(s, "m", x) + larger(n, 3, x) + pick(n > 2, "yes", s).length() * x;
    }

    @Differentiable
    static void written(double[] a, double x) {
        double[] same = Input.<double[]>pick(x > 0, a, null);
        same[0] = x * same[1];
    }
}
