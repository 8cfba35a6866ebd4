package org.jadjoint.processor.random;

import java.util.List;

/** Writes calls of {@code Math} and {@code StrictMath} whose arguments lie where the function is smooth. */
final class MathExpressions {
    private static final List<String> OF_DOUBLE = List.of(
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "atan2",
            "sinh",
            "cosh",
            "tanh",
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "sqrt",
            "cbrt",
            "pow",
            "hypot",
            "floor",
            "ceil",
            "rint",
            "IEEEremainder",
            "toRadians",
            "toDegrees");
    private static final List<String> OF_BOTH = List.of(
            "abs", "max", "min", "fma", "copySign", "signum", "ulp", "nextUp", "nextDown", "nextAfter", "scalb");

    private final Context context;

    MathExpressions(Context context) {
        this.context = context;
    }

    Node of(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        boolean both = choices.below(OF_DOUBLE.size() + OF_BOTH.size()) < OF_BOTH.size();
        Node call = both ? ofBoth(type, depth - 1, varied) : ofDouble(depth - 1, varied);
        if (choices.chance(0.15)) {
            call = new Node(Kind.MATH, call.type(), "Strict" + call.text(), call.parts());
        }
        return call.type() == type ? call : Node.cast(type, call);
    }

    private Node ofBoth(Type type, int depth, boolean varied) {
        String name = context.choices.pick(OF_BOTH);
        Node first = any(type, depth, varied);
        return switch (name) {
            case "max", "min", "copySign" -> Node.math(name, type, first, any(type, depth, varied));
            case "fma" -> Node.math(name, type, first, any(type, depth, varied), any(type, depth, varied));
            case "nextAfter" -> Node.math(name, type, first, any(Type.DOUBLE, depth, varied));
            case "scalb" -> Node.math(name, type, first, context.integral.small(Type.INT, depth));
            default -> Node.math(name, type, first);
        };
    }

    private Node ofDouble(int depth, boolean varied) {
        String name = context.choices.pick(OF_DOUBLE);
        Type type = Type.DOUBLE;
        return switch (name) {
            case "tan", "sinh", "cosh", "exp", "expm1" -> Node.math(name, type, unit(depth, varied));
            case "asin", "acos" -> Node.math(name, type, Node.binary("*", Node.literal(0.875), unit(depth, varied)));
            case "log", "log10", "log1p", "sqrt", "cbrt" -> Node.math(name, type, positive(type, depth, varied));
            case "atan2", "hypot", "IEEEremainder" ->
                Node.math(name, type, any(type, depth, varied), positive(type, depth, varied));
            case "pow" -> power(depth, varied);
            default -> Node.math(name, type, any(argumentType(), depth, varied));
        };
    }

    /** A {@code float} argument is widened by the call. */
    private Type argumentType() {
        return context.choices.chance(0.15) ? Type.FLOAT : Type.DOUBLE;
    }

    private Node power(int depth, boolean varied) {
        Choices choices = context.choices;
        if (choices.chance(0.4)) {
            return Node.math(
                    "pow", Type.DOUBLE, any(Type.DOUBLE, depth, varied), Node.literal((double) choices.between(1, 3)));
        }
        return Node.math("pow", Type.DOUBLE, positive(Type.DOUBLE, depth, varied), unit(depth, varied));
    }

    private Node any(Type type, int depth, boolean varied) {
        return context.expressions.of(type, depth, varied);
    }

    /** A {@code double} between −1 and 1. */
    Node unit(int depth, boolean varied) {
        Choices choices = context.choices;
        if (choices.chance(0.08)) {
            return Node.literal(choices.between(-7, 7) / 8.0);
        }
        return Node.math(choices.pick("sin", "cos", "tanh"), Type.DOUBLE, any(argumentType(), depth - 1, varied));
    }

    /** A number of the type that is at least ¼ or so. */
    Node positive(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        Node number = switch (choices.below(5)) {
            case 0 -> Node.binary("+", Node.math("abs", type, any(type, depth, varied)), literal(type, 0.5));
            case 1 -> square(type, depth, varied);
            case 2 -> Node.math("exp", Type.DOUBLE, unit(depth, varied));
            case 3 -> Node.binary("+", Node.literal(1.5), unit(depth, varied));
            default -> literal(type, choices.between(2, 20) / 8.0);
        };
        return number.type() == type ? number : Node.cast(type, number);
    }

    private Node square(Type type, int depth, boolean varied) {
        Node root = context.floating.leaf(type, varied);
        return depth < 0 ? literal(type, 1.25) : Node.binary("+", Node.binary("*", root, root), literal(type, 0.25));
    }

    private static Node literal(Type type, double value) {
        return type == Type.DOUBLE ? Node.literal(value) : Node.literal((float) value);
    }
}
