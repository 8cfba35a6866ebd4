package org.jadjoint.processor.optimize;

import java.util.List;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Inspection;

/** The passes, in their order. */
public final class PassList {
    /**
     * Copies go first, so that operations on equal values look equal; what folding leaves equal is shared, what sharing leaves trivial is
     * folded, and nothing is dropped before all that. Joined results may be copies in their turn. Branches are compared without what is dead
     * in them; a condition dies with its branches. What is never reached is known when all is folded.
     */
    public static final List<Pass> STANDARD = List.of(
            new PropagateCopies(),
            new FoldConstants(),
            new ShareCommon(),
            new PropagateCopies(),
            new FoldConstants(),
            new DropDead(),
            new DropLastClears(),
            new JoinResults(false),
            new MergeEqualBranches(),
            new PropagateCopies(),
            new FoldConstants(),
            new DropUnreachable(),
            new KeepConstantParameters(),
            new DropDead());

    private PassList() {}

    /** A function whose stretches stand one after the other, with one value for a variable behind each. */
    public static Function join(Function function) {
        return new PropagateCopies().apply(new JoinResults(true).apply(function));
    }

    /** The function after all passes. */
    public static Function optimize(Function function) {
        return optimize(function, Inspection.NONE);
    }

    /** The function after all passes, looked at after each of them. */
    public static Function optimize(Function function, Inspection inspection) {
        Function optimized = function;
        for (Pass pass : STANDARD) {
            optimized = inspection.after(pass.getClass().getSimpleName(), pass.apply(optimized));
        }
        return optimized;
    }
}
