package org.jadjoint.processor.frontend;

import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Type;

/**
 * Why opaque code may not take part in a derivative: the problem to report where a varied value goes in and its results matter.
 *
 * @param problem the problem
 * @param subject what the code is, the first argument of the problem's message: {@code Lib.h(double)}, {@code a lambda}
 * @param onlyAsData whether the code is harmless as long as its result reaches the method's result as condition, index or length only,
 *     or not at all: pure functions with passive results, strings
 */
public record Refusal(Problem problem, String subject, boolean onlyAsData) {
    static Refusal of(Problem problem, String subject) {
        return new Refusal(problem, subject, false);
    }

    /** Of a record, or an interface of records, in which nothing is differentiated. */
    static Refusal notAnnotated(String type) {
        return of(Problem.NOT_ANNOTATED, type);
    }

    /** Of an object whose type, if it is the user's own, could be annotated. */
    static Refusal ofObject(Type type, String subject) {
        boolean own = type instanceof ReferenceType && !type.java().startsWith("java.");
        return own ? notAnnotated(simpleName(type)) : of(Problem.UNSUPPORTED_CONSTRUCT, subject);
    }

    /** How users speak of a type. */
    static String simpleName(Type type) {
        String name = type.java().replaceAll("<.*>", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static Refusal asData(String subject) {
        return new Refusal(Problem.VARIED_BECOMES_PASSIVE, subject, true);
    }
}
