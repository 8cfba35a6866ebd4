package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The adjoint of every region, written backward: the leaves' cotangents first, then each operation's contributions in reverse order. A
 * branch is taken again by its own condition, a loop runs back from its last iteration.
 */
final class ReverseSweep {
    /** What a leaf does to the cotangents of the values that it passes on. */
    @FunctionalInterface
    interface LeafSeeds extends BiConsumer<List<Value>, ReverseScope> {}

    private final Facts facts;
    private final Activity activity;
    private final Structure structure;
    private final Residuals residuals;
    private final ResidualReader reader;
    private final boolean repeatable;
    private Cotangents cotangents;

    /**
     * @param repeatable whether shadows of local arrays are cleared at the end, so that the sweep can run again
     * @param dry whether the sweep is only written to learn what it reads
     */
    ReverseSweep(Residuals residuals, boolean repeatable, boolean dry) {
        this.residuals = residuals;
        this.facts = residuals.facts();
        this.activity = facts.activity();
        this.structure = facts.structure();
        this.reader = new ResidualReader(residuals, dry);
        this.repeatable = repeatable;
        this.cotangents = new Cotangents(activity);
    }

    Cotangents cotangents() {
        return cotangents;
    }

    /**
     * Writes the adjoint of a function's body.
     *
     * @param seed the cotangent of the returned value, null where none is passed
     */
    void run(Builder out, @Nullable Value seed) {
        ReverseScope scope = new ReverseScope(structure.body(), out, null);
        region(structure.body().region(), scope, (returned, at) -> {
            if (seed != null && !returned.isEmpty()) cotangents.add(out, returned.get(0), seed);
        });
    }

    /**
     * Writes the adjoint of a function's body.
     *
     * @param seeds the cotangents of returned values
     */
    void run(Builder out, Map<Value, Value> seeds) {
        ReverseScope scope = new ReverseScope(structure.body(), out, null);
        region(structure.body().region(), scope, (returned, at) -> seeds.forEach(cotangents::set));
    }

    private void region(Region region, ReverseScope scope, LeafSeeds seeds) {
        if (region.end() instanceof Terminator.Branch branch) branch(branch, scope, seeds);
        else if (!(region.end() instanceof Terminator.Throw))
            seeds.accept(region.end().operands(), scope);
        List<Op> ops = region.ops();
        for (int i = ops.size() - 1; i >= 0; i--) op(ops.get(i), scope);
    }

    private void op(Op op, ReverseScope scope) {
        scope.out().at(op.source().asComment());
        if (op instanceof Op.Block block) block(block, scope);
        else if (op instanceof Op.Loop loop) loop(loop, scope);
        else op.accept(new OpAdjoint(this, residuals, reader, repeatable, scope));
    }

    /** Whether every path through a region throws, so that no reverse sweep ever comes there. */
    private static boolean isDead(Region region) {
        if (region.end() instanceof Terminator.Branch branch) {
            return branch.regions().stream().allMatch(ReverseSweep::isDead);
        }
        return region.end() instanceof Terminator.Throw;
    }

    // r = if (c) { S; yield a } else { T; yield b }  =>  if (c) { aBar += rBar; adjoint(S) } else { bBar += rBar;
    // adjoint(T) }
    private void block(Op.Block block, ReverseScope scope) {
        List<@Nullable Value> bars = new ArrayList<>();
        block.results().forEach(result -> bars.add(cotangents.take(result)));
        ReverseScope inner = new ReverseScope(structure.place(block.body()), scope.out(), scope);
        region(block.body(), inner, (values, at) -> {
            for (int i = 0; i < values.size(); i++) {
                Value bar = bars.get(i);
                if (bar != null) cotangents.add(at.out(), values.get(i), bar);
            }
        });
    }

    private void branch(Terminator.Branch branch, ReverseScope scope, LeafSeeds seeds) {
        List<Region> live =
                branch.regions().stream().filter(region -> !isDead(region)).toList();
        if (live.size() == 1) {
            Region only = live.get(0);
            region(only, new ReverseScope(structure.place(only), scope.out(), scope), seeds);
            return;
        }
        Cotangents before = cotangents;
        List<Builder> builders = new ArrayList<>();
        List<Cotangents> after = new ArrayList<>();
        for (Region region : branch.regions()) {
            Builder out = new Builder().at(branch.source().asComment());
            cotangents = before.copy();
            if (!isDead(region)) {
                region(region, new ReverseScope(structure.place(region), out, scope), seeds);
            }
            builders.add(out);
            after.add(cotangents);
        }
        cotangents = before;
        join(branch, scope, builders, after);
    }

