package org.jadjoint.runtime.model;

/** The tangent of an {@link Activation}. */
public sealed interface ActivationTangent permits ReluTangent, ScaledTangent {}
