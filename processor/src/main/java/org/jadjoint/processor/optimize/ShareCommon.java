package org.jadjoint.processor.optimize;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what is computed again on the same operands, where the first is visible: floating-point functions and quotients, and any
 * floating-point operation whose first result has a name and whose second has none.
 *
 * <p>The rest stays as it reads: {@code a[i + 1]} twice is better than a variable for {@code i + 1}, and compilers share it anyway. Two
 * variables of the user stay two variables, unless a function call is saved.
 */
public final class ShareCommon implements Pass {
    /** Functions that cost no more than an operator. */
    private static final Set<String> CHEAP = Set.of(
            "abs", "max", "min", "signum", "copySign", "fma", "toRadians", "toDegrees", "floor", "ceil", "rint", "ulp");

    @Override
    public Function apply(Function function) {
        Sharing sharing = new Sharing();
        sharing.visit(function.body());
        return sharing.merge.into(function);
    }

    /** Finds what is computed again. */
    private static final class Sharing {
        private final Numbering numbers = new Numbering();
        /** What is visible, by its number. */
        private final Map<Object, Value> visible = new HashMap<>();

        private final Merge merge = new Merge();

        void visit(Region region) {
            Map<Object, @Nullable Value> outer = new HashMap<>();
            for (Op op : region.ops()) {
                numbers.add(op);
                if (op instanceof Op.Apply apply && apply.result().type().isFloating()) meet(apply, outer);
                op.regions().forEach(this::visit);
            }
            region.end().regions().forEach(this::visit);
            outer.forEach((number, before) -> {
                if (before == null) visible.remove(number);
                else visible.put(number, before);
            });
        }

        private void meet(Op.Apply apply, Map<Object, @Nullable Value> outer) {
            Value second = apply.result();
            Object number = numbers.of(second);
            Value first = visible.get(number);
            if (first != null && isWorthIt(apply.primitive(), first, second)) {
                merge.add(first, second);
                return;
            }
            if (first != null && second.name() == null) return;
            if (!outer.containsKey(number)) outer.put(number, first);
            visible.put(number, second);
        }

        private boolean isWorthIt(Primitive primitive, Value first, Value second) {
            boolean expensive = isExpensive(primitive);
            boolean firstNamed = merge.isNamed(first);
            boolean secondNamed = second.name() != null;
            if (firstNamed && secondNamed) return expensive && primitive instanceof StaticFunction;
            return expensive || (firstNamed && !secondNamed);
        }

        private static boolean isExpensive(Primitive primitive) {
            if (primitive instanceof StaticFunction function) return !CHEAP.contains(function.name());
            return primitive == Operator.DIV || primitive == Operator.REM;
        }
    }
}
