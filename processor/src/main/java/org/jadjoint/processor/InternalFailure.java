package org.jadjoint.processor;

/** Words for a failure of our own: enough to find it, on one line. */
final class InternalFailure {
    private InternalFailure() {}

    static String describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String message = failure.getMessage() == null
                ? ""
                : ": " + failure.getMessage().lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + message + where;
    }
}
