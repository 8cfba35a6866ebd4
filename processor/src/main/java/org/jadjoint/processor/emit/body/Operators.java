package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** How Java binds and converts around its operators. */
final class Operators {
    private Operators() {}

    static int precedence(Operator operator) {
        return switch (operator) {
            case ADD, SUB -> Code.SUM;
            case MUL, DIV, REM -> Code.PRODUCT;
            case SHL, SHR, USHR -> Code.SHIFT;
            case LT, LE, GT, GE -> Code.RELATION;
            case EQ, NE -> Code.EQUALITY;
            case AND -> Code.AND;
            case XOR -> Code.XOR;
            case OR -> Code.OR;
            case BOTH -> Code.BOTH;
            case EITHER -> Code.EITHER;
            case SELECT -> Code.CONDITIONAL;
            case NEG, COMPLEMENT, NOT, CONVERT -> Code.UNARY;
            case STOP, COPY, SCALE -> Code.PRIMARY;
        };
    }

    /** Whether Java promotes both operands of the operator to one type by itself. */
    static boolean promotes(Operator operator) {
        return switch (operator) {
            case ADD, SUB, MUL, DIV, REM, LT, LE, GT, GE, EQ, NE, AND, OR, XOR -> true;
            default -> false;
        };
    }

    /** Whether Java converts from one type to the other where it assigns, with the same bits as a cast gives. */
    static boolean widens(Type from, Type to) {
        if (!(from instanceof ScalarType narrow) || !(to instanceof ScalarType wide)) return false;
        if (narrow == ScalarType.BOOLEAN || wide == ScalarType.BOOLEAN || wide == ScalarType.CHAR) return false;
        if (narrow == ScalarType.CHAR) return wide.compareTo(ScalarType.INT) >= 0;
        return narrow.compareTo(wide) < 0;
    }

    /** The operator that says the opposite of a comparison; null where there is none, as for {@code <} of floating-point numbers. */
    static @Nullable Operator opposite(Operator comparison, Type operands) {
        if (comparison == Operator.EQ) return Operator.NE;
        if (comparison == Operator.NE) return Operator.EQ;
        if (!operands.isIntegral()) return null;
        return switch (comparison) {
            case LT -> Operator.GE;
            case GE -> Operator.LT;
            case GT -> Operator.LE;
            case LE -> Operator.GT;
            default -> null;
        };
    }
}
