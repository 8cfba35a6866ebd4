package cases;

import org.jadjoint.Differentiable;

/** Rows that change places, as in elimination with pivots and in double buffering. */
final class Input {
    private Input() {}

    @Differentiable
    static double determinant(double[] a) {
        int n = 3;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) m[i][j] = a[(i * n + j) % a.length] * (1 + i * j) + (i == j ? 2 : 0.5 * i);
        }
        double determinant = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
            }
            if (pivot != k) {
                double[] row = m[pivot];
                m[pivot] = m[k];
                m[k] = row;
                determinant = -determinant;
            }
            determinant *= m[k][k];
            for (int i = k + 1; i < n; i++) {
                double factor = m[i][k] / m[k][k];
                for (int j = k; j < n; j++) m[i][j] -= factor * m[k][j];
            }
        }
        return determinant;
    }

    @Differentiable
    static double buffers(double x, int steps) {
        double[][] now = {{x, 1}, {2, x}};
        double[][] next = new double[2][2];
        for (int t = 0; t < Math.min(Math.abs(steps), 5); t++) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) next[i][j] = 0.5 * (now[i][j] + now[j][i] * now[1 - i][j]);
            }
            double[][] free = now;
            now = next;
            next = free;
        }
        return now[0][0] + now[0][1] * now[1][0] - now[1][1];
    }
}
