package org.jadjoint.processor.ir;

import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;

/** The types on which Java's operators work, after promotion. */
final class OperatorTypes {
    private OperatorTypes() {}

    /** Whether an operator takes these arguments, of which there are as many as it wants, and gives this result. */
    static boolean fit(Operator operator, List<Type> arguments, Type result) {
        Type first = arguments.get(0);
        boolean alike = arguments.stream().allMatch(first::equals);
        return switch (operator) {
            case ADD, SUB, MUL, DIV, REM, NEG -> alike && result.equals(first) && isPromoted(first);
            case SHL, SHR, USHR -> result.equals(first) && isWhole(first) && isWhole(arguments.get(1));
            case COMPLEMENT -> result.equals(first) && isWhole(first);
            case AND, OR, XOR -> alike && result.equals(first) && (isWhole(first) || first == ScalarType.BOOLEAN);
            case NOT, BOTH, EITHER -> alike && result.equals(first) && first == ScalarType.BOOLEAN;
            case LT, LE, GT, GE -> alike && isPromoted(first) && result == ScalarType.BOOLEAN;
            case EQ, NE -> (alike || !isScalar(first)) && result == ScalarType.BOOLEAN;
            case SELECT ->
                first == ScalarType.BOOLEAN
                        && arguments.get(1).equals(arguments.get(2))
                        && result.equals(arguments.get(1));
            case CONVERT -> isNumber(first) && isNumber(result);
            case STOP, COPY -> result.equals(first);
            case SCALE -> alike && result.equals(first) && first.isFloating();
        };
    }

    private static boolean isScalar(Type type) {
        return type instanceof ScalarType;
    }

    private static boolean isNumber(Type type) {
        return isScalar(type) && type != ScalarType.BOOLEAN;
    }

    private static boolean isWhole(Type type) {
        return type == ScalarType.INT || type == ScalarType.LONG;
    }

    private static boolean isPromoted(Type type) {
        return isWhole(type) || type.isFloating();
    }
}
