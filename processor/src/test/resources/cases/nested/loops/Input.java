package cases;

import org.jadjoint.Differentiable;

/** Arrays of arrays that are made, kept and left in loops. */
final class Input {
    private Input() {}

    @Differentiable
    static double perIteration(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[][] m = new double[2][i + 1];
            m[0][i] = x[i] * x[0];
            m[1][0] = m[0][i] * x[i];
            if (m[1][0] > 50) break;
            double[] row = m[i % 2];
            row[0] *= x[i];
            sum += m[0][0] * m[1][0];
        }
        return sum;
    }

    @Differentiable
    static double carried(double x, int n) {
        double[][] m = {{x}, {1, x}};
        for (int i = 0; i < Math.min(Math.abs(n), 6); i++) {
            double[][] bigger = new double[m.length + 1][];
            for (int j = 0; j < m.length; j++) bigger[j] = m[j];
            bigger[m.length] = new double[] {m[0][0] * x, m[m.length - 1][0]};
            bigger[0][0] += 0.1 * bigger[m.length][1];
            m = bigger;
        }
        return m[m.length - 1][0] + m[0][0];
    }
}
