package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Puts the stretches of a long method one after the other, where many early returns or jumps part them. As they come from the source, the
 * rest stands inside of a branch of each jump, and what is kept there would have to be handed out of all those branches.
 */
public final class Stretches extends Rewriter {
    private final int most;
    /** The region whose tree of branches is too deep, until it is reached. */
    private @Nullable Region deep;
    /** The region that is being copied. */
    private @Nullable Region at;
    /** The ways out of the tree that is taken apart. */
    private @Nullable WaysOut ways;
    /** Where the next stretch begins, and what it reads of this one; null in the last. */
    private @Nullable Region next;

    private List<Value> crossing = List.of();
    /** Whether any tree was taken apart. */
    private boolean changed;

    private Stretches(int most) {
        this.most = most;
    }

    /** The function with at most so many branches one inside of the other, but for those that stand so in the source; itself if it is that. */
    public static Function of(Function function, int most) {
        Stretches stretches = new Stretches(most);
        List<Value> results = function.resultTypes().stream()
                .map(type -> new Value(type, "result"))
                .toList();
        Region body = stretches.apart(function.body(), results, () -> stretches.rewrite(function.body()));
        if (!stretches.changed) return function;
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    @Override
    public Op visitBlock(Op.Block op) {
        return apart(op.body(), op.results(), () -> super.visitBlock(op));
    }

    @Override
    public Op visitLoop(Op.Loop op) {
        return apart(onward(op.body()), op.parameters(), () -> super.visitLoop(op));
    }

    /** What follows the condition of a {@code while} or {@code for}, which stays where it is. */
    private static Region onward(Region body) {
        List<Region> branches = body.end().regions();
        for (int i = 0; branches.size() == 2 && i < 2; i++) {
            Region exit = branches.get(i);
            if (exit.ops().isEmpty() && exit.end() instanceof Terminator.Break) return branches.get(1 - i);
        }
        return body;
    }

    /** Takes a tree apart where it is too deep, in what is written meanwhile; {@code given} is what its leaves give. */
    private <T> T apart(Region tree, List<Value> given, Supplier<T> written) {
        @Nullable Region outerDeep = deep;
        @Nullable WaysOut outerWays = ways;
        @Nullable Region outerNext = next;
        List<Value> outerCrossing = crossing;
        ways = height(tree) > most ? WaysOut.of(tree, given) : null;
        deep = ways == null ? null : tree;
        next = null;
        T result = written.get();
        deep = outerDeep;
        ways = outerWays;
        next = outerNext;
        crossing = outerCrossing;
        return result;
    }

    private static int height(Region region) {
        return region.end().regions().stream()
                .mapToInt(branch -> 1 + height(branch))
                .max()
                .orElse(0);
    }

    @Override
    public Region rewrite(Region region) {
        if (region == next) return goingOn();
        @Nullable Region outer = at;
        at = region;
        Region copy = super.rewrite(region);
        at = outer;
        return copy;
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        if (ways == null) return super.rewrite(end);
        if (deep != null) return at == deep ? parted(end, ways) : super.rewrite(end);
        boolean leaf = end.regions().isEmpty() && !(end instanceof Terminator.Throw);
        return leaf ? leave(ways.given(end, this::use, out()), out()) : super.rewrite(end);
    }

    // if (c) leave a; A; if (d) leave b; B; leave z
    //   =>  r, left = { if (c) a, true else { A; _, false } }; r = { if (left) r else { if (d) b else { B; z } } };
    // leave r
    private Terminator parted(Terminator end, WaysOut out) {
        deep = null;
        changed = true;
        Region rest = new Region(List.of(), end);
        @Nullable Value left = null;
        List<Value> results = List.of();
        while (height(rest) > most) {
            List<Region> way = way(rest);
            Region following = way.remove(way.size() - 1);
            Map<Value, Value> crossed = crossed(way, following);
            crossing = List.copyOf(crossed.keySet());
            next = following;
            List<Value> before = results;
            @Nullable Value gone = left;
            results = out.results();
            left = new Value(ScalarType.BOOLEAN, "left");
            List<Value> given = new ArrayList<>(results);
            given.add(left);
            given.addAll(crossed.values());
            emit(new Op.Block(given, stretch(rest, gone, before), SourceRef.NONE));
            crossed.forEach(this::replace);
            rest = following;
        }
        next = null;
        crossing = List.of();
        List<Value> last = out.results();
        emit(new Op.Block(last, stretch(rest, left, results), SourceRef.NONE));
        ways = null;
        return out.leave(last, this::use, out());
    }

    /** The regions from one to the next stretch, along the jumps. */
    private List<Region> way(Region first) {
        List<Region> way = new ArrayList<>(List.of(first));
        for (int i = 0; i < most; i++) {
            way.add(way.get(i).end().regions().stream()
                    .max(Comparator.comparingInt(Stretches::height))
                    .orElseThrow());
        }
        return way;
    }

    /** What the rest reads of a stretch, with what it is called there; constants are written again. */
    private Map<Value, Value> crossed(List<Region> way, Region rest) {
        Set<Value> read = new HashSet<>();
        collect(rest, read);
        Map<Value, Value> crossed = new LinkedHashMap<>();
        for (Region region : way) {
            for (Op op : region.ops()) {
                for (Value value : op.results()) {
                    if (!read.contains(value)) continue;
                    if (op instanceof Op.Constant constant) replace(value, again(constant));
                    else crossed.put(value, value.fresh());
                }
            }
        }
        return crossed;
    }

    private Value again(Op.Constant constant) {
        Value copy = constant.result().fresh();
        emit(new Op.Constant(copy, constant.value(), constant.symbol(), constant.source()));
        return copy;
    }

    private static void collect(Region region, Set<Value> read) {
        region.all().forEach(op -> {
            read.addAll(op.operands());
            op.regions().forEach(inner -> collectEnds(inner, read));
        });
        collectEnds(region, read);
    }

    private static void collectEnds(Region region, Set<Value> read) {
        read.addAll(region.end().operands());
        region.end().regions().forEach(branch -> collectEnds(branch, read));
    }

    /** A stretch, which runs where none before has left. */
    private Region stretch(Region region, @Nullable Value left, List<Value> before) {
        Region copy = rewrite(region);
        if (left == null) return copy;
        Builder skipped = new Builder();
        Region over = skipped.end(leave(before, skipped));
        return new Builder().end(new Terminator.Branch(left, List.of(over, copy), SourceRef.NONE));
    }

    /** The end of a stretch that does not leave. */
    private Region goingOn() {
        Builder on = new Builder();
        List<Value> given = new ArrayList<>();
        if (ways != null) ways.results().forEach(result -> given.add(on.undefined(result.type(), null)));
        given.add(on.constant(ScalarType.BOOLEAN, false));
        given.addAll(use(crossing));
        return on.end(new Terminator.Yield(given));
    }

    /** Gives the results and goes no further. */
    private Terminator leave(List<Value> results, Builder out) {
        List<Value> given = new ArrayList<>(results);
        if (next != null) {
            given.add(out.constant(ScalarType.BOOLEAN, true));
            crossing.forEach(value -> given.add(out.undefined(value.type(), null)));
        }
        return new Terminator.Yield(given);
    }
}
