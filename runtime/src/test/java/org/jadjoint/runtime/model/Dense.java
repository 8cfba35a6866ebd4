package org.jadjoint.runtime.model;

/** A layer with a jagged matrix; what is {@code width} has no derivative. */
@SuppressWarnings("ArrayRecordComponent")
public record Dense(double[][] w, float[] b, int width) {}
