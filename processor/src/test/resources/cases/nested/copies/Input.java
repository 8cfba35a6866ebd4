package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

/** A copy of an array of arrays has the same rows, a copy of a row is another. */
final class Input {
    private Input() {}

    @Differentiable
    static double shallow(double x, double y) {
        double[][] rows = {{x, y}, {y, x}};
        double[][] copy = rows.clone();
        copy[0][0] *= y;
        copy[1] = new double[] {x * x, 1};
        return rows[0][0] + rows[1][0] * copy[1][0];
    }

    @Differentiable
    static double deep(double x, double y) {
        double[][] rows = {{x, y}, {y, x}};
        double[][] copy = new double[2][];
        for (int i = 0; i < 2; i++) copy[i] = rows[i].clone();
        copy[0][0] *= y;
        rows[1][1] = copy[0][0];
        return rows[0][0] * copy[0][0] + rows[1][1] * copy[1][1];
    }

    @Differentiable
    static double bulk(double x) {
        double[][] rows = new double[4][];
        Arrays.fill(rows, 0, 2, new double[] {x, 2});
        rows[2] = Arrays.copyOf(rows[0], 3);
        rows[3] = rows[2];
        System.arraycopy(rows, 1, rows, 2, 2);
        rows[0][1] *= x;
        rows[3][0] += x * x;
        return rows[1][1] * rows[2][0] + rows[3][0] * rows[3][1];
    }
}
