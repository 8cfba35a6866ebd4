package org.jadjoint.processor.transform;

import java.util.List;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.Roles;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Names for values that the user did not name, from what computes them. */
final class Naming {
    private Naming() {}

    /** The value's own name, or one that says what it is or what it is for. */
    static String of(Value value, Structure structure) {
        if (value.name() != null) return value.name();
        if (value.hint() != null) return value.hint();
        Op definition = structure.definition(value);
        if (definition instanceof Op.Apply apply && apply.primitive() instanceof StaticFunction function) {
            return function.name();
        }
        if (definition instanceof Op.Load load) {
            return load.array().name() == null ? "element" : load.array().name();
        }
        if (definition instanceof Op.Length) return "length";
        if (definition instanceof Op.Component component) return component.name();
        if (value.type() instanceof StructureType type
                && (definition != null && definition.regions().isEmpty())) {
            return type.variable();
        }
        if (definition instanceof Op.Call call) return call.callee().hint();
        Op user = structure.user(value);
        String role = user == null ? null : Roles.of(user, user.operands().indexOf(value));
        if (role != null) return role;
        if (definition instanceof Op.Apply apply) return of(apply);
        if (value.type().isList()) return "list";
        return value.type().isArray() ? "array" : "value";
    }

    private static String of(Op.Apply apply) {
        if (apply.primitive() instanceof Primitive.InstanceOf test)
            return "is" + test.type().simpleName();
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

    /** What to call a value that is read back from what was kept. */
    static String again(Value value, Structure structure) {
        String name = of(value, structure);
        if (value.name() != null || !(structure.definition(value) instanceof Op.Load load)) return name;
        String index = load.index().name();
        return index != null && index.length() == 1 ? name + index : name + "At";
    }

    /** The name of a value's cotangent; null for a temporary. */
    static @Nullable String bar(Value value) {
        return value.name() == null ? null : value.name() + "Bar";
    }

    /** The name of a value's tangent; null for a temporary. */
    static @Nullable String dot(Value value) {
        return value.name() == null ? null : dot(value.name());
    }

    // x  =>  xDot, xSaved  =>  xDotSaved
    private static String dot(String name) {
        if (!name.endsWith(Recording.SAVED)) return name + "Dot";
        return name.substring(0, name.length() - Recording.SAVED.length()) + "Dot" + Recording.SAVED;
    }

    /** A tangent that was just computed, under the name of its value, or with a hint at what it is the tangent of. */
    static Value underDot(Value value, Value tangent, Structure structure, Builder out) {
        return value.name() == null
                ? out.hinted(tangent, of(value, structure) + "Dot")
                : out.named(tangent, dot(value));
    }

    /** What to call the cotangent of an operand that has no name: {@code exponentBar}. */
    static @Nullable String barOfOperand(Op op, int operand) {
        if (op instanceof Op.Apply apply && apply.primitive() == Operator.SELECT) return "choiceBar";
        String role = Roles.of(op, operand);
        return role == null ? null : role + "Bar";
    }

    /** A value's complete cotangent under the value's name: a copy, which names the original, where it has none. */
    static Value underBar(Value value, Value bar, Builder out) {
        String name = bar(value);
        if (name == null || bar.name() != null) return bar;
        return out.apply(Operator.COPY, bar.type(), name, List.of(bar));
    }
}
