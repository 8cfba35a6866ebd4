package org.jadjoint.processor.check;

import org.jadjoint.processor.diagnostics.Problem;

/**
 * Why opaque code may not take part in a derivative.
 *
 * @param problem the problem to report where a varied value goes in
 * @param subject what the code is, the first argument of the problem's message
 * @param onlyAsData whether the code is harmless unless its result reaches the method's result as data
 */
public record Objection(Problem problem, String subject, boolean onlyAsData) {}
