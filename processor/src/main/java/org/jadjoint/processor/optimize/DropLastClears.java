package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.Collections;
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
import org.jspecify.annotations.Nullable;

/**
 * Leaves the last look at a shadow as it is: the adjoint of {@code h[i] = e} takes {@code hBar[i]} and clears it for what stood there
 * before, and nothing did where the loop that first filled a local array is the last to read its shadow.
 *
 * <p>A clear is dropped in a loop that comes to each element once, at its counter, where nothing looks at the array behind the loop and
 * nothing else does inside.
 */
public final class DropLastClears implements Pass {
    @Override
    public Function apply(Function function) {
        Search search = new Search(function);
        search.visit(function.body());
        if (search.dropped.isEmpty()) return function;
        Region body = new Rewriter() {
            @Override
            protected void rewrite(Op op) {
                if (!search.dropped.contains(op)) super.rewrite(op);
            }
        }.rewrite(function.body());
        return new Function(function.name(), function.parameters(), function.resultTypes(), body);
    }

    private static final class Search {
        private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();
        /** The shadows that are used for nothing but their elements. */
        private final Set<Value> shadows = Collections.newSetFromMap(new IdentityHashMap<>());

        private final Set<Op> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

        Search(Function function) {
            function.body().all().forEach(op -> {
                op.results().forEach(result -> definitions.put(result, op));
                if (op instanceof Op.NewArray array && array.role() == Op.Role.SHADOW) shadows.add(array.result());
            });
            function.body().all().forEach(op -> {
                if (!isAccess(op)) shadows.removeAll(op.operands());
                // A row is reached through the array that it is stored into, too.
                else if (op instanceof Op.Store store) shadows.remove(store.value());
            });
            forgetPassedOn(function.body());
        }

        private static boolean isAccess(Op op) {
            return op instanceof Op.Load
                    || op instanceof Op.Store
                    || op instanceof Op.Accumulate
                    || op instanceof Op.Length;
        }

        private void forgetPassedOn(Region region) {
            shadows.removeAll(region.end().operands());
            region.end().regions().forEach(this::forgetPassedOn);
            region.ops().forEach(op -> op.regions().forEach(this::forgetPassedOn));
        }

        void visit(Region region) {
            List<Value> made = new ArrayList<>();
            for (Op op : region.ops()) {
                op.results().stream().filter(shadows::contains).forEach(made::add);
                op.regions().forEach(this::visit);
            }
            region.end().regions().forEach(this::visit);
            for (Value shadow : made) {
                if (lastUse(region, shadow) instanceof Op.Loop loop) inLoop(loop, shadow);
            }
        }

        /** What looks last at an array that is made in the region; null where that lies below its branches. */
        private static @Nullable Op lastUse(Region region, Value array) {
            if (region.end().regions().stream()
                    .anyMatch(inner -> !uses(inner, array).isEmpty())) return null;
            Op last = null;
            for (Op op : region.ops()) {
                boolean inside = op.regions().stream()
                        .anyMatch(inner -> !uses(inner, array).isEmpty());
                if (inside || op.operands().contains(array)) last = op;
            }
            return last;
        }

        private static List<Op> uses(Region region, Value array) {
            return region.all().filter(op -> op.operands().contains(array)).toList();
        }

        private void inLoop(Op.Loop loop, Value array) {
            List<Op> uses = uses(loop.body(), array);
            Op last = uses.get(uses.size() - 1);
            if (uses.size() > 2 || !(last instanceof Op.Store clear) || !isZero(clear.value())) return;
            if (!isCounter(clear.index(), loop)) return;
            if (uses.size() == 2 && !(uses.get(0) instanceof Op.Load load && load.index() == clear.index())) return;
            if (isTogether(loop.body(), uses)) dropped.add(clear);
        }

        private boolean isZero(Value value) {
            return definitions.get(value) instanceof Op.Constant constant
                    && constant.value() instanceof Number number
                    && number.doubleValue() == 0;
        }

        /** Whether a value is another one in each iteration: a parameter that every next iteration gets one more or one less of. */
        private boolean isCounter(Value value, Op.Loop loop) {
            int number = loop.parameters().indexOf(value);
            if (number < 0) return false;
            List<Value> next = Leaves.of(loop.body()).column(Terminator.Continue.class, number);
            return (!next.isEmpty() && next.stream().allMatch(it -> step(it, value) == 1))
                    || (!next.isEmpty() && next.stream().allMatch(it -> step(it, value) == -1));
        }

        private int step(Value next, Value counter) {
            if (!(definitions.get(next) instanceof Op.Apply apply)
                    || apply.arguments().get(0) != counter) return 0;
            int sign = apply.primitive() == Operator.ADD ? 1 : apply.primitive() == Operator.SUB ? -1 : 0;
            boolean byOne = sign != 0
                    && definitions.get(apply.arguments().get(1)) instanceof Op.Constant constant
                    && Integer.valueOf(1).equals(constant.value());
            return byOne ? sign : 0;
        }

        /** Whether operations stand in one region that an iteration runs at most once. */
        private static boolean isTogether(Region region, List<Op> ops) {
            if (region.ops().containsAll(ops)) return true;
            return region.end().regions().stream().anyMatch(inner -> isTogether(inner, ops))
                    || region.ops().stream()
                            .filter(Op.Block.class::isInstance)
                            .anyMatch(block -> isTogether(((Op.Block) block).body(), ops));
        }
    }
}
