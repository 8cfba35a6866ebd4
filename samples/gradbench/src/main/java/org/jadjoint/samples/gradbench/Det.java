package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** The determinant of a matrix by expansion along rows: slow on purpose, and recursive. */
final class Det {
    private Det() {}

    /** The determinant of the {@code n} by {@code n} matrix {@code a}, row after row. */
    @Differentiable
    static double determinant(double[] a, int n) {
        return minor(a, n, 0, (1 << n) - 1);
    }

    /** The determinant of the rows from {@code row} on and the columns whose bits are set in {@code columns}: as many. */
    private static double minor(double[] a, int n, int row, int columns) {
        int size = n - row;
        int first = Integer.numberOfTrailingZeros(columns);
        if (size == 1) {
            return a[row * n + first];
        }
        if (size == 2) {
            int second = Integer.numberOfTrailingZeros(columns & (columns - 1));
            return a[row * n + first] * a[row * n + n + second] - a[row * n + second] * a[row * n + n + first];
        }
        double sum = 0;
        int left = columns;
        for (int j = 0; j < size; j++) {
            int column = Integer.numberOfTrailingZeros(left);
            double term = a[row * n + column] * minor(a, n, row + 1, columns & ~(1 << column));
            sum += j % 2 == 0 ? term : -term;
            left &= left - 1;
        }
        return sum;
    }
}
