package org.jadjoint.runtime.implicit;

/**
 * Solves A x = b for a square matrix A, by Gaussian elimination with partial pivoting.
 *
 * <p>After G. Golub and C. Van Loan, Matrix Computations, 4th edition, algorithm 3.4.1.
 */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * The solution, in place of {@code right}; the matrix is overwritten.
     *
     * @return whether the matrix is regular, and what it comes to finite; where not, the content of {@code right} means nothing
     */
    static boolean solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            exchange(matrix, right, k, pivot(matrix, k));
            double[] row = matrix[k];
            if (row[k] == 0 || !Double.isFinite(row[k])) return false;
            for (int i = k + 1; i < n; i++) {
                double[] other = matrix[i];
                double factor = other[k] / row[k];
                for (int j = k + 1; j < n; j++) other[j] -= factor * row[j];
                right[i] -= factor * right[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double rest = right[k];
            for (int j = k + 1; j < n; j++) rest -= matrix[k][j] * right[j];
            right[k] = rest / matrix[k][k];
        }
        return true;
    }

    private static int pivot(double[][] matrix, int column) {
        int pivot = column;
        for (int i = column + 1; i < matrix.length; i++) {
            if (Math.abs(matrix[i][column]) > Math.abs(matrix[pivot][column])) pivot = i;
        }
        return pivot;
    }

    private static void exchange(double[][] matrix, double[] right, int i, int j) {
        double[] row = matrix[i];
        matrix[i] = matrix[j];
        matrix[j] = row;
        double number = right[i];
        right[i] = right[j];
        right[j] = number;
    }
}
