package org.jadjoint.processor.ir;

/** Looks at a function after each step on its way through the pipeline. */
@FunctionalInterface
public interface Inspection {
    /** Looks at nothing. */
    Inspection NONE = (step, function) -> function;

    /** Verifies every function; a failure names the step that left it so. */
    Inspection VERIFYING = Inspection::verify;

    /**
     * Gives the function back, having looked at it.
     *
     * @param step what has just been done, {@code DropDead}
     */
    Function after(String step, Function function);

    private static Function verify(String step, Function function) {
        try {
            return Verifier.verify(function);
        } catch (IllegalStateException failure) {
            throw new IllegalStateException("after " + step + ": " + failure.getMessage(), failure);
        }
    }
}
