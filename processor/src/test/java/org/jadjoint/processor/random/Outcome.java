package org.jadjoint.processor.random;

import java.util.List;

/**
 * What a run of a program came to: its result ({@link Dual}, {@link DualArray}, {@link DualRecord} or nothing), the class name of the
 * exception it threw instead, or why it cannot be compared; the final content of its array and record arguments, and a number that
 * tells its path through branches and roundings.
 */
record Outcome(
        @org.jspecify.annotations.Nullable Object result,
        String exception,
        String skipped,
        List<Object> references,
        long path) {
    boolean completed() {
        return exception.isEmpty() && skipped.isEmpty();
    }
}
