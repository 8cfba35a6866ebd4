package org.jadjoint.processor.diagnostics;

/**
 * An exact place in the user's source: the expression or declaration that a problem is about.
 *
 * <p>Lines and columns count from one; the column is the one at which the compiler draws its caret.
 */
public interface Place {
    /** The name of the source file, by which reports are sorted; empty where there is no source. */
    String file();

    int line();

    int column();

    /** Whether an enclosing declaration carries {@code @SuppressWarnings("jadjoint")}. */
    boolean suppressed();

    /** Prints a finished message here. */
    void print(Severity severity, String message);
}
