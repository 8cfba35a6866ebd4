package org.jadjoint.runtime.model;

import java.util.List;

/** Everything that a structure may hold. */
@SuppressWarnings("ArrayRecordComponent")
public record Network(
        double rate,
        Dense hidden,
        List<Dense> layers,
        Dense[] bank,
        double[] bias,
        Activation activation,
        String title) {}
