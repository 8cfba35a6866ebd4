package org.jadjoint.processor.diagnostics;

/** Words for a failure of our own: enough to find it, on one line. */
public final class InternalFailure {
    private InternalFailure() {}

    public static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String message = failure.getMessage() == null
                ? ""
                : ": " + failure.getMessage().lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + message + where;
    }
}
