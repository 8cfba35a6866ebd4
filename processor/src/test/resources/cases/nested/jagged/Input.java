package cases;

import org.jadjoint.Differentiable;

/** Rows of different lengths, and rows that are not there. */
final class Input {
    private Input() {}

    @Differentiable
    static double pascal(double x, int n) {
        int size = Math.min(Math.abs(n), 5) + 1;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[i + 1];
            rows[i][0] = x;
            rows[i][i] = 1;
            for (int j = 1; j < i; j++) rows[i][j] = rows[i - 1][j - 1] + x * rows[i - 1][j];
        }
        double sum = 0;
        for (double element : rows[size - 1]) sum += element * element;
        return sum;
    }

    @Differentiable
    static double holes(double x, double y) {
        double[][] rows = {{x, y}, null, {x * y}, {}};
        double sum = 0;
        for (double[] row : rows) {
            if (row == null || row.length == 0) continue;
            sum += row[row.length - 1] * row[0];
        }
        return sum;
    }
}
