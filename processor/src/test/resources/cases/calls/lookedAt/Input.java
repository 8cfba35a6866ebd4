package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Whole numbers that come from active ones may go to helpers that stay calls, as long as these only choose by them. */
final class Input {
    static final float[] NONE = {};

    private Input() {}

    @Differentiable
    static double interpolated(double[] table, double x) {
        int k = (int) Math.floor(1 + Math.sin(x));
        return between(table, k, x * x, NONE);
    }

    @Differentiable
    static double throughAResult(double[] table, double x) {
        int k = (int) (1 + Math.sin(x));
        return table[next(k, NONE) % table.length] * x;
    }

    @Differentiable
    static double throughAnArray(double[] table, double x) {
        int[] indices = new int[2];
        store(indices, (int) (1 + Math.cos(x)), NONE);
        return element(indices, table, 2) * x;
    }

    @Differentiable
    static double folded(double[] table, double x) {
        int[] indices = {(int) (3 * x), 1};
        return wrapped(indices, table, x, NONE);
    }

    private static double wrapped(int[] indices, double[] table, double x, @NoDerivative float[] none) {
        return table[Math.floorMod(indices[0], table.length)] * x;
    }

    private static double between(double[] table, int k, double weight, @NoDerivative float[] none) {
        return table[k % table.length] * (1 - weight) + table[(k + 1) % table.length] * weight;
    }

    private static int next(int k, @NoDerivative float[] none) {
        return k + 1;
    }

    private static void store(int[] indices, int k, @NoDerivative float[] none) {
        indices[0] = k;
    }

    private static double element(int[] indices, double[] table, int depth) {
        return depth == 0 ? table[indices[0] % table.length] : element(indices, table, depth - 1);
    }

    /** Of the rows of x only the lengths go into the constants, and its first number chooses one of them. */
    @Differentiable
    static double askedForLengths(double[][] x, double y) {
        @NoDerivative double[] weights = new double[3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(weights, x, i, 1);
        }
        return x[0][0] * weights[0] + y * y * weights[1] * weights[2] * x[1][0];
    }

    private static double weight(double[] weights, double[][] x, int i, int depth) {
        if (depth > 0) {
            return weight(weights, x, i, depth - 1);
        }
        int chosen = Math.floorMod((int) x[0][0], weights.length);
        return 1 + 0.5 * x[1].length + i + (x[0] == null ? 1 : 0) + weights[chosen];
    }

    @Differentiable
    record Grid(double[] nodes, double origin) {}

    @Differentiable
    static double askedForAnElement(double x, double[] nodes) {
        Grid grid = new Grid(nodes, x);
        @NoDerivative double[] weights = {0.5, 1.5, 2.5};
        weights[1] = chosen(weights, grid, 2);
        return weights[1] * x * nodes[0] * grid.origin();
    }

    private static double chosen(double[] weights, Grid grid, int depth) {
        return depth == 0 && grid.nodes().length > 1
                ? weights[Math.floorMod((int) grid.nodes()[1], 3)] + weights[(int) Math.abs(grid.origin()) % 2]
                : chosen(weights, grid, depth - 1);
    }
}
