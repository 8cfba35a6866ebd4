package org.jadjoint.runtime.check;

/** The derivatives that a function has. */
enum Modes {
    BOTH,
    REVERSE,
    /** Forward mode alone, which stands for the other one too. */
    FORWARD;

    boolean areTwo() {
        return this == BOTH;
    }

    /** What {@link Flat#vjp} gives. */
    String first() {
        return this == FORWARD ? "forward mode (JVP)" : "reverse mode (gradient, VJP)";
    }
}
