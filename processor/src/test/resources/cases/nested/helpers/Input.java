package cases;

import org.jadjoint.Differentiable;

/** Arrays of arrays that go to helpers and come from them. */
final class Input {
    private Input() {}

    @Differentiable
    static double made(double x, double y) {
        double[][] m = matrix(x, y);
        scale(m, y);
        double[] row = longer(m);
        row[0] += x;
        return norm(m) + m[1][0] * row[1];
    }

    private static double[][] matrix(double x, double y) {
        return new double[][] {{x, y}, {x * y, 1}};
    }

    private static void scale(double[][] m, double factor) {
        for (double[] row : m) {
            for (int j = 0; j < row.length; j++) row[j] *= factor;
        }
    }

    private static double[] longer(double[][] m) {
        return m[0].length > m[1].length ? m[0] : m[1];
    }

    private static double norm(double[][] m) {
        double sum = 0;
        for (double[] row : m) for (double element : row) sum += element * element;
        return Math.sqrt(sum);
    }

    @Differentiable
    static double recursive(double x, int n) {
        double[][] m = {{x, 1}, {1, 0}};
        return power(m, Math.min(Math.abs(n), 6))[0][1];
    }

    private static double[][] power(double[][] m, int n) {
        if (n == 0) return new double[][] {{1, 0}, {0, 1}};
        double[][] half = power(m, n / 2);
        double[][] square = times(half, half);
        return n % 2 == 0 ? square : times(square, m);
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) c[i][j] += a[i][k] * b[k][j];
            }
        }
        return c;
    }
}
