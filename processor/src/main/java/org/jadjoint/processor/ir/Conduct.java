package org.jadjoint.processor.ir;

import java.util.Set;

/**
 * What is known of how a method deals with what it is given, beyond its declaration.
 *
 * @param replaces the numbers of arguments that are arrays of aggregates, or refer to such, into which it may put other elements
 * @param returns whose the aggregates are that it returns
 * @param lookedAt the numbers of arguments that decide, choose elements or give lengths, and are no data of what comes out
 * @param kept the numbers of arguments that lose no derivative: nothing comes from them that is returned and carries none
 * @param unwritten the numbers of aggregates that stay as they are, with what they refer to
 * @param shown the numbers of aggregates that code without derivatives may know when the method is done, or that refer to what it knows
 */
public record Conduct(
        Set<Integer> replaces,
        Returns returns,
        Set<Integer> lookedAt,
        Set<Integer> kept,
        Set<Integer> unwritten,
        Set<Integer> shown) {
    /**
     * That of a method of which only the declaration is known. Its own check sees to it that it replaces no elements with derivatives of its
     * callers; what carries none it may exchange, and show to others.
     */
    public static final Conduct DECLARED = new Conduct(Set.of(), Returns.GIVEN, Set.of(), Set.of(), Set.of(), Set.of());

    public Conduct {
        replaces = Set.copyOf(replaces);
        lookedAt = Set.copyOf(lookedAt);
        kept = Set.copyOf(kept);
        unwritten = Set.copyOf(unwritten);
        shown = Set.copyOf(shown);
    }

    /** Whose the aggregates are that a call returns, with what they refer to. */
    public enum Returns {
        /** The callee made them, and nobody else knows them. */
        OWN,
        /** They may be what the callee is given. */
        GIVEN,
        /** They may also be what code without derivatives keeps, a field say. */
        FOREIGN
    }
}
