package org.jadjoint.runtime.model;

/** The tangent of a {@link Dense}. */
@SuppressWarnings("ArrayRecordComponent")
public record DenseTangent(double[][] w, float[] b) {}
