package org.jadjoint.processor.companion;

/** The static methods that a method's companion declares; each is named after the method, as in {@code fGradient}. */
public enum Member {
    VALUE_AND_GRADIENT("ValueAndGradient"),
    GRADIENT("Gradient"),
    VJP("Vjp"),
    PULLBACK("Pullback"),
    JVP("Jvp"),
    FORWARD("Forward"),
    REVERSE("Reverse"),
    /** For other companions: the tangents of arrays that may stand in several places, which {@link #JVP} refuses. */
    UNCHECKED_JVP("UncheckedJvp"),
    /** For other companions: into which arrays the method may write, as bits. */
    WRITES("Writes"),
    /** All derivatives of an array. */
    JACOBIAN("Jacobian"),
    /** The derivative of the gradient along a direction. */
    HVP("Hvp"),
    /** All second derivatives. */
    HESSIAN("Hessian"),
    /** {@link #FORWARD} with tangents. */
    HVP_FORWARD("HvpForward"),
    /** {@link #REVERSE} with tangents. */
    HVP_REVERSE("HvpReverse");

    private final String suffix;

    Member(String suffix) {
        this.suffix = suffix;
    }

    /** The name's end, after the method's own part. */
    public String suffix() {
        return suffix;
    }

    /** Whether the public companion of this method, {@code FooDerivatives}, declares the member. */
    public boolean isDeclaredFor(CompanionMethod method) {
        return switch (this) {
            case VJP, JVP, FORWARD, REVERSE -> true;
            case VALUE_AND_GRADIENT, GRADIENT -> method.result().isScalar();
            case PULLBACK, WRITES -> !method.shadowed().isEmpty();
            case UNCHECKED_JVP -> !method.carried().isEmpty();
            case JACOBIAN -> method.result().isNumericArray() && method.canRunAgain();
            case HVP -> method.order() > 1 && method.result().isScalar();
            case HESSIAN -> HVP.isDeclaredFor(method) && method.canRunAgain();
            case HVP_FORWARD, HVP_REVERSE -> method.order() > 1;
        };
    }

    /**
     * Whether the sweeps of this method, {@code FooSweeps}, declare the member.
     *
     * <p>The fused form is there for whatever wraps it, so also for a scalar result without arrays. An array made from
     * scalars alone has neither: its derivatives go through the split form.
     */
    public boolean isSwept(CompanionMethod method) {
        return switch (this) {
            case JVP, FORWARD, REVERSE -> true;
            case HVP_FORWARD, HVP_REVERSE -> isDeclaredFor(method);
            case PULLBACK -> method.result().isScalar() || !method.shadowed().isEmpty();
            case WRITES ->
                WRITES.isDeclaredFor(method)
                        || method.hasRows()
                        || method.arraysByType().stream().anyMatch(it -> it.size() > 1);
            case VALUE_AND_GRADIENT, GRADIENT, VJP, UNCHECKED_JVP, JACOBIAN, HVP, HESSIAN -> false;
        };
    }
}
