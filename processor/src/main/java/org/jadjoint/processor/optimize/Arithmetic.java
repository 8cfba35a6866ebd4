package org.jadjoint.processor.optimize;

import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Java's operators on constants, exactly as they are at run time. */
final class Arithmetic {
    private Arithmetic() {}

    /**
     * The result of an operator on boxed arguments.
     *
     * @return null where it throws, or where the arguments are no numbers or truth values
     */
    static @Nullable Object apply(Operator operator, List<Object> arguments, Type type) {
        Object a = arguments.get(0);
        switch (operator) {
            case SELECT -> {
                return Boolean.TRUE.equals(a) ? arguments.get(1) : arguments.get(2);
            }
            case CONVERT -> {
                return a instanceof Boolean ? null : convert(a, type);
            }
            case STOP, COPY -> {
                return null;
            }
            default -> {
                if (a instanceof Boolean flag) return onBooleans(operator, flag, arguments.get(arguments.size() - 1));
                if (a instanceof String) return null;
                return onNumbers(operator, arguments);
            }
        }
    }

    private static @Nullable Object onNumbers(Operator operator, List<Object> arguments) {
        Object a = arguments.get(0);
        Object b = arguments.get(arguments.size() - 1);
        if (a instanceof Double x && b instanceof Double y) return onDoubles(operator, x, y);
        if (a instanceof Float x && b instanceof Float y) return onFloats(operator, x, y);
        if (a instanceof Integer x && b instanceof Integer y) return onInts(operator, x, y);
        return a instanceof Long x && b instanceof Number y ? onLongs(operator, x, y.longValue()) : null;
    }

    private static @Nullable Object onBooleans(Operator operator, boolean a, Object right) {
        boolean b = Boolean.TRUE.equals(right);
        return switch (operator) {
            case NOT -> !a;
            case BOTH, AND -> a && b;
            case EITHER, OR -> a || b;
            case XOR, NE -> a != b;
            case EQ -> a == b;
            default -> null;
        };
    }

    private static @Nullable Object onDoubles(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case NEG -> -a;
            case SCALE -> a == 0 && !Double.isFinite(b) ? 0.0 : a * b;
            default -> compare(operator, a, b);
        };
    }

    private static @Nullable Object onFloats(Operator operator, float a, float b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case NEG -> -a;
            case SCALE -> a == 0 && !Float.isFinite(b) ? 0f : a * b;
            default -> compare(operator, a, b);
        };
    }

    private static @Nullable Object compare(Operator operator, double a, double b) {
        return switch (operator) {
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            default -> null;
        };
    }

    private static @Nullable Object onInts(Operator operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Object) (a / b);
            case REM -> b == 0 ? null : (Object) (a % b);
            case NEG -> -a;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case COMPLEMENT -> ~a;
            default -> compare(operator, a, b);
        };
    }

    private static @Nullable Object onLongs(Operator operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Object) (a / b);
            case REM -> b == 0 ? null : (Object) (a % b);
            case NEG -> -a;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case COMPLEMENT -> ~a;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            default -> null;
        };
    }

    /** A Java cast. */
    private static @Nullable Object convert(Object value, Type type) {
        if (!(type instanceof ScalarType scalar)) return null;
        Number number = value instanceof Character c ? (Number) (int) c : value instanceof Number n ? n : null;
        if (number == null) return null;
        boolean floating = number instanceof Double || number instanceof Float;
        double d = number.doubleValue();
        int i = floating ? (int) d : number.intValue();
        return switch (scalar) {
            case BOOLEAN -> null;
            case BYTE -> (byte) i;
            case SHORT -> (short) i;
            case CHAR -> (char) i;
            case INT -> i;
            case LONG -> floating ? (long) d : number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> d;
        };
    }
}
