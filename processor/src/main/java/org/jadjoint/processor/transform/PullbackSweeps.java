package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;

/** Pullbacks as the calls of sweeps that they are, in code that is not differentiated any more. */
public final class PullbackSweeps extends Rewriter {
    private final Set<Value> read;

    private PullbackSweeps(Set<Value> read) {
        this.read = read;
    }

    /** The function with calls of sweeps. */
    public static Function in(Function function) {
        boolean any = function.body().all().anyMatch(PullbackSweeps::isPullback);
        if (!any) return function;
        PullbackSweeps sweeps = new PullbackSweeps(function.body().read());
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), sweeps.rewrite(function.body()));
    }

    private static boolean isPullback(Op op) {
        return op instanceof Op.Call call && call.form() == Op.Form.PULLBACK;
    }

    // (xBar, y) = pullback of f at x of s  =>  frame, y = fForward(x); xBar = fReverse(frame, s), if that is asked for
    @Override
    protected void rewrite(Op op) {
        if (!(op instanceof Op.Call call) || !isPullback(op)) {
            super.rewrite(op);
            return;
        }
        out().at(op.source());
        CallShape shape = CallShape.of(call.callee(), call.form());
        List<Value> ahead = new ArrayList<>();
        List<Value> back = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean seed = shape.arguments().get(i).parameter() < 0;
            (seed ? back : ahead).add(use(call.arguments().get(i)));
        }
        Value frame = Value.temporary(call.callee().frame(), call.callee().hint() + "Frame");
        List<Value> values = new ArrayList<>(List.of(frame));
        List<Value> bars = new ArrayList<>();
        for (int i = 0; i < call.results().size(); i++) {
            boolean cotangent = shape.results().get(i).parameter() >= 0;
            (cotangent ? bars : values).add(call.results().get(i));
        }
        ahead.add(out().constant(frame.type(), null));
        emit(call.with(values, call.callee(), Op.Form.FORWARD, ahead));
        if (bars.stream().noneMatch(read::contains)) return;
        back.add(0, frame);
        emit(call.with(bars, call.callee(), Op.Form.REVERSE, back));
    }
}
