package org.jadjoint.processor;

import javax.annotation.processing.Processor;

/** Processors that take methods of any length for long ones: what holds for one must hold for the other. */
public final class Parts {
    private Parts() {}

    /** Parts of a few statements, each early return after the other, and helpers that stay calls. */
    public static Processor small() {
        return processor(new Limits(250, 1, 0, 1));
    }

    /** Parts of whole loops. */
    public static Processor large() {
        return processor(new Limits(800, 2, 80, 1));
    }

    private static Processor processor(Limits limits) {
        return new JadjointProcessor((environment, compilation, reporter) ->
                new CompilerStages(environment, compilation, reporter, Pipeline::bodies, limits));
    }
}
