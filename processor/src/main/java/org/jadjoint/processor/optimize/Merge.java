package org.jadjoint.processor.optimize;

import java.util.IdentityHashMap;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Leaves out operations whose results are computed before, under the name of whichever of the two has one. */
final class Merge extends Rewriter {
    private final IdentityHashMap<Value, Value> merged = new IdentityHashMap<>();
    private final IdentityHashMap<Value, String> names = new IdentityHashMap<>();

    /** Reads the first value wherever the second is read. */
    void add(Value first, Value second) {
        merged.put(second, first);
        String name = second.name();
        if (first.name() == null && name != null) names.putIfAbsent(first, name);
    }

    /** Whether a value has a name, its own or one that it took over. */
    boolean isNamed(Value value) {
        return value.name() != null || names.containsKey(value);
    }

    Function into(Function function) {
        return new Function(function.name(), function.parameters(), function.resultTypes(), rewrite(function.body()));
    }

    @Override
    protected Value define(Value value) {
        String name = names.get(value);
        return name == null ? value : new Value(value.type(), name);
    }

    @Override
    protected void rewrite(Op op) {
        @Nullable Value result = op.results().size() == 1 ? op.results().get(0) : null;
        @Nullable Value first = result == null ? null : merged.get(result);
        if (result == null || first == null) super.rewrite(op);
        else replace(result, first);
    }
}
