package cases;

import org.jadjoint.Differentiable;

/** A row that is written once through the array and once under its own name: the first write's adjoint must find zeros. */
final class Input {
    private Input() {}

    @Differentiable
    static double written(double[] x) {
        double[][] rows = new double[1][];
        double[] row = new double[x.length];
        rows[0] = row;
        for (int i = 0; i < x.length; i++) {
            rows[0][i] = Math.sin(x[i]);
        }
        for (int i = 0; i < x.length; i++) {
            row[i] = x[i] * x[i];
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += row[i] * rows[0][i];
        }
        return sum;
    }
}
