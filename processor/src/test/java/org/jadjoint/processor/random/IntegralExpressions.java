package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes expressions of integral types. */
final class IntegralExpressions {
    private final Context context;

    IntegralExpressions(Context context) {
        this.context = context;
    }

    Node of(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        if (depth <= 0 || choices.chance(0.2)) {
            return leaf(type, varied);
        }
        if (type != Type.INT && type != Type.LONG) {
            return choices.chance(0.5) ? leaf(type, varied) : Node.cast(type, of(Type.INT, depth - 1, varied));
        }
        return switch (choices.below(12)) {
            case 0, 1, 2, 3, 4 -> arithmetic(type, depth, varied);
            case 5 -> Node.expression(Kind.UNARY, type, choices.pick("-", "~", "+"), of(type, depth - 1, varied));
            case 6 -> rounded(type, depth, varied);
            case 7, 8 -> function(type, depth, varied);
            case 9 -> inspected(type, depth, varied);
            default -> leaf(type, varied);
        };
    }

    private Node arithmetic(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        String operator = choices.pick("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "+", "-");
        Node left = of(type, depth - 1, varied);
        return switch (operator) {
            case "/", "%" -> {
                boolean risky = choices.chance(0.12);
                yield Node.binary(
                        operator, left, risky ? leaf(type, varied) : Node.literal(type, choices.between(2, 7)));
            }
            case "<<", ">>", ">>>" ->
                Node.binary(
                        operator,
                        left,
                        choices.chance(0.7) ? Node.literal(choices.between(0, 3)) : leaf(Type.INT, varied));
            default -> {
                Type other = choices.pick(List.of(type, type, Type.INT, Type.BYTE, Type.CHAR));
                yield Node.binary(operator, left, of(other, depth - 1, varied));
            }
        };
    }

    /** A floating-point value made integral: data only where it is passive. */
    private Node rounded(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        Type from = choices.chance(0.6) ? Type.DOUBLE : Type.FLOAT;
        Node value = context.floating.of(from, Math.min(depth - 1, 1), varied);
        if (choices.chance(0.5)) {
            return Node.cast(type, value);
        }
        if (type == Type.INT && choices.chance(0.3)) {
            return Node.math("getExponent", type, value);
        }
        Node rounded = Node.math("round", from == Type.DOUBLE ? Type.LONG : Type.INT, value);
        return rounded.type() == type ? rounded : Node.cast(type, rounded);
    }

    private Node function(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        Node left = of(type, depth - 1, varied);
        return switch (choices.below(6)) {
            case 0 -> Node.math("abs", type, left);
            case 1 -> Node.math("max", type, left, of(type, depth - 1, varied));
            case 2 -> Node.math("min", type, left, of(Type.INT, depth - 1, varied));
            case 3 -> Node.math("floorDiv", type, left, Node.literal(type, choices.between(2, 5)));
            default -> Node.math("floorMod", type, left, Node.literal(type, choices.between(2, 7)));
        };
    }

    /** What only passive code does: text and bits. */
    private Node inspected(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        Node node;
        if (varied && choices.chance(0.3)) {
            String text = choices.pick("Double.compare(%s, 0)", "Double.hashCode(%s)");
            node = Node.expression(Kind.JDK, Type.INT, text, context.floating.leaf(Type.DOUBLE, true));
        } else {
            // Text is refused where a number that depends on the inputs might come back out of it as data.
            String text = varied
                    ? "Integer.bitCount(%s)"
                    : choices.pick("Integer.bitCount(%s)", "Integer.toString(%s).length()");
            node = Node.expression(Kind.JDK, Type.INT, text, of(Type.INT, depth - 1, varied));
        }
        return type == Type.INT ? node : Node.cast(type, node);
    }

    /** A small number as data of a floating-point computation. */
    Node small(Type type, int depth) {
        Choices choices = context.choices;
        if (type == Type.INT && choices.chance(0.6)) {
            return Node.binary("%", of(type, Math.min(depth, 2), false), Node.literal(choices.between(2, 6)));
        }
        if (type == Type.LONG || type == Type.INT) {
            return Node.binary("&", of(type, Math.min(depth, 1), false), Node.literal(3));
        }
        return Node.cast(type, Node.binary("%", leaf(Type.INT, false), Node.literal(4)));
    }

    Node leaf(Type type, boolean varied) {
        Choices choices = context.choices;
        List<Node> candidates = new ArrayList<>();
        for (Variable variable : context.scope.readable(type, varied)) {
            candidates.add(variable.read());
            candidates.add(variable.read());
        }
        if (type == Type.INT) {
            context.scope.visible(it -> it.type().isArray()).forEach(it -> candidates.add(it.read()));
            if (!varied) {
                context.scope
                        .visible(it -> it.type() == Type.INTS && it.varied())
                        .forEach(it -> candidates.removeIf(it.read()::equals));
            }
            context.constants.stream().filter(it -> it.type() == type).forEach(candidates::add);
        }
        if (candidates.isEmpty() || choices.chance(0.15)) {
            return literal(type);
        }
        Node chosen = choices.pick(candidates);
        if (chosen.type() == Type.INTS && choices.chance(0.7)) {
            return Node.element(chosen, context.arrays.index(chosen, 1, varied));
        }
        return chosen.type().isArray() ? Node.length(chosen) : chosen;
    }

    private Node literal(Type type) {
        Choices choices = context.choices;
        if (type == Type.CHAR) {
            return Node.expression(Kind.LITERAL, type, "'" + (char) ('a' + choices.below(6)) + "'");
        }
        return Node.literal(type, choices.between(-3, 9));
    }
}
