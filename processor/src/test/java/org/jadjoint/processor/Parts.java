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

    /** Whole methods, with derivatives of order 2 of all of them. */
    public static Processor second() {
        return processor(new Limits(Limits.STANDARD.bytes(), 8, 80, 2));
    }

    /** The same in small parts, and with helpers that stay calls. */
    public static Processor secondInParts() {
        return processor(new Limits(250, 1, 0, 2));
    }

    /** A source whose methods all declare derivatives of the second order, for other classes, and for the functions that they take. */
    public static String raised(String source) {
        return source.replaceAll(
                "@((?:org[.]jadjoint[.])?Differentiable)(?![\\w(])(?![^{;]*\\b(?:record|interface|class)\\b)",
                "@$1(order = 2)");
    }

    private static Processor processor(Limits limits) {
        return new JadjointProcessor((environment, compilation, reporter) ->
                new CompilerStages(environment, compilation, reporter, Pipeline::bodies, limits));
    }
}