    private void join(Terminator.Branch branch, ReverseScope scope, List<Builder> builders, List<Cotangents> after) {
        Set<Value> changed = new LinkedHashSet<>();
        for (Cotangents state : after) {
            state.sums().forEach((value, sum) -> {
                if (sum != cotangents.get(value) && scope.place().isInside(structure.home(value))) changed.add(value);
            });
        }
        changed.removeIf(value -> isSameEverywhere(value, after));
        if (changed.isEmpty() && builders.stream().allMatch(builder -> builder.size() == 0)) return;
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            regions.add(builders.get(i).end(new Terminator.Yield(sums(changed, after.get(i), builders.get(i)))));
        }
        Value selector = reader.read(branch.selector(), scope);
        List<Value> results = new ArrayList<>();
        for (Value value : changed) {
            Value result = new Value(value.type(), Naming.bar(value));
            results.add(result);
            cotangents.set(value, result);
        }
        Region body = new Builder().end(new Terminator.Branch(selector, regions, branch.source()));
        scope.out().at(branch.source().asComment()).block(results, body);
    }

    /** Whether every branch leaves a value with the same cotangent; it is then that, whichever is taken. */
    private boolean isSameEverywhere(Value value, List<Cotangents> after) {
        Value first = after.get(0).get(value);
        if (first == null || after.stream().anyMatch(state -> state.get(value) != first)) return false;
        cotangents.set(value, first);
        return true;
    }

    private static List<Value> sums(Set<Value> values, Cotangents state, Builder out) {
        List<Value> sums = new ArrayList<>();
        for (Value value : values) {
            Value sum = state.get(value);
            sums.add(sum == null ? out.number(value.type(), 0) : sum);
        }
        return sums;
    }

    // loop (p = init) S  =>  pBar = resultBar; loop back { adjoint(S) }; initBar += pBar
    private void loop(Op.Loop loop, ReverseScope scope) {
        LoopShape shape = facts.shape(loop);
        if (loop.body().all().noneMatch(op -> LoopShape.hasAdjoint(op, activity)) && !passesThrough(loop)) return;
        if (loop.segments() != null) {
            new SegmentReplay(this, residuals, reader, repeatable, scope, loop).write();
            return;
        }
        new LoopAdjoint(this, residuals, reader, shape, scope).write();
    }

    /** Whether cotangents pass through the loop's parameters although no operation inside has an adjoint: values are only moved. */
    private boolean passesThrough(Op.Loop loop) {
        return loop.results().stream().anyMatch(result -> cotangents.get(result) != null);
    }

    /** Writes the adjoint of the body of a loop, from and to the given state. */
    Cotangents body(Region work, ReverseScope body, Cotangents start, LeafSeeds seeds) {
        Cotangents outer = cotangents;
        cotangents = start;
        ReverseScope scope =
                work == body.place().region() ? body : new ReverseScope(structure.place(work), body.out(), body);
        region(work, scope, seeds);
        if (scope != body) {
            List<Op> head = body.place().region().ops();
            for (int i = head.size() - 1; i >= 0; i--) op(head.get(i), body);
        }
        Cotangents end = cotangents;
        cotangents = outer;
        return end;
    }

    /** The scalars from outside of a loop that its adjoint may contribute to, in the order of their first use. */
    List<Value> outerScalars(Op.Loop loop) {
        IdentityHashMap<Value, Boolean> seen = new IdentityHashMap<>();
        List<Value> found = new ArrayList<>();
        collect(loop.body(), loop, seen, found);
        return found;
    }

    private void collect(Region region, Op.Loop loop, IdentityHashMap<Value, Boolean> seen, List<Value> found) {
        for (Op op : region.ops()) {
            op.operands().forEach(value -> collect(value, loop, seen, found));
            op.regions().forEach(inner -> collect(inner, loop, seen, found));
        }
        region.end().operands().forEach(value -> collect(value, loop, seen, found));
        region.end().regions().forEach(inner -> collect(inner, loop, seen, found));
    }

    private void collect(Value value, Op.Loop loop, IdentityHashMap<Value, Boolean> seen, List<Value> found) {
        if (value.type().isAggregate() || !activity.isActive(value) || structure.isInside(value, loop)) return;
        if (seen.put(value, true) == null) found.add(value);
    }
}
