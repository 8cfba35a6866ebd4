package org.jadjoint.runtime.model;

/** The tangent of a {@link Relu}. */
public record ReluTangent() implements ActivationTangent {}
