package org.jadjoint.processor.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** Computes pure operations: what a partial derivative is worth. */
final class Evaluation {
    private final IdentityHashMap<Value, Object> values = new IdentityHashMap<>();

    Evaluation set(Value value, Object content) {
        values.put(value, content);
        return this;
    }

    Object get(Value value) {
        Object content = values.get(value);
        if (content == null) throw new IllegalStateException(value + " was never computed");
        return content;
    }

    Evaluation run(List<Op> ops) {
        for (Op op : ops) {
            if (op instanceof Op.Constant constant && constant.value() != null)
                set(constant.result(), constant.value());
            else if (op instanceof Op.Apply apply) {
                List<Object> arguments =
                        apply.arguments().stream().map(this::get).toList();
                set(
                        apply.result(),
                        apply(apply.primitive(), arguments, apply.result().type()));
            } else throw new IllegalStateException("not a pure scalar operation: " + op);
        }
        return this;
    }

    /** The value of a primitive. */
    static Object apply(Primitive primitive, List<Object> arguments, Type type) {
        if (primitive instanceof StaticFunction function) return call(function, arguments);
        Operator operator = (Operator) primitive;
        Object a = arguments.get(0);
        return switch (operator) {
            case SELECT -> arguments.get((Boolean) a ? 1 : 2);
            case CONVERT, STOP, COPY -> as(type, ((Number) a).doubleValue());
            default -> {
                double x = ((Number) a).doubleValue();
                double y = ((Number) arguments.get(arguments.size() - 1)).doubleValue();
                yield type == ScalarType.BOOLEAN
                        ? (Object) compare(operator, x, y)
                        : as(type, arithmetic(operator, x, y));
            }
        };
    }

    /** Computed in double and rounded to float: for one operation that is the operation on float. */
    private static double arithmetic(Operator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case SCALE -> x == 0 && !Double.isFinite(y) ? 0 : x * y;
            default -> throw new IllegalStateException("no arithmetic: " + operator);
        };
    }

    private static boolean compare(Operator operator, double x, double y) {
        return switch (operator) {
            case LT -> x < y;
            case GT -> x > y;
            case EQ -> x == y;
            default -> throw new IllegalStateException("no comparison: " + operator);
        };
    }

    static Object as(Type type, double number) {
        if (type == ScalarType.FLOAT) return (float) number;
        return type == ScalarType.INT ? (Object) (int) number : (Object) number;
    }

    private static Object call(StaticFunction function, List<Object> arguments) {
        if (function.name().equals("clamp")) return clamp(arguments);
        List<Class<?>> types = new ArrayList<>();
        for (Object argument : arguments) {
            types.add(argument instanceof Integer ? int.class : argument instanceof Float ? float.class : double.class);
        }
        try {
            Method method = Class.forName(function.owner()).getMethod(function.name(), types.toArray(Class<?>[]::new));
            return method.invoke(null, arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + function, e);
        }
    }

    /** By hand: JDK 17 does not have it. */
    private static Object clamp(List<Object> arguments) {
        Object x = arguments.get(0);
        if (x instanceof Float f) return Math.min((Float) arguments.get(2), Math.max(f, (Float) arguments.get(1)));
        return Math.min((Double) arguments.get(2), Math.max((Double) x, (Double) arguments.get(1)));
    }
}
