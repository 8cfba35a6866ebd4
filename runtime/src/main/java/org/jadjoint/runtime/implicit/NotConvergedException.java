package org.jadjoint.runtime.implicit;

/** An equation has not been solved, or not in a way that has a derivative: the message says how far it was from its tolerance. */
public final class NotConvergedException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    private final double residual;
    private final double tolerance;

    NotConvergedException(String reason, double residual, double tolerance) {
        super(reason + ": residual " + residual + ", tolerance " + tolerance);
        this.residual = residual;
        this.tolerance = tolerance;
    }

    /** The largest number, without its sign, that should have been zero; NaN where one was. */
    public double residual() {
        return residual;
    }

    /** What the residual was to come down to. */
    public double tolerance() {
        return tolerance;
    }
}
