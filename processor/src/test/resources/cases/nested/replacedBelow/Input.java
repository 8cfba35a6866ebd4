package cases;

import org.jadjoint.Differentiable;

/** Arrays of three ranks whose rows get other rows: only the arrays that they began with are cleared where they begin. */
final class Input {
    private Input() {}

    @Differentiable
    static double kept(double[] x) {
        double[][][] a = new double[1][2][2];
        double[][] below = a[0];
        below[1] = x;
        a[0][0][1] = x[1] * x[1];
        a[0][1][0] *= a[0][0][1];
        return below[1][0] * below[0][1] + x[2];
    }

    @Differentiable
    static double replaced(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[][][] a = new double[2][2][2];
            double[][] first = a[0];
            a[0] = new double[][] {x, {x[0], 1}};
            a[1][0] = a[0][0];
            first[0][0] = x[i];
            a[1][1][1] = first[0][0] * a[0][1][0];
            sum += a[1][1][1] * a[1][0][i];
        }
        return sum;
    }
}
