package org.jadjoint.runtime.check;

/** A sum of products, and the sum of their absolute values. */
record Dot(double sum, double size) {

    static Dot of(double[] left, double[] right) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < left.length; i++) {
            // A seed of 0 asks for nothing, not even whether the value is finite.
            double term = left[i] == 0 ? 0 : left[i] * right[i];
            sum += term;
            size += Math.abs(term);
        }
        return new Dot(sum, size);
    }
}
