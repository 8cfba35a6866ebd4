package org.jadjoint.processor.optimize;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;

/** Leaves out what stands behind a loop that is never left or a branch that always throws, which javac would refuse. */
public final class DropUnreachable implements Pass {
    @Override
    public Function apply(Function function) {
        Region body = new Dropping().rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Dropping extends Rewriter {
        /** Whether the end of each region that is being copied is reached. */
        private final Deque<Boolean> reached = new ArrayDeque<>();

        @Override
        protected void begin(Region region) {
            reached.push(true);
        }

        @Override
        protected void rewrite(Op op) {
            if (!reached.element()) return;
            Op copy = op.accept(this);
            emit(copy);
            if (completes(copy)) return;
            reached.pop();
            reached.push(false);
        }

        @Override
        protected Terminator rewrite(Terminator end) {
            Terminator copy = reached.element() ? super.rewrite(end) : never();
            reached.pop();
            return copy;
        }

        /** Nothing gets here, but a region must end. */
        private Terminator never() {
            return new Terminator.Throw(
                    out().undefined(new ReferenceType("java.lang.RuntimeException"), null), out().source());
        }

        private static boolean completes(Op op) {
            if (op instanceof Op.Block block) return isLeft(block.body(), Terminator.Yield.class);
            return !(op instanceof Op.Loop loop) || isLeft(loop.body(), Terminator.Break.class);
        }

        private static boolean isLeft(Region region, Class<? extends Terminator> by) {
            return by.isInstance(region.end())
                    || region.end().regions().stream().anyMatch(branch -> isLeft(branch, by));
        }
    }
}
