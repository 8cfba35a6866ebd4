package org.jadjoint.processor.optimize;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Uses values under one name: reads the original where there are copies, results of blocks that are the same on every path that defines them, and variables
 * of loops that never change; puts blocks without branches into their surroundings. A value without name takes the one of its copy.
 *
 * <p>{@code STOP} stays: it is a copy for everything but differentiation, which may follow.
 */
public final class PropagateCopies implements Pass {
    @Override
    public Function apply(Function function) {
        IdentityHashMap<Value, String> names = new IdentityHashMap<>();
        function.body().all().forEach(op -> {
            if (op instanceof Op.Apply copy && copy.primitive() == Operator.COPY) {
                name(copy.arguments().get(0), copy.result(), names);
            }
            if (op instanceof Op.Block block && block.body().end() instanceof Terminator.Yield yield) {
                for (int i = 0; i < block.results().size(); i++) {
                    name(yield.values().get(i), block.results().get(i), names);
                }
            }
        });
        Region body = new Propagation(names).rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static void name(Value original, Value copy, IdentityHashMap<Value, String> names) {
        String name = copy.name();
        if (original.name() == null && name != null) names.putIfAbsent(original, name);
    }

    private static final class Propagation extends Rewriter {
        private final IdentityHashMap<Value, String> names;
        /** How many regions enclose the definition of a value. */
        private final IdentityHashMap<Value, Integer> depths = new IdentityHashMap<>();

        private final Set<Value> undefined = new HashSet<>();
        private int depth;

        Propagation(IdentityHashMap<Value, String> names) {
            this.names = names;
        }

        @Override
        protected Value define(Value value) {
            String name = names.get(value);
            return name == null ? value : new Value(value.type(), name);
        }

        @Override
        public Region rewrite(Region region) {
            depth++;
            Region copy = super.rewrite(region);
            depth--;
            return copy;
        }

        @Override
        protected void rewrite(Op op) {
            if (op instanceof Op.Apply copy && copy.primitive() == Operator.COPY) {
                replace(copy.result(), use(copy.arguments().get(0)));
                return;
            }
            if (op instanceof Op.Loop loop) dropInvariants(loop);
            Op copy = op.accept(this);
            if (copy instanceof Op.Block block && block.body().end() instanceof Terminator.Yield yield) {
                block.body().ops().forEach(this::add);
                replaceAll(block.results(), yield.values());
                return;
            }
            add(copy);
            if (copy instanceof Op.Block block) mergeEqual(block.results(), block.body(), Terminator.Yield.class);
            if (copy instanceof Op.Loop loop) mergeEqual(loop.results(), loop.body(), Terminator.Break.class);
        }

        private void add(Op op) {
            if (op instanceof Op.Undefined nothing) undefined.add(nothing.result());
            for (Value result : op.results()) depths.put(result, depth);
            emit(op);
        }

        private void replaceAll(List<Value> results, List<Value> values) {
            for (int i = 0; i < results.size(); i++) replace(results.get(i), values.get(i));
        }

        /** A parameter that every {@code Continue} passes on unchanged is its initial value. */
        private void dropInvariants(Op.Loop loop) {
            loop.parameters().forEach(parameter -> depths.put(parameter, depth + 1));
            Leaves leaves = Leaves.of(loop.body());
            for (int i = 0; i < loop.parameters().size(); i++) {
                Value parameter = loop.parameters().get(i);
                Value initial = use(loop.initials().get(i));
                boolean invariant = leaves.column(Terminator.Continue.class, i).stream()
                        .allMatch(value -> value == parameter || use(value) == initial);
                if (invariant) replace(parameter, initial);
            }
        }

        /** A result that all leaves which give anything take from the same place outside is that value. */
        private void mergeEqual(List<Value> results, Region body, Class<? extends Terminator> kind) {
            Leaves leaves = Leaves.of(body);
            for (int i = 0; i < results.size(); i++) {
                List<Value> column = leaves.column(kind, i);
                column.removeAll(undefined);
                if (column.isEmpty()) continue;
                Value first = column.get(0);
                boolean outside = depths.getOrDefault(first, 0) <= depth;
                if (outside && column.stream().allMatch(value -> value == first)) replace(results.get(i), first);
            }
        }
    }
}
