package org.jadjoint.runtime.model;

/** The tangent of a {@link Scaled}. */
public record ScaledTangent(double factor) implements ActivationTangent {}
