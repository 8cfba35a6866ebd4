package org.jadjoint.processor.ir;

import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;

/** The operators of Java on boxed operands. */
final class Arithmetic {
    private Arithmetic() {}

    static Class<?> javaType(Type type) {
        if (type instanceof ArrayType array) return javaType(array.element()).arrayType();
        if (!(type instanceof ScalarType scalar)) return Object.class;
        return switch (scalar) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
        };
    }

    static Object apply(Operator operator, Type type, List<Object> arguments) {
        Object a = arguments.get(0);
        return switch (operator) {
            case SELECT -> (Boolean) a ? arguments.get(1) : arguments.get(2);
            case STOP, COPY -> a;
            case NOT -> !(Boolean) a;
            case CONVERT -> convert(number(a), (ScalarType) type);
            case NEG, COMPLEMENT -> unary(operator, a);
            case SCALE ->
                scale(type, number(a).doubleValue(), number(arguments.get(1)).doubleValue());
            default -> binary(operator, a, arguments.get(1));
        };
    }

    private static Object scale(Type type, double g, double p) {
        double product = g == 0 && !Double.isFinite(p) ? 0 : g * p;
        return convert(product, (ScalarType) type);
    }

    private static Number number(Object value) {
        return value instanceof Character c ? (Number) (int) c : (Number) value;
    }

    private static Object convert(Number value, ScalarType type) {
        boolean floating = value instanceof Double || value instanceof Float;
        double d = value.doubleValue();
        int narrow = floating ? (int) d : value.intValue();
        return switch (type) {
            case DOUBLE -> d;
            case FLOAT -> value instanceof Double ? (float) d : value.floatValue();
            case LONG -> floating ? (long) d : value.longValue();
            case INT -> narrow;
            case SHORT -> (short) narrow;
            case BYTE -> (byte) narrow;
            case CHAR -> (char) narrow;
            case BOOLEAN -> throw new IllegalArgumentException("no conversion to boolean");
        };
    }

    private static Object unary(Operator operator, Object a) {
        boolean negates = operator == Operator.NEG;
        if (a instanceof Double d) return -d;
        if (a instanceof Float f) return -f;
        if (a instanceof Long l) return negates ? -l : ~l;
        int i = number(a).intValue();
        return negates ? -i : ~i;
    }

    private static Object binary(Operator operator, Object a, Object b) {
        if (a instanceof Boolean p) return logic(operator, p, (Boolean) b);
        Number x = number(a);
        Number y = number(b);
        if (x instanceof Double) return doubles(operator, x.doubleValue(), y.doubleValue());
        if (x instanceof Float) return floats(operator, x.floatValue(), y.floatValue());
        if (x instanceof Long) return longs(operator, x.longValue(), y.longValue());
        return ints(operator, x.intValue(), y.longValue());
    }

    private static Object logic(Operator operator, boolean p, boolean q) {
        return switch (operator) {
            case AND, BOTH -> p && q;
            case OR, EITHER -> p || q;
            case XOR, NE -> p ^ q;
            case EQ -> p == q;
            default -> throw new IllegalArgumentException(operator.id());
        };
    }

    private static Object doubles(Operator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            default -> throw new IllegalArgumentException(operator.id());
        };
    }

    private static Object floats(Operator operator, float x, float y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            default -> doubles(operator, x, y);
        };
    }

    private static Object longs(Operator operator, long x, long y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case LT -> x < y;
            case LE -> x <= y;
            case GT -> x > y;
            case GE -> x >= y;
            case EQ -> x == y;
            case NE -> x != y;
            default -> throw new IllegalArgumentException(operator.id());
        };
    }

    private static Object ints(Operator operator, int x, long y) {
        return switch (operator) {
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            case DIV -> x / (int) y;
            case REM -> x % (int) y;
            case ADD, SUB, MUL, AND, OR, XOR -> (int) (long) (Long) longs(operator, x, y);
            default -> longs(operator, x, y);
        };
    }
}
