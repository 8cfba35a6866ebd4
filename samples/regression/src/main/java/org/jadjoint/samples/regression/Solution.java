package org.jadjoint.samples.regression;

/** A problem with the fits from its two starting points. */
record Solution(Problem problem, Fit far, Fit near) {
    static Solution of(Problem problem) {
        return new Solution(
                problem,
                Fit.of(problem, problem.data().starts().get(0)),
                Fit.of(problem, problem.data().starts().get(1)));
    }
}
