package org.jadjoint.processor.random;

/** An exception of the evaluated program. */
final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code type} is the class name of the exception. */
    Thrown(String type) {
        super(type, null, false, false);
    }

    Thrown(Class<? extends Throwable> type) {
        this(type.getName());
    }
}
