package org.jadjoint.processor.frontend;

import org.jadjoint.processor.diagnostics.Problem;

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

    static Refusal asData(String subject) {
        return new Refusal(Problem.VARIED_BECOMES_PASSIVE, subject, true);
    }
}
