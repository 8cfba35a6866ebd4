package org.jadjoint.processor.companion;

import java.util.Optional;

/** The types that a method's companion declares; each is named after the method, as in {@code FGradient}. */
public enum NestedType {
    /** One component per differentiable parameter. */
    GRADIENT("Gradient"),
    /** A scalar result and its gradient. */
    VALUE_AND_GRADIENT("ValueAndGradient"),
    /** A result and the pullback at it. */
    VJP("Vjp"),
    /** A result and what was added into the caller's shadows. */
    PULLBACK("Pullback"),
    /** A result and its tangent. */
    JVP("Jvp"),
    /** The reusable holder of residuals. */
    WORKSPACE("Workspace"),
    /** What the forward sweep hands to the reverse sweep. */
    FRAME("Frame"),
    /** The cotangents of two or more scalar parameters beside arrays, as the reverse sweep returns them. */
    REVERSE("Reverse"),
    /** The frame's contents, nested in the sweeps class. */
    RESIDUALS("Residuals"),
    /** {@link #FRAME} with tangents. */
    HVP_FRAME("HvpFrame"),
    /** The cotangents of scalar parameters and their tangents. */
    HVP_REVERSE("HvpReverse"),
    /** The contents of {@link #HVP_FRAME}, nested in the sweeps class. */
    HVP_RESIDUALS("HvpResiduals");

    private final String suffix;

    NestedType(String suffix) {
        this.suffix = suffix;
    }

    /** The name's end, after the method's own part. */
    public String suffix() {
        return suffix;
    }

    /** Whether it is nested in the sweeps class. */
    public boolean isSwept() {
        return this == RESIDUALS || this == HVP_RESIDUALS;
    }

    /** Whether the companion of this method declares the type. */
    public boolean isDeclaredFor(CompanionMethod method) {
        return switch (this) {
            case GRADIENT, VJP, WORKSPACE, FRAME, RESIDUALS -> true;
            case VALUE_AND_GRADIENT -> method.result().isScalar();
            case PULLBACK -> !method.shadowed().isEmpty();
            case JVP -> !method.result().isVoid();
            case REVERSE -> method.reverseResult().equals(Optional.of(REVERSE));
            case HVP_FRAME, HVP_RESIDUALS -> method.order() > 1;
            case HVP_REVERSE -> method.order() > 1 && !method.scalars().isEmpty();
        };
    }
}
