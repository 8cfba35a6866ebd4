package org.jadjoint.samples.gradbench;

/** A matrix of a known number of elements that are not zero, filled row by row: compressed rows. */
final class SparseMatrix {
    private final int[] rows;
    private final int[] columns;
    private final double[] values;
    private int row;
    private int next;

    SparseMatrix(int rows, int elements) {
        this.rows = new int[rows + 1];
        columns = new int[elements];
        values = new double[elements];
    }

    /** Appends an element to the current row. */
    void append(int column, double value) {
        columns[next] = column;
        values[next] = value;
        next++;
    }

    /** Appends elements in neighbouring columns, from {@code column} on. */
    void append(int column, double[] neighbours) {
        for (int i = 0; i < neighbours.length; i++) {
            append(column + i, neighbours[i]);
        }
    }

    void endRow() {
        row++;
        rows[row] = next;
    }

    /** Where each row starts among the elements, and where the last one ends. */
    int[] rows() {
        return rows;
    }

    int[] columns() {
        return columns;
    }

    double[] values() {
        return values;
    }
}
