package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes expressions of type {@code double} and {@code float}. */
final class FloatingExpressions {
    private final Context context;

    FloatingExpressions(Context context) {
        this.context = context;
    }

    Node of(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        if (depth <= 0 || choices.chance(0.12)) {
            return leaf(type, varied);
        }
        int choice = choices.below(100);
        if (choice < 42) {
            return arithmetic(type, depth, varied);
        }
        if (choice < 50) {
            return Node.expression(Kind.UNARY, type, choices.chance(0.8) ? "-" : "+", of(type, depth - 1, varied));
        }
        if (choice < 56) {
            return conversion(type, depth, varied);
        }
        return choice < 95 ? context.math.of(type, depth, varied) : leaf(type, varied);
    }

    private Node arithmetic(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        Node left = of(type, depth - 1, varied);
        String operator = choices.pick("+", "-", "*", "+", "-", "*", "+", "*", "/", "%");
        if (operator.equals("/") || operator.equals("%")) {
            return Node.binary(operator, left, context.math.positive(type, depth - 1, varied));
        }
        Node right = operand(type, depth - 1, varied);
        return choices.chance(0.2) ? Node.binary(operator, right, left) : Node.binary(operator, left, right);
    }

    /** The other operand of an operator whose result has the type: mostly of that type too. */
    private Node operand(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        int choice = choices.below(100);
        if (choice < 70) {
            return of(type, depth, varied);
        }
        if (choice < 80 && type == Type.DOUBLE) {
            return of(Type.FLOAT, depth, varied);
        }
        Type integral = choices.pick(List.of(Type.INT, Type.INT, Type.LONG, Type.SHORT, Type.BYTE, Type.CHAR));
        return context.integral.small(integral, depth);
    }

    private Node conversion(Type type, int depth, boolean varied) {
        Type from = type == Type.DOUBLE ? Type.FLOAT : Type.DOUBLE;
        if (context.choices.chance(0.3)) {
            return Node.cast(type, context.integral.small(Type.INT, depth));
        }
        return Node.cast(type, of(from, depth - 1, varied));
    }

    /** A variable, an element, a constant or a literal; mostly one that is varied where that is allowed. */
    Node leaf(Type type, boolean varied) {
        Choices choices = context.choices;
        boolean preferVaried = varied && choices.chance(0.8);
        List<Node> candidates = candidates(type, varied, preferVaried);
        if (candidates.isEmpty() && preferVaried) {
            candidates = candidates(type, varied, false);
        }
        if (candidates.isEmpty() || choices.chance(0.07)) {
            return constant(type);
        }
        Node chosen = choices.pick(candidates);
        if (!chosen.type().isArray()) {
            return chosen;
        }
        Node array = context.rows.plain(chosen);
        return Node.element(array, context.arrays.index(array, 1));
    }

    private List<Node> candidates(Type type, boolean varied, boolean onlyVaried) {
        List<Node> candidates = new ArrayList<>();
        for (Variable variable : context.scope.readable(type, varied)) {
            if (variable.varied() || !onlyVaried) {
                candidates.add(variable.read());
                candidates.add(variable.read());
            }
        }
        for (Variable array : context.scope.readable(type.array(), varied)) {
            if (array.varied() || !onlyVaried) {
                candidates.add(array.read());
            }
        }
        if (varied && type == Type.DOUBLE) {
            candidates.addAll(context.records.numbers());
        } else if (type == Type.DOUBLE) {
            candidates.addAll(context.records.constants());
        }
        for (Type nested : type == Type.DOUBLE ? List.of(Type.DOUBLES2, Type.DOUBLES3) : List.of(Type.FLOATS2)) {
            for (Variable array : context.scope.readable(nested, varied)) {
                if (array.varied() || !onlyVaried) {
                    candidates.add(array.read());
                    candidates.add(array.read());
                }
            }
        }
        return candidates;
    }

    private Node constant(Type type) {
        Choices choices = context.choices;
        List<Node> named =
                context.constants.stream().filter(it -> it.type() == type).toList();
        if (!named.isEmpty() && choices.chance(0.3)) {
            return choices.pick(named);
        }
        double value = choices.chance(0.5) ? choices.between(-8, 8) / 4.0 : choices.between(-2.0, 2.0);
        return type == Type.DOUBLE ? Node.literal(value) : Node.literal((float) value);
    }
}
