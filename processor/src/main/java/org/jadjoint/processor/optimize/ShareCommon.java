package org.jadjoint.processor.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Type;
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

    /** An operation as far as its result depends on it. Operands are values, or constants by what they are. */
    private record Key(Object operation, List<Object> operands, Type type) {}

    private record Literal(@Nullable Object value, Type type) {}

    /** Finds what is computed again. */
    private static final class Sharing {
        /** What equal values have in common: the first of them, or their literal. */
        private final IdentityHashMap<Value, Object> numbers = new IdentityHashMap<>();

        private final Map<Key, Value> visible = new HashMap<>();
        private final Merge merge = new Merge();

        void visit(Region region) {
            Map<Key, @Nullable Value> outer = new HashMap<>();
            for (Op op : region.ops()) {
                if (op instanceof Op.Constant constant) {
                    Type type = constant.result().type();
                    numbers.put(constant.result(), new Literal(constant.value(), type));
                }
                if (op instanceof Op.Length length) {
                    meet(
                            new Key(
                                    "length",
                                    numbers(length.operands()),
                                    length.result().type()),
                            length.result(),
                            false,
                            outer);
                }
                if (op instanceof Op.Apply apply && apply.primitive() != Operator.COPY) {
                    Key key = new Key(
                            apply.primitive(),
                            numbers(apply.arguments()),
                            apply.result().type());
                    meet(key, apply.result(), isExpensive(apply.primitive()), outer);
                }
                op.regions().forEach(this::visit);
            }
            region.end().regions().forEach(this::visit);
            outer.forEach((key, before) -> {
                if (before == null) visible.remove(key);
                else visible.put(key, before);
            });
        }

        private void meet(Key key, Value second, boolean expensive, Map<Key, @Nullable Value> outer) {
            Value first = visible.get(key);
            if (first != null) numbers.put(second, number(first));
            if (first != null && isWorthIt(key, first, second, expensive)) {
                merge.add(first, second);
                return;
            }
            if (first != null && second.name() == null) return;
            if (!outer.containsKey(key)) outer.put(key, first);
            visible.put(key, second);
        }

        private boolean isWorthIt(Key key, Value first, Value second, boolean expensive) {
            if (!key.type().isFloating()) return false;
            boolean firstNamed = merge.isNamed(first);
            boolean secondNamed = second.name() != null;
            if (firstNamed && secondNamed) return expensive && key.operation() instanceof StaticFunction;
            return expensive || (firstNamed && !secondNamed);
        }

        private static boolean isExpensive(Primitive primitive) {
            if (primitive instanceof StaticFunction function) return !CHEAP.contains(function.name());
            return primitive == Operator.DIV || primitive == Operator.REM;
        }

        private List<Object> numbers(List<Value> values) {
            List<Object> found = new ArrayList<>();
            for (Value value : values) found.add(number(value));
            return found;
        }

        private Object number(Value value) {
            Object number = numbers.get(value);
            return number == null ? value : number;
        }
    }
}
