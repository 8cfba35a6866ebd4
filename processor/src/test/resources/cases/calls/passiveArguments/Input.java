package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Helpers that stay calls, as they call themselves, make whole numbers, bits and text of what never varies. */
final class Input {
    private Input() {}

    @Differentiable
    static double number(double x, @NoDerivative double c) {
        return lost(x, c, 3);
    }

    private static double lost(double x, double c, int n) {
        if (n == 0) {
            return x;
        }
        String text = "" + c;
        long bits = Double.doubleToLongBits(c) & 7;
        double y = 0.01 * (x * (int) c + text.length() * x + Math.round(c)) + 0.1 * bits;
        return Math.sin(lost(y, c, n - 1)) * x;
    }

    /** What is looked up in a table is a constant, beside the arrays that are filled. */
    @Differentiable
    static double table(double x) {
        double[] grid = {1.25, 2.5, 3.75};
        double[] out = new double[3];
        tabulate(x, grid, out, 2);
        return out[0] * out[1] + out[2];
    }

    private static void tabulate(double x, double[] grid, double[] out, int n) {
        out[n] = x * (int) grid[n] + Math.round(10 * grid[n]) * x * x;
        if (n > 0) {
            tabulate(x * x, grid, out, n - 1);
        }
    }

    /** The whole number comes from the constant alone, whatever else the helper is given. */
    @Differentiable
    static double index(double x, @NoDerivative double c) {
        return x * bucket(x, c, 3);
    }

    private static int bucket(double x, double c, int n) {
        return n == 0 ? (int) c + 2 : bucket(x + 1, c, n - 1);
    }

    @Differentiable
    record Grid(double step, double[] nodes) {}

    @Differentiable
    static double component(double[] x, @NoDerivative double c) {
        Grid grid = new Grid(c, new double[] {c, 2.5});
        return walk(x, grid, x.length - 1);
    }

    private static double walk(double[] x, Grid grid, int i) {
        if (i < 0) {
            return 1;
        }
        int[] whole = {(int) grid.step(), (int) grid.nodes()[1]};
        x[i] = x[i] * whole[1] + whole[0];
        return x[i] * walk(x, grid, i - 1);
    }

    /** Code that is carried along as it stands may see it, and catch what it throws. */
    @Differentiable
    static double caught(double x, @NoDerivative double c) {
        return tried(x, c, 2);
    }

    private static double tried(double x, double c, int n) {
        if (n == 0) {
            return x;
        }
        double read;
        try {
            read = Double.parseDouble("" + c);
        } catch (NumberFormatException e) {
            read = 1;
        }
        return x * tried(x * read, c + 1, n - 1);
    }

    /** Two helpers that call each other, and hand the constant on in different places. */
    @Differentiable
    static double eachOther(double x, @NoDerivative double c) {
        return even(x, c, 4);
    }

    private static double even(double x, double c, int n) {
        return n == 0 ? x * (int) (4 * c) : odd(c + 1, n - 1, x);
    }

    private static double odd(double c, int n, double x) {
        return Math.cos(x) * even(x * x, c, n - 1) + (float) (int) c;
    }

    /** Only the last call writes into the array, and not through the helper that makes whole numbers of it. */
    @Differentiable
    static double apart(double x, @NoDerivative double c) {
        double[] constant = {c, 3};
        double[] written = {c, 3};
        write(x, written, 2);
        return x * whole(constant, 2) * written[0];
    }

    private static void write(double x, double[] a, int n) {
        if (n > 0) {
            write(x, a, n - 1);
        } else {
            a[0] = x * a[1];
        }
    }

    private static long whole(double[] a, int n) {
        return n > 0 ? whole(a, n - 1) : Math.round(a[0] + a[1]);
    }
}
