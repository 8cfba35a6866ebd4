package org.jadjoint.processor.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Passes a whole number on where a loop would set it to what it is: {@code int exit = 0; while (…) { …; exit = 0; }} is how a loop looks
 * that says by which way it was left.
 */
public final class KeepConstantParameters implements Pass {
    @Override
    public Function apply(Function function) {
        Region body = new Keeping(function).rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Keeping extends Rewriter {
        private final IdentityHashMap<Value, Op.Constant> constants = new IdentityHashMap<>();
        private final Deque<Op.Loop> loops = new ArrayDeque<>();

        Keeping(Function function) {
            function.body().all().forEach(op -> {
                if (op instanceof Op.Constant constant) constants.put(constant.result(), constant);
            });
        }

        @Override
        public Op visitLoop(Op.Loop op) {
            loops.push(op);
            Op copy = super.visitLoop(op);
            loops.pop();
            return copy;
        }

        @Override
        protected Terminator rewrite(Terminator end) {
            if (end instanceof Terminator.Continue leaf) return new Terminator.Continue(kept(leaf.values()));
            if (end instanceof Terminator.Break leaf) return new Terminator.Break(kept(leaf.values()));
            return super.rewrite(end);
        }

        private List<Value> kept(List<Value> values) {
            Op.@Nullable Loop loop = loops.peek();
            if (loop == null) throw new IllegalStateException("not in a loop");
            List<Value> kept = new ArrayList<>(use(values));
            for (int i = 0; i < kept.size(); i++) {
                Value parameter = loop.parameters().get(i);
                if (isSame(values.get(i), loop.initials().get(i)) && isConstant(loop, i)) kept.set(i, use(parameter));
            }
            return kept;
        }

        private boolean isConstant(Op.Loop loop, int number) {
            if (loop.parameters().get(number).type() != ScalarType.INT) return false;
            return continues(loop.body())
                    .allMatch(leaf -> leaf.values().get(number)
                                    == loop.parameters().get(number)
                            || isSame(leaf.values().get(number), loop.initials().get(number)));
        }

        private static Stream<Terminator.Continue> continues(Region region) {
            if (region.end() instanceof Terminator.Continue leaf) return Stream.of(leaf);
            return region.end().regions().stream().flatMap(Keeping::continues);
        }

        private boolean isSame(Value some, Value other) {
            Op.Constant one = constants.get(some);
            Op.Constant two = constants.get(other);
            return one != null
                    && two != null
                    && one.value() != null
                    && one.value().equals(two.value());
        }
    }
}
