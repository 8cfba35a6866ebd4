package org.jadjoint.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays leaves one after the other, and remembers the form that they came in. */
final class Flattener extends LeafSink {
    private final List<Object> forms = new ArrayList<>();
    private double[] leaves;
    private int count;

    /** With room for {@code expected} leaves; more room is made when more come. */
    Flattener(int expected) {
        leaves = new double[expected];
    }

    double[] leaves() {
        return count == leaves.length ? leaves : Arrays.copyOf(leaves, count);
    }

    /** Lengths, variants and nulls in order: two values of the same forms have the same leaves. */
    List<Object> forms() {
        return forms;
    }

    @Override
    void form(Object form) {
        forms.add(form);
    }

    @Override
    void number(double leaf) {
        reserve(1);
        leaves[count++] = leaf;
    }

    @Override
    void number(float leaf) {
        number((double) leaf);
    }

    @Override
    void numbers(double[] array) {
        reserve(array.length);
        System.arraycopy(array, 0, leaves, count, array.length);
        count += array.length;
    }

    @Override
    void numbers(float[] array) {
        reserve(array.length);
        for (float leaf : array) {
            leaves[count++] = leaf;
        }
    }

    private void reserve(int more) {
        if (more > leaves.length - count) {
            leaves = Arrays.copyOf(leaves, Math.max(Math.addExact(count, more), 2 * count));
        }
    }
}
