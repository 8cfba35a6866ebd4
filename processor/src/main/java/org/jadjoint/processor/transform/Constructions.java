package org.jadjoint.processor.transform;

import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;

/**
 * Constructors that compute, in code that is not differentiated any more: they are called. While it may be, such a structure is known by
 * its parts, which carry the derivatives.
 */
public final class Constructions extends Rewriter {
    private Constructions() {}

    /** The function with calls of these constructors. */
    public static Function called(Function function) {
        Constructions constructions = new Constructions();
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), constructions.rewrite(function.body()));
    }

    @Override
    protected void rewrite(Op op) {
        if (op instanceof Op.NewStructure made) emit(made.primal());
        else super.rewrite(op);
    }
}
