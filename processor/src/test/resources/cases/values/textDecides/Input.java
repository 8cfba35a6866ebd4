package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    static double lengths(double[] a, int n) {
        int digits = Integer.toString(a.length + n).length();
        return a[digits - 1] * a[("n" + a.length + n).length() - 3] + digits * a[1];
    }

    /** What depends on a value decides, and nothing else. */
    @Differentiable
    static double decides(double[] a, double x) {
        int index = Math.floorMod(Double.compare(x, 1) + (int) Math.round(x), a.length);
        String text = "x" + index + (x > 0 ? "p" : "n");
        switch (text) {
            case "x0p":
                return a[text.length() - 3] * x;
            case "x1n":
                return a[1] * a[0];
            default:
                return a[index] * x;
        }
    }

    @Differentiable
    static double operands(double[] a, int n) {
        String text = "" + n + (n++) + n + Integer.compare(n, n--);
        return a[0] * text.length() + (text.equals(n + "" + n + (n + 1) + "1") ? a[1] : a[0]);
    }

    /** Whole numbers that a callee was given beside active values depend on nothing. */
    static double last(double[] a, int[] order, int depth) {
        if (depth > 0) {
            return last(a, order, depth - 1);
        }
        order[0] = order[0] + 1;
        return a[order[0] % a.length] * a[0];
    }

    @Differentiable
    static double ordered(double[] a) {
        int[] order = {0, 1};
        double s = last(a, order, 1);
        return s * order[0] + ("" + order[1]).length();
    }

    @Differentiable
    static double constant(double x) {
        @NoDerivative int n = Double.compare(x, 0.5);
        return n * x;
    }
}
