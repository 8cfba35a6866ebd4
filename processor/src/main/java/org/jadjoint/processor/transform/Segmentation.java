package org.jadjoint.processor.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Segments;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Parts the iterations of a loop into segments: a loop of loops, each of which is one segment. What the loop carries is then kept where a
 * segment begins, and the segment runs again in the reverse sweep, with what it keeps while it does (Griewank, "Achieving logarithmic growth of
 * temporal and spatial complexity in reverse automatic differentiation", 1992, for the two levels of it that take one more run).
 */
final class Segmentation extends Rewriter {
    /** What a loop carries beside its own parameters while a segment of it runs. */
    private record Segment(Value number, Value goesOn) {}

    /** The segments around, innermost first; nothing for a construct in between. */
    private final Deque<Optional<Segment>> around = new ArrayDeque<>();

    private final Facts facts;

    private Segmentation(Facts facts) {
        this.facts = facts;
    }

    /** The function with its loops parted; itself if there are none to part. */
    static Function of(Function function) {
        boolean any = function.body().all().anyMatch(Segmentation::isParted);
        if (!any) return function;
        Region body = new Segmentation(Facts.of(function, true)).rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static boolean isParted(Op op) {
        return op instanceof Op.Loop loop
                && loop.segments() != null
                && !loop.segments().isOne();
    }

    @Override
    public Op visitBlock(Op.Block op) {
        return inside(Optional.empty(), () -> super.visitBlock(op));
    }

    @Override
    public Op visitLoop(Op.Loop op) {
        Segments segments = op.segments();
        if (segments == null || segments.isOne()) return inside(Optional.empty(), () -> super.visitLoop(op));
        if (!LoopShape.hasAdjointWithin(op, facts.activity()))
            return inside(Optional.empty(), () -> whole((Op.Loop) super.visitLoop(op)));
        LoopShape.Counted counted = facts.shape(op).counted();
        return counted == null || !CountedSegments.isPossible(op)
                ? numbered(op, segments)
                : inside(Optional.empty(), () -> counted(op, segments, counted));
    }

    private static Op whole(Op.Loop op) {
        return new Op.Loop(op.results(), op.initials(), op.parameters(), op.body(), op.source());
    }

    // loop S  =>  segment = 0; loop { loop at most length times S; branch goesOn { segment + 1; continue } { break } }
    private Op numbered(Op.Loop op, Segments segments) {
        List<Value> initials = new ArrayList<>(use(op.initials()));
        List<Value> outer = fresh(op.parameters());
        Value count = new Value(ScalarType.INT, "segment");
        Builder round = new Builder().at(op.source());
        Value next = round.add(count, round.constant(1));
        List<Value> after = fresh(op.parameters());
        Value goesOn = new Value(ScalarType.BOOLEAN, "goesOn");
        segment(op, outer, length(segments, next, round), after, goesOn, round);
        List<Value> again = with(after, next);
        Region more = new Region(List.of(), new Terminator.Continue(again));
        Region done = new Region(List.of(), new Terminator.Break(again));
        Region body = round.end(new Terminator.Branch(goesOn, List.of(more, done), op.source()));
        initials.add(out().constant(0));
        return new Op.Loop(with(op.results(), count.fresh()), initials, with(outer, count), body, op.source());
    }

    private static Value length(Segments segments, Value next, Builder round) {
        return segments.areGrowing() ? next : round.constant(segments.length());
    }

    // for (i = a; i < b; i++) S  =>  for (i = a; i < b; ) { end = the lesser of i + length and b; for (; i < end; i++)
    // S }
    private Op counted(Op.Loop op, Segments segments, LoopShape.Counted counted) {
        List<Value> initials = new ArrayList<>(use(op.initials()));
        List<Value> outer = fresh(op.parameters());
        Value count = new Value(ScalarType.INT, "segment");
        CountedSegments head = new CountedSegments(op, counted, outer, this::use);
        Builder round = new Builder().at(op.source());
        Value next = round.add(count, round.constant(1));
        Value end = head.end(length(segments, next, round), round);
        List<Value> after = fresh(op.parameters());
        Terminator.Branch guard = (Terminator.Branch) op.body().end();
        Value i = counted.induction().parameter();
        Region body = written(op.body(), () -> {
            Value goesOn = out().at(op.source()).compare(counted.comparison(), i, end);
            Region over = new Region(List.of(), new Terminator.Break(op.parameters()));
            return new Terminator.Branch(goesOn, List.of(rewrite(guard.regions().get(0)), over), guard.source());
        });
        round.add(new Op.Loop(after, outer, op.parameters(), body, Segments.ONE, op.source()));
        Region work = round.end(new Terminator.Continue(with(after, next)));
        Region exit = new Region(List.of(), new Terminator.Break(with(outer, count)));
        Region whole = head.branch(work, exit, guard.source());
        initials.add(out().constant(0));
        return new Op.Loop(with(op.results(), count.fresh()), initials, with(outer, count), whole, op.source());
    }

    /** The copy of a region's operations, with another end. */
    private Region written(Region region, java.util.function.Supplier<Terminator> end) {
        Terminator[] last = new Terminator[1];
        Region copy = written(
                () -> {
                    region.ops().forEach(this::rewrite);
                    last[0] = end.get();
                },
                region.end());
        return new Region(copy.ops(), last[0]);
    }

    // loop S  =>  number = 0; loop { branch number < length { S, with number + 1 } { break } }
    private void segment(
            Op.Loop op, List<Value> initials, Value length, List<Value> results, Value goesOn, Builder round) {
        Segment segment =
                new Segment(new Value(ScalarType.INT, "number"), new Value(ScalarType.BOOLEAN, goesOn.name()));
        Region iteration = inside(Optional.of(segment), () -> rewrite(op.body()));
        Builder head = new Builder().at(op.source());
        Value within = head.compare(Operator.LT, segment.number(), length);
        List<Value> parameters = with(op.parameters(), segment.number(), segment.goesOn());
        Region over = new Region(List.of(), new Terminator.Break(parameters));
        Region body = head.end(new Terminator.Branch(within, List.of(iteration, over), op.source()));
        List<Value> begin = with(initials, round.constant(0), round.constant(ScalarType.BOOLEAN, true));
        List<Value> end = with(results, segment.number().fresh(), goesOn);
        round.add(new Op.Loop(end, begin, parameters, body, Segments.ONE, op.source()));
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        Segment segment = around.isEmpty() ? null : around.peek().orElse(null);
        if (segment != null && end instanceof Terminator.Continue leaf) {
            Value next = out().add(segment.number(), out().constant(1));
            return new Terminator.Continue(with(use(leaf.values()), next, segment.goesOn()));
        }
        if (segment != null && end instanceof Terminator.Break leaf) {
            Value over = out().constant(ScalarType.BOOLEAN, false);
            return new Terminator.Break(with(use(leaf.values()), segment.number(), over));
        }
        return super.rewrite(end);
    }

    private <T> T inside(Optional<Segment> segment, java.util.function.Supplier<T> content) {
        around.push(segment);
        T result = content.get();
        around.pop();
        return result;
    }

    private static List<Value> fresh(List<Value> values) {
        return values.stream().map(Value::fresh).toList();
    }

    private static List<Value> with(List<Value> values, Value... more) {
        List<Value> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }
}
