package org.jadjoint.runtime.model;

import java.util.List;

/** The tangent of a {@link Network}. */
@SuppressWarnings("ArrayRecordComponent")
public record NetworkTangent(
        double rate,
        DenseTangent hidden,
        List<DenseTangent> layers,
        DenseTangent[] bank,
        double[] bias,
        ActivationTangent activation) {}
