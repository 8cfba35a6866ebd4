package org.jadjoint.processor.random;

/**
 * Java's conversions and operators on the evaluator's values: {@link Dual} for floating-point, {@link Long} for every
 * integral type, {@link Boolean}.
 */
final class Primitives {
    private Primitives() {}

    /** The value as reflection wants it. */
    static Object boxed(Object value, Class<?> type) {
        double floating = value instanceof Dual dual ? dual.value() : value instanceof Long it ? (double) it : 0;
        long integral = value instanceof Long it ? it : 0;
        return switch (type.getName()) {
            case "double" -> floating;
            case "float" -> value instanceof Long ? (float) integral : (float) floating;
            case "long" -> integral;
            case "int" -> (int) integral;
            default -> throw new IllegalStateException("not an argument type: " + type);
        };
    }

    /** A result of reflection, or an argument of the program, as the evaluator keeps it. */
    static Object unboxed(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Dual.constant(((Number) value).doubleValue());
        }
        if (value instanceof Character character) {
            return (long) character;
        }
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /** Converts as an assignment, a cast or a promotion does. */
    static Object convert(Object value, Type type) {
        if (value instanceof Dual dual) {
            return switch (type) {
                case DOUBLE, FLOAT -> dual.to(type);
                case LONG -> (long) dual.value();
                default -> narrow((int) dual.value(), type);
            };
        }
        if (value instanceof Long integral) {
            return switch (type) {
                case DOUBLE -> Dual.constant((double) integral);
                case FLOAT -> Dual.constant((float) integral.longValue());
                default -> narrow(integral, type);
            };
        }
        return value;
    }

    private static Object narrow(long value, Type type) {
        return switch (type) {
            case LONG -> value;
            case INT -> (long) (int) value;
            case SHORT -> (long) (short) value;
            case BYTE -> (long) (byte) value;
            case CHAR -> (long) (char) value;
            default -> throw new IllegalStateException("not integral: " + type);
        };
    }

    /** An operator on operands that already have the promoted {@code type}. */
    static Object operate(String operator, Type type, Object left, Object right) {
        if (left instanceof Dual a && right instanceof Dual b) {
            return floating(operator, type, a, b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return switch (operator) {
                case "&" -> a && b;
                case "|" -> a || b;
                case "^", "!=" -> a ^ b;
                case "==" -> a.equals(b);
                default -> throw new IllegalStateException(operator);
            };
        }
        return integral(operator, type, (Long) left, (Long) right);
    }

    private static Object floating(String operator, Type type, Dual left, Dual right) {
        double a = left.value();
        double b = right.value();
        boolean single = type == Type.FLOAT;
        return switch (operator) {
            case "+" -> Dual.of(single ? (float) a + (float) b : a + b, new double[] {1, 1}, left, right);
            case "-" -> Dual.of(single ? (float) a - (float) b : a - b, new double[] {1, -1}, left, right);
            case "*" -> Dual.of(single ? (float) a * (float) b : a * b, new double[] {b, a}, left, right);
            case "/" -> {
                double quotient = single ? (float) a / (float) b : a / b;
                yield Dual.of(quotient, new double[] {1 / b, -quotient / b}, left, right);
            }
            case "%" -> {
                double rest = single ? (float) a % (float) b : a % b;
                yield Dual.of(rest, new double[] {1, -Math.rint((a - rest) / b)}, left, right);
            }
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            case "!=" -> a != b;
            default -> throw new IllegalStateException(operator);
        };
    }

    private static Object integral(String operator, Type type, long a, long b) {
        boolean wide = type == Type.LONG;
        if ((operator.equals("/") || operator.equals("%")) && b == 0) {
            throw new Thrown(ArithmeticException.class);
        }
        return switch (operator) {
            case "+" -> narrow(a + b, type);
            case "-" -> narrow(a - b, type);
            case "*" -> narrow(a * b, type);
            case "/" -> narrow(a / b, type);
            case "%" -> narrow(a % b, type);
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            case "<<" -> wide ? a << b : (long) ((int) a << (int) b);
            case ">>" -> wide ? a >> b : (long) ((int) a >> (int) b);
            case ">>>" -> wide ? a >>> b : (long) ((int) a >>> (int) b);
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            case "!=" -> a != b;
            default -> throw new IllegalStateException(operator);
        };
    }
}
