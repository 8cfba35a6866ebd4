package org.jadjoint.processor.cases;

import java.util.List;

/** An independent derivative to hold the generated one against. */
public interface Reference {
    /**
     * Tangents of the result (none for {@code void}), then of the final content of each differentiable array parameter;
     * and the size of each, the scale of its error.
     */
    record Tangents(List<double[]> values, List<double[]> sizes) {}

    /** The derivative along a direction, which has leaves for every parameter. */
    Tangents along(List<double[]> direction);

    /** The error that is allowed, as a share of the size. */
    double tolerance();

    /** The error that the identity between the two modes allows, as a share of the size. */
    double identityTolerance();
}
