package cases;

import org.jadjoint.Differentiable;

/** Matrices made of rows. */
final class Input {
    private Input() {}

    @Differentiable
    static double product(double[] a, double[] b) {
        double[][] left = new double[2][2];
        double[][] right = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                left[i][j] = a[(i + j) % a.length];
                right[i][j] = b[j % b.length] * (i + 1);
            }
        }
        double trace = 0;
        for (int i = 0; i < 2; i++) {
            double sum = 0;
            for (int k = 0; k < 2; k++) sum += left[i][k] * right[k][i];
            trace += sum * sum;
        }
        return trace;
    }

    @Differentiable
    static double inPlace(double[] x, double scale) {
        double[][] m = {{x[0], scale}, {scale * x[1], 2}};
        m[0][1] *= m[1][0];
        m[1][1] += m[0][1] * m[0][0];
        m[0][0] = m[1][1];
        return m[0][0] * m[0][1] + m[1][1];
    }

    @Differentiable
    static double cube(double x, int n) {
        int size = Math.min(Math.max(n, 1), 4);
        double[][][] c = new double[size][2][3];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < 2; j++) c[i][j][(i + j) % 3] = x * (i + 1) + j;
        }
        double sum = 0;
        for (double[][] plane : c) {
            for (double[] row : plane) {
                for (double element : row) sum += element * element * x;
            }
        }
        return sum;
    }
}
