package org.jadjoint.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Which operations and values of a function matter: to its results, its effects, what it throws, or whether it ends. */
final class Liveness {
    private final PrivateArrays privates;
    private final Harmless harmless;
    private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();
    /** The block or loop around each operation; none at the top. */
    private final IdentityHashMap<Op, Op> parents = new IdentityHashMap<>();

    private final IdentityHashMap<Op, Leaves> leaves = new IdentityHashMap<>();
    /** What is written into each family of private arrays: it matters as soon as the family is read. */
    private final IdentityHashMap<Value, List<Op>> writes = new IdentityHashMap<>();

    private final Set<Op> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> live = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Value> work = new ArrayDeque<>();

    Liveness(Function function) {
        privates = new PrivateArrays(function);
        harmless = new Harmless(function, privates);
        List<Op> effects = new ArrayList<>();
        scan(function.body(), null, effects);
        demandEnds(Leaves.of(function.body()));
        effects.forEach(this::keep);
        while (!work.isEmpty()) follow(work.pop());
    }

    boolean isLive(Value value) {
        return live.contains(value);
    }

    boolean isKept(Op op) {
        if (kept.contains(op)) return true;
        for (Value result : op.results()) {
            if (live.contains(result)) return true;
        }
        return false;
    }

    private void scan(Region region, @Nullable Op parent, List<Op> effects) {
        for (Op op : region.ops()) {
            if (parent != null) parents.put(op, parent);
            for (Value result : op.results()) definitions.put(result, op);
            if (op instanceof Op.Loop loop) loop.parameters().forEach(parameter -> definitions.put(parameter, op));
            for (Region inner : op.regions()) {
                Leaves ends = Leaves.of(inner);
                leaves.put(op, ends);
                if (ends.ends().stream().anyMatch(Terminator.Throw.class::isInstance)) effects.add(op);
                scan(inner, op, effects);
            }
            Value target = writtenPrivate(op);
            if (target != null) {
                writes.computeIfAbsent(privates.family(target), family -> new ArrayList<>())
                        .add(op);
            } else if (!harmless.test(op)) effects.add(op);
        }
        region.end().regions().forEach(inner -> scan(inner, parent, effects));
    }

    /** The private array that an operation writes and does nothing else, null for others. */
    private @Nullable Value writtenPrivate(Op op) {
        Value target = null;
        if (op instanceof Op.Store store) target = store.array();
        if (op instanceof Op.Accumulate store) target = store.array();
        boolean fill = op instanceof Op.Bulk bulk
                && (bulk.kind() == Op.BulkKind.FILL || bulk.kind() == Op.BulkKind.FILL_RANGE);
        if (fill) target = op.operands().get(0);
        return target != null && privates.contains(target) ? target : null;
    }

    /** Keeps an operation and what encloses it. */
    private void keep(Op op) {
        if (!kept.add(op)) return;
        work.addAll(op instanceof Op.Loop ? List.of() : op.operands());
        Leaves ends = leaves.get(op);
        if (ends != null) demandEnds(ends);
        Op parent = parents.get(op);
        if (parent != null) keep(parent);
    }

    /** Selectors, exceptions, and the function's results. What leaves give a block or a loop is demanded by those who read it. */
    private void demandEnds(Leaves ends) {
        for (Terminator.Branch branch : ends.branches()) work.add(branch.selector());
        for (Terminator end : ends.ends()) {
            if (end instanceof Terminator.Throw || end instanceof Terminator.Return) work.addAll(end.operands());
        }
    }

    private void follow(Value value) {
        if (!live.add(value)) return;
        if (privates.contains(value)) {
            List<Op> written = writes.remove(privates.family(value));
            if (written != null) written.forEach(this::keep);
        }
        Op op = definitions.get(value);
        if (op == null) return;
        keep(op);
        if (op instanceof Op.Block block) column(block, block.results().indexOf(value), Terminator.Yield.class);
        if (op instanceof Op.Loop loop) followLoop(loop, value);
    }

    private void followLoop(Op.Loop loop, Value value) {
        int result = loop.results().indexOf(value);
        int number = result >= 0 ? result : loop.parameters().indexOf(value);
        work.add(loop.initials().get(number));
        column(loop, number, Terminator.Continue.class);
        // A break gives a value to every parameter that is left, be its result read or not.
        column(loop, number, Terminator.Break.class);
    }

    private void column(Op construct, int number, Class<? extends Terminator> kind) {
        Leaves ends = leaves.get(construct);
        if (ends != null) work.addAll(ends.column(kind, number));
    }
}
