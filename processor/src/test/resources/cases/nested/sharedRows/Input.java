package cases;

import org.jadjoint.Differentiable;

/** One row in several places: what is written under one name is read under another. */
final class Input {
    private Input() {}

    @Differentiable
    static double twice(double x, double y) {
        double[] row = {x, y};
        double[][] rows = {row, {y, x * y}, row};
        rows[2][0] *= 3;
        row[1] += x;
        return rows[0][0] * rows[0][1] + rows[1][1] * rows[2][1];
    }

    @Differentiable
    static double stored(double x, int n) {
        double[][] rows = new double[3][];
        rows[0] = new double[] {x, x * x};
        rows[1] = n % 2 == 0 ? rows[0] : new double[] {1, x};
        rows[2] = rows[1];
        rows[2][1] = rows[0][1] * rows[1][0];
        return rows[0][1] + rows[1][1] * x;
    }

    @Differentiable
    static double inLoop(double[] x) {
        double[][] rows = new double[2][];
        double[] last = {x[0], 1};
        double sum = 0;
        for (double each : x) {
            double[] row = {each, last[0] * each};
            rows[0] = last;
            rows[1] = row;
            rows[0][1] += rows[1][1];
            sum += rows[0][1] * row[0];
            last = row;
        }
        return sum + last[1];
    }
}
