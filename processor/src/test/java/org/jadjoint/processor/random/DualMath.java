package org.jadjoint.processor.random;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions of {@code Math} and {@code StrictMath} on dual numbers, with the project's conventions at kinks. */
final class DualMath {
    private static final Map<String, Method> METHODS = new ConcurrentHashMap<>();

    private DualMath() {}

    /** Calls the method itself, so that the value has the bits of the program's own call. */
    static Object value(Node node, Object[] arguments) {
        Class<?>[] types = parameterTypes(node);
        Object[] actual = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            actual[i] = Primitives.boxed(arguments[i], types[i]);
        }
        String key = node.text() + java.util.Arrays.toString(types);
        try {
            return Primitives.unboxed(
                    METHODS.computeIfAbsent(key, it -> find(node.text(), types)).invoke(null, actual));
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new Thrown(
                    java.util.Objects.requireNonNull(e.getCause()).getClass().getName());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method find(String name, Class<?>[] types) {
        Class<?> owner = name.startsWith("Strict") ? StrictMath.class : Math.class;
        try {
            return owner.getMethod(name.substring(name.indexOf('.') + 1), types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The types of the overload that Java's rules choose: the generator passes exact types but for these. */
    private static Class<?>[] parameterTypes(Node node) {
        String name = node.text().substring(node.text().indexOf('.') + 1);
        Class<?>[] types = node.parts().stream()
                .map(it -> it.type().promoted().runtimeClass())
                .toArray(Class<?>[]::new);
        switch (name) {
            case "nextAfter" -> types[1] = double.class;
            case "scalb" -> types[1] = int.class;
            case "max", "min", "fma", "copySign", "floorMod", "floorDiv", "addExact", "multiplyExact" -> {
                Type all = node.parts().stream().map(Node::type).reduce(Type.INT, Type::promote);
                java.util.Arrays.fill(types, all.runtimeClass());
            }
            case "abs", "signum", "ulp", "nextUp", "nextDown", "round", "getExponent", "toIntExact", "negateExact" -> {}
            default -> java.util.Arrays.fill(types, double.class);
        }
        return types;
    }

    /** The derivative of the result by each argument, at values {@code x} with result {@code r}. */
    static double[] partials(String name, double[] x, double r) {
        double a = x[0];
        double b = x.length > 1 ? x[1] : 0;
        return switch (name) {
            case "sin" -> of(Math.cos(a));
            case "cos" -> of(-Math.sin(a));
            case "tan" -> of(1 + r * r);
            case "asin" -> of(1 / Math.sqrt((1 - a) * (1 + a)));
            case "acos" -> of(-1 / Math.sqrt((1 - a) * (1 + a)));
            case "atan" -> of(1 / (1 + a * a));
            case "atan2" -> of(b / (a * a + b * b), -a / (a * a + b * b));
            case "sinh" -> of(Math.cosh(a));
            case "cosh" -> of(Math.sinh(a));
            case "tanh" -> of((1 - r) * (1 + r));
            case "exp" -> of(r);
            case "expm1" -> of(r + 1);
            case "log" -> of(1 / a);
            case "log10" -> of(1 / (a * Math.log(10)));
            case "log1p" -> of(1 / (1 + a));
            case "sqrt" -> of(0.5 / r);
            case "cbrt" -> of(1 / (3 * r * r));
            case "pow" -> of(b == 0 ? 0 : b * Math.pow(a, b - 1), r * Math.log(a));
            case "hypot" -> r == 0 ? of(0, 0) : of(a / r, b / r);
            case "abs" -> of(Math.signum(a));
            case "max" -> a == b ? of(0.5, 0.5) : of(a > b ? 1 : 0, a > b ? 0 : 1);
            case "min" -> a == b ? of(0.5, 0.5) : of(a < b ? 1 : 0, a < b ? 0 : 1);
            case "fma" -> of(b, a, 1);
            case "IEEEremainder" -> of(1, -Math.rint((a - r) / b));
            case "copySign" -> of(Math.copySign(1, a) * Math.copySign(1, b), 0);
            case "signum", "floor", "ceil", "rint", "ulp" -> of(0);
            case "nextUp", "nextDown" -> of(1);
            case "nextAfter" -> of(1, 0);
            case "scalb" -> of(Math.scalb(1.0, (int) b), 0);
            case "toRadians" -> of(Math.PI / 180);
            case "toDegrees" -> of(180 / Math.PI);
            default -> throw new IllegalStateException("no derivative of " + name);
        };
    }

    private static double[] of(double... partials) {
        return partials;
    }
}
