package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Gives a function one {@code Return}, at the end: what a reverse sweep can be put behind. */
final class SingleReturn extends Rewriter {
    private SingleReturn() {}

    // if (c) return a; return b  =>  r = if (c) a else b; return r
    static Function of(Function function) {
        if (!(function.body().end() instanceof Terminator.Branch)) return function;
        List<Value> results = function.resultTypes().stream()
                .map(type -> new Value(type, "result"))
                .toList();
        Region tree = new SingleReturn().rewrite(function.body());
        Region body = new Region(List.of(new Op.Block(results, tree, SourceRef.NONE)), new Terminator.Return(results));
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        return end instanceof Terminator.Return leaf ? new Terminator.Yield(leaf.values()) : super.rewrite(end);
    }

    /** Leaves of the constructs inside are not the function's. */
    @Override
    protected void rewrite(Op op) {
        emit(op);
    }
}
