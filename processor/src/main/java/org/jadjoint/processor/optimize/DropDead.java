package org.jadjoint.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * Leaves out what nothing depends on: pure operations, results of blocks, variables of loops, blocks and counted loops without effects,
 * and arrays of the derivative code that are never read. What may throw stays, and so does a loop that may not end.
 */
public final class DropDead implements Pass {
    @Override
    public Function apply(Function function) {
        Region body = new Dropping(new Liveness(function)).rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Dropping extends Rewriter {
        private final Liveness liveness;
        /** Which columns of the innermost block or loop stay. */
        private final Deque<List<Boolean>> columns = new ArrayDeque<>();

        Dropping(Liveness liveness) {
            this.liveness = liveness;
        }

        @Override
        protected void rewrite(Op op) {
            if (liveness.isKept(op)) super.rewrite(op);
        }

        @Override
        public Op visitBlock(Op.Block op) {
            List<Boolean> stays = op.results().stream().map(liveness::isLive).toList();
            Region body = inside(op.body(), stays);
            return new Op.Block(filter(op.results(), stays), body, op.source());
        }

        @Override
        public Op visitLoop(Op.Loop op) {
            List<Boolean> stays = new ArrayList<>();
            for (int i = 0; i < op.parameters().size(); i++) {
                stays.add(liveness.isLive(op.parameters().get(i))
                        || liveness.isLive(op.results().get(i)));
            }
            List<Value> initials = use(filter(op.initials(), stays));
            Region body = inside(op.body(), stays);
            List<Value> parameters = filter(op.parameters(), stays);
            return new Op.Loop(filter(op.results(), stays), initials, parameters, body, op.segments(), op.source());
        }

        private Region inside(Region body, List<Boolean> stays) {
            columns.push(stays);
            Region copy = rewrite(body);
            columns.pop();
            return copy;
        }

        private static List<Value> filter(List<Value> values, List<Boolean> stays) {
            List<Value> filtered = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (stays.get(i)) filtered.add(values.get(i));
            }
            return filtered;
        }

        @Override
        protected Terminator rewrite(Terminator end) {
            if (end instanceof Terminator.Yield) return new Terminator.Yield(leaf(end));
            if (end instanceof Terminator.Continue) return new Terminator.Continue(leaf(end));
            if (end instanceof Terminator.Break) return new Terminator.Break(leaf(end));
            return super.rewrite(end);
        }

        private List<Value> leaf(Terminator end) {
            return use(filter(end.operands(), columns.element()));
        }
    }
}
