package org.jadjoint.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Every scalar primitive that has a derivative. */
public final class RuleCatalog {
    static final String MATH = "java.lang.Math";
    static final String STRICT_MATH = "java.lang.StrictMath";

    private static final Set<String> OWNERS = Set.of(MATH, STRICT_MATH);
    private static final Map<String, Row> FUNCTIONS =
            MathRules.ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::name, Function.identity()));

    private RuleCatalog() {}

    /** The rule of what an operation applies, as {@link #rule(Primitive, List, Type)}. */
    public static @Nullable ScalarRule rule(Op.Apply op) {
        if (!op.result().type().isFloating()) return null;
        List<Type> arguments = new ArrayList<>();
        for (Value argument : op.arguments()) arguments.add(argument.type());
        return rule(op.primitive(), arguments, op.result().type());
    }

    /**
     * The rule of a primitive on arguments and with a result of these types.
     *
     * @return null where the result is no floating-point number, and so passive, or where the primitive is a function that the
     *     catalogue does not know
     */
    public static @Nullable ScalarRule rule(Primitive primitive, List<Type> arguments, Type result) {
        if (!result.isFloating()) return null;
        Row row = row(primitive);
        if (row == null || row.isPassive() || row.partials().size() != arguments.size()) return null;
        return new ScalarRule(primitive, arguments, result, row.partials());
    }

    /** Whether a function on floating-point numbers is in the catalogue, be its result passive or not. */
    public static boolean knows(StaticFunction function) {
        return row(function) != null;
    }

    private static @Nullable Row row(Primitive primitive) {
        if (primitive instanceof Operator operator) return ArithmeticRules.ROWS.get(operator);
        return primitive instanceof StaticFunction function && OWNERS.contains(function.owner())
                ? FUNCTIONS.get(function.name())
                : null;
    }
}
