package org.jadjoint.processor.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;

/** Pullbacks as the calls of sweeps that they are, in code that is not differentiated any more. */
public final class PullbackSweeps extends Rewriter {
    private final Structure structure;
    private final Set<Value> read;

    private PullbackSweeps(Function function) {
        this.structure = Structure.of(function);
        this.read = function.body().read();
    }

    /** The function with calls of sweeps. */
    public static Function in(Function function) {
        boolean any = function.body().all().anyMatch(PullbackSweeps::isPullback);
        if (!any) return function;
        PullbackSweeps sweeps = new PullbackSweeps(function);
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), sweeps.rewrite(function.body()));
    }

    private static boolean isPullback(Op op) {
        return op instanceof Op.Call call && call.form() == Op.Form.PULLBACK;
    }

    // (xBar, aBar, y) = pullback of f at (x, a) of s  =>  aBar = zeros like a; frame, y = fForward(x, a, aBar);
    // xBar = fReverse(frame, s), if that or aBar is asked for
    @Override
    protected void rewrite(Op op) {
        if (!(op instanceof Op.Call call) || !isPullback(op)) {
            super.rewrite(op);
            return;
        }
        out().at(op.source());
        CallShape shape = CallShape.of(call.callee(), call.form());
        Deque<Value> points = new ArrayDeque<>();
        List<Value> seeds = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean seed = shape.arguments().get(i).parameter() < 0;
            (seed ? seeds : points).add(use(call.arguments().get(i)));
        }
        Value frame = Value.temporary(call.callee().frame(), call.callee().hint() + "Frame");
        List<Value> values = new ArrayList<>(List.of(frame));
        List<Value> bars = new ArrayList<>();
        Deque<Value> shadows = new ArrayDeque<>();
        for (int i = 0; i < call.results().size(); i++) {
            Value result = call.results().get(i);
            boolean cotangent = shape.results().get(i).parameter() >= 0;
            if (!cotangent) values.add(result);
            else if (result.type().isAggregate()) shadows.add(result);
            else bars.add(result);
        }
        boolean asked = Stream.concat(bars.stream(), shadows.stream()).anyMatch(read::contains);
        emit(call.with(values, call.callee(), Op.Form.FORWARD, ahead(call, points, shadows)));
        if (!asked) return;
        seeds.add(0, frame);
        emit(call.with(bars, call.callee(), Op.Form.REVERSE, seeds));
    }

    /** What the forward sweep takes: the points, and behind each array its shadow, which is made here; both stand in the same order. */
    private List<Value> ahead(Op.Call call, Deque<Value> points, Deque<Value> shadows) {
        List<Value> ahead = new ArrayList<>();
        Map<Integer, Value> arrays = new HashMap<>();
        for (CallShape.Slot slot : CallShape.of(call.callee(), Op.Form.FORWARD).arguments()) {
            if (slot.parameter() < 0) {
                ahead.add(out().constant(call.callee().frame(), null));
            } else if (slot.shadow()) {
                Value shadow = shadows.remove();
                Value array = Objects.requireNonNull(arrays.get(slot.parameter()));
                Zeros.define(shadow, array, Op.Role.PRIMAL, null, structure, out());
                ahead.add(shadow);
            } else {
                Value point = points.remove();
                arrays.putIfAbsent(slot.parameter(), point);
                ahead.add(point);
            }
        }
        return ahead;
    }
}
