package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Names for values that the user did not name, from what computes them. */
final class Naming {
    private Naming() {}

    /** The value's own name, or one that says what it is. */
    static String of(Value value, Structure structure) {
        if (value.name() != null) return value.name();
        Op definition = structure.definition(value);
        if (definition instanceof Op.Apply apply) return of(apply);
        if (definition instanceof Op.Load load) {
            return load.array().name() == null ? "element" : load.array().name() + "At";
        }
        if (definition instanceof Op.Length) return "length";
        if (definition instanceof Op.Call call) return call.callee().name();
        return value.type().isArray() ? "array" : "value";
    }

    private static String of(Op.Apply apply) {
        if (apply.primitive() instanceof StaticFunction function) return function.name();
        if (!(apply.primitive() instanceof Operator operator)) return "selected";
        return switch (operator) {
            case ADD -> "sum";
            case SUB -> "difference";
            case MUL, SCALE -> "product";
            case DIV -> "quotient";
            case REM -> "remainder";
            case NEG -> "negated";
            case CONVERT -> "converted";
            case LT, LE, GT, GE, EQ, NE, NOT, BOTH, EITHER -> "condition";
            default -> "value";
        };
    }

    /** The name of a value's cotangent; null for a temporary. */
    static @Nullable String bar(Value value) {
        return value.name() == null ? null : value.name() + "Bar";
    }

    /** A value's complete cotangent under the value's name: a copy, which names the original, where it has none. */
    static Value underBar(Value value, Value bar, Builder out) {
        String name = bar(value);
        if (name == null || bar.name() != null) return bar;
        return out.apply(Operator.COPY, bar.type(), name, List.of(bar));
    }
}
