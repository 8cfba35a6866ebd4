package org.jadjoint.processor.ir;

import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jspecify.annotations.Nullable;

/** What an operation calls its operands: the best name for a temporary is what it is computed for. */
public final class Roles {
    private Roles() {}

    /** The role of an operand; null where the operation has no word for it. */
    public static @Nullable String of(Op op, int operand) {
        if (op instanceof Op.Apply apply) return of(apply, operand);
        if (op instanceof Op.Load) return operand == 1 ? "index" : null;
        if (op instanceof Op.Store || op instanceof Op.Accumulate) return operand == 1 ? "index" : null;
        if (op instanceof Op.NewArray) return operand == 0 ? "length" : null;
        return op instanceof Op.Call call && call.form() != Op.Form.REVERSE && call.form() != Op.Form.PULLBACK
                ? ofArgument(call, operand)
                : null;
    }

    /** The name of the parameter; what goes with it is named after its value. */
    private static @Nullable String ofArgument(Op.Call call, int operand) {
        CallShape.Slot slot =
                CallShape.of(call.callee(), call.form()).arguments().get(operand);
        if (slot.parameter() < 0) return null;
        String name = call.callee().parameters().get(slot.parameter()).name();
        return slot.name().equals(name) ? name : null;
    }

    private static @Nullable String of(Op.Apply apply, int operand) {
        if (apply.primitive() instanceof StaticFunction function) return ofArgument(function.name(), operand);
        if (!(apply.primitive() instanceof Operator operator)) return null;
        if (apply.arguments().get(0).type() == ScalarType.INT) {
            boolean compares = apply.result().type() == ScalarType.BOOLEAN
                    && apply.arguments().size() == 2;
            return compares && operand == 1 ? "bound" : null;
        }
        return switch (operator) {
            case ADD, SUB, NEG -> "term";
            case MUL, SCALE -> "factor";
            case DIV -> operand == 0 ? "numerator" : "denominator";
            default -> null;
        };
    }

    private static @Nullable String ofArgument(String function, int operand) {
        return switch (function) {
            case "exp", "expm1" -> "exponent";
            case "pow" -> operand == 0 ? "base" : "exponent";
            case "log", "log10", "log1p", "sqrt", "cbrt", "sin", "cos", "tan", "tanh" -> "argument";
            default -> null;
        };
    }
}
