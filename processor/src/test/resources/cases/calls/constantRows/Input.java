package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Helpers that stay calls and replace rows of what they take as constant, or of one of two arrays that they are given. */
final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        double[][] table = {{1, 2}, {3, 4}};
        return x * weight(table, x, 2) + table[1][0] * x;
    }

    static double weight(@NoDerivative double[][] table, @NoDerivative double z, int depth) {
        if (depth > 0) return weight(table, z, depth - 1);
        table[1] = new double[] {7, 2};
        return table[0][1] + table[1][0];
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double[][] rows = {{1, 2}, x.clone()};
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[][] swapped = {rows[1], rows[0]};
            s += first(rows, swapped, x[0], 1);
            rows = swapped;
        }
        return s;
    }

    static double first(double[][] read, double[][] changed, double x, int depth) {
        if (depth > 0) return first(read, changed, x, depth - 1);
        changed[0] = new double[] {x, x * x};
        return read[0][0] * changed[0][1] + read[1][0] * changed[1][1];
    }
}
