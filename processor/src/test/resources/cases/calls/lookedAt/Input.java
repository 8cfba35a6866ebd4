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
}
