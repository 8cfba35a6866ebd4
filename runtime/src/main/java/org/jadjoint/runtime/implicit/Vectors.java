package org.jadjoint.runtime.implicit;

import java.util.Arrays;

/** Calls of vector functions, and how large vectors are. */
final class Vectors {
    private Vectors() {}

    /** A copy of the value at a copy of {@code x}: functions may keep arrays of their own. */
    static double[] value(Implicit.VectorFunction function, double[] x) {
        double[] value = function.at(x.clone());
        if (value.length != x.length)
            throw new IllegalArgumentException(
                    "the function takes " + x.length + " numbers, but returns " + value.length);
        return value.clone();
    }

    /** The largest element without its sign; NaN where there is one. */
    static double largest(double[] vector) {
        double largest = 0;
        for (double each : vector) largest = Math.max(largest, Math.abs(each));
        return largest;
    }

    static double[] minus(double[] vector) {
        double[] minus = new double[vector.length];
        for (int i = 0; i < vector.length; i++) minus[i] = -vector[i];
        return minus;
    }

    static void add(double[] to, double[] vector) {
        for (int i = 0; i < vector.length; i++) to[i] += vector[i];
    }

    /** What is in a shadow, leaving zeros behind. */
    static double[] taken(double[] shadow) {
        double[] taken = shadow.clone();
        Arrays.fill(shadow, 0);
        return taken;
    }

    static void setUnit(double[] vector, int one) {
        Arrays.fill(vector, 0);
        vector[one] = 1;
    }

    static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) copy[i] = matrix[i].clone();
        return copy;
    }

    static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < vector.length; j++) product[i] += matrix[i][j] * vector[j];
        }
        return product;
    }
}
