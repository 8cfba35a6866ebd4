package org.jadjoint.runtime;

/** Counts leaves by their type. */
final class Counter extends LeafSink {
    private long doubles;
    private long floats;

    int count() {
        return Math.toIntExact(doubles + floats);
    }

    boolean sawFloat() {
        return floats > 0;
    }

    @Override
    void number(double leaf) {
        doubles++;
    }

    @Override
    void number(float leaf) {
        floats++;
    }

    @Override
    void numbers(double[] leaves) {
        doubles += leaves.length;
    }

    @Override
    void numbers(float[] leaves) {
        floats += leaves.length;
    }
}
