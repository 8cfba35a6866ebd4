package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Helpers that stay calls, since they take constants, put other rows into the arrays of their callers. */
final class Input {
    static final float[] NONE = {};

    private Input() {}

    @Differentiable
    static double determinant(double a, double b, double c) {
        double[][] m = {{0.1 * a, 2, c}, {4, b * 5, 6.5}, {7, 8 * a, c - 9}};
        double product = 1;
        for (int k = 0; k < m.length; k++) {
            int pivot = k;
            for (int i = k + 1; i < m.length; i++) {
                if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
            }
            if (pivot != k) {
                swap(m, pivot, k, NONE);
                product = -product;
            }
            product *= m[k][k];
            put(m, k, divided(m[k], m[k][k], NONE), NONE);
            for (int i = k + 1; i < m.length; i++) {
                double factor = m[i][k];
                for (int j = k; j < m.length; j++) m[i][j] -= factor * m[k][j];
            }
        }
        return product;
    }

    @Differentiable
    static double writtenAfterwards(double x) {
        double[][] rows = new double[3][2];
        double[] row = {x, 1};
        put(rows, 1, row, NONE);
        row[0] *= x;
        rows[1][1] = 3 * x;
        return rows[1][0] * row[1];
    }

    @Differentiable
    static double throughTwoCalls(double x, double y) {
        double[][] rows = {{x, y}, {y, x}};
        double[] second = rows[1];
        rotate(rows, NONE);
        second[1] *= y;
        rows[1][0] += x;
        return rows[0][1] * second[0] + rows[1][0];
    }

    @Differentiable
    static double rowOfTheCallers(double x) {
        double[] row = {2 * x, 1};
        double[][] made = made(x, NONE);
        made[0] = row;
        return made[0][0] * x + made[1][1];
    }

    @Differentiable
    static double inALoop(double x) {
        double[][] rows = {{x}, {1}, {x * x}};
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            rotate(rows, NONE);
            rows[0][0] *= 1 + 0.1 * i;
            sum += rows[0][0] * rows[2][0];
        }
        return sum;
    }

    @Differentiable
    static double amongSeveral(double x) {
        double[][] first = {{x, 1}, {2, x}};
        double[][] second = {{x * x, 3}, {4, 5}};
        double[] taken = exchange(first, second, new double[] {x, 7}, NONE);
        taken[1] = x * x;
        first[0][1] += x;
        return second[1][0] * taken[1] + first[0][0] * second[0][1] + first[1][1];
    }

    private static double[] exchange(double[][] a, double[][] b, double[] row, @NoDerivative float[] none) {
        double[] taken = a[0];
        a[0] = b[1];
        b[1] = taken;
        b[0] = row;
        a[1] = taken;
        return taken;
    }

    private static void rotate(double[][] rows, @NoDerivative float[] none) {
        double[] first = rows[0];
        for (int i = 1; i < rows.length; i++) swap(rows, i, i - 1, none);
        put(rows, rows.length - 1, first, none);
    }

    private static void swap(double[][] rows, int i, int j, @NoDerivative float[] none) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    private static void put(double[][] rows, int i, double[] row, @NoDerivative float[] none) {
        rows[i] = row;
    }

    private static double[] divided(double[] row, double by, @NoDerivative float[] none) {
        double[] divided = row.clone();
        for (int i = 0; i < divided.length; i++) divided[i] /= by;
        return divided;
    }

    private static double[][] made(double x, @NoDerivative float[] none) {
        double[][] rows = new double[2][2];
        rows[1][1] = x * x;
        return rows;
    }
}
