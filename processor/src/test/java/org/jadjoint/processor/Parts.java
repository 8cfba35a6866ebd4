package org.jadjoint.processor;

import javax.annotation.processing.Processor;

/** Processors that cut methods of any length into parts, as long ones are: what holds for one must hold for the other. */
public final class Parts {
    private Parts() {}

    /** Parts of a few statements. */
    public static Processor small() {
        return processor(250);
    }

    /** Parts of whole loops. */
    public static Processor large() {
        return processor(800);
    }

    private static Processor processor(int longest) {
        return new JadjointProcessor((environment, compilation, reporter) ->
                new CompilerStages(environment, compilation, reporter, Pipeline::bodies, longest));
    }
}
