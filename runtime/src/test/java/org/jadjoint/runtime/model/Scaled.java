package org.jadjoint.runtime.model;

/** A variant whose constructor refuses what a tangent may be. */
public record Scaled(double factor) implements Activation {
    public Scaled {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a scale of " + factor);
        }
    }
}
