package org.jadjoint.runtime.model;

import java.util.List;

/** The tangent of a {@link Tree}. */
public record TreeTangent(double weight, List<TreeTangent> children) {}
