package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadjoint.processor.random.Scope.Variable;

/**
 * Writes expressions of a wanted static type. {@code varied} tells whether the value may depend on differentiable inputs:
 * passive types may only where they decide (conditions, indices, selectors) and do not flow into the result as data.
 */
final class Expressions {
    private final Context context;

    Expressions(Context context) {
        this.context = context;
    }

    Node of(Type type, int depth, boolean varied) {
        if (type.isArray()) {
            return context.arrays.of(type, depth, varied);
        }
        if (type.isStructure()) {
            return context.records.of(type, depth);
        }
        if (depth > 0 && context.choices.chance(0.16)) {
            Node special = special(type, depth, varied);
            if (special != null) {
                return special;
            }
        }
        return switch (type) {
            case DOUBLE, FLOAT -> context.floating.of(type, depth, varied);
            case BOOLEAN -> condition(depth, varied);
            default -> context.integral.of(type, depth, varied);
        };
    }

    /** What every scalar type has: conditionals, assignments, increments, calls, switches, elements of fresh arrays. */
    private @org.jspecify.annotations.Nullable Node special(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        return switch (choices.below(11)) {
            case 0, 1 -> {
                Node condition = condition(depth - 1, true);
                Node one = of(type, depth - 1, varied);
                Optional<Node> twin = choices.chance(0.3) ? context.twins.of(one) : Optional.empty();
                Node other = twin.orElseGet(() -> of(type, depth - 1, varied));
                yield Node.expression(Kind.CONDITIONAL, type, "", condition, one, other);
            }
            case 2 -> assignment(type, depth, varied);
            case 3 -> type == Type.BOOLEAN ? null : increment(type, varied);
            case 4, 5, 6, 7 -> call(type, depth, varied);
            case 8, 9 -> context.switches.value(type, depth, varied);
            default -> type.isFloating() ? elementOfFresh(type, depth, varied) : null;
        };
    }

    private @org.jspecify.annotations.Nullable Node assignment(Type type, int depth, boolean varied) {
        List<Variable> places = context.scope.assignable(type, varied);
        if (places.isEmpty()) {
            return null;
        }
        return Node.assign(context.choices.pick(places).read(), of(type, depth - 1, varied));
    }

    /** {@code x++} and its kin, of a variable or an element. */
    @org.jspecify.annotations.Nullable
    Node increment(Type type, boolean varied) {
        List<Node> places = new ArrayList<>();
        context.scope.assignable(type, varied).forEach(it -> places.add(it.read()));
        if (type.isFloating() || type == Type.INT) {
            context.scope
                    .writable(type.array(), varied)
                    .forEach(it -> places.add(Node.element(it.read(), context.arrays.index(it.read(), 1))));
        }
        if (places.isEmpty()) {
            return null;
        }
        String text = context.choices.pick("x++", "++x", "x--", "--x");
        return Node.expression(Kind.INCREMENT, type, text, context.choices.pick(places));
    }

    private Node elementOfFresh(Type type, int depth, boolean varied) {
        Node fresh = context.arrays.fresh(type.array(), depth - 1, varied);
        return Node.element(fresh, context.arrays.index(fresh, 0));
    }

    /** A call of a method of the program with that result, if there is one that fits. */
    @org.jspecify.annotations.Nullable
    Node call(Type type, int depth, boolean varied) {
        List<Routine> fitting = new ArrayList<>();
        for (Routine routine : context.callable) {
            boolean passive = routine.role() == Routine.Role.NO_DERIVATIVE;
            if (routine.result() == type && (varied || passive)) {
                fitting.add(routine);
            }
        }
        boolean mayRecur = context.recursions > 0 && !context.inLoop() && varied;
        for (Routine routine : context.recursive) {
            if (mayRecur && routine.result() == type) {
                fitting.add(routine);
                fitting.add(routine);
            }
        }
        return fitting.isEmpty() ? null : call(context.choices.pick(fitting), depth);
    }

    Node call(Routine routine, int depth) {
        List<Node> arguments = new ArrayList<>();
        boolean recursive = context.recursive.contains(routine);
        if (recursive) {
            context.recursions--;
        }
        for (Routine.Parameter parameter : routine.parameters()) {
            if (recursive && routine.isAbstract() && arguments.isEmpty()) {
                // Only what the record itself is made of, so that it ends.
                Node self = Node.variable(Type.PAIR, "self");
                arguments.add(Records.component(self, context.choices.pick("one", "two")));
            } else if (parameter.name().equals("depth")) {
                Node depthHere = Node.variable(Type.INT, "depth");
                arguments.add(recursive ? Node.binary("-", depthHere, Node.literal(1)) : levels());
            } else {
                boolean holdsDoubles = routine.result() == Type.BUF
                        || routine.result() == Type.SHAPE
                        || routine.result() == Type.SHAPES;
                boolean sameBase = holdsDoubles
                        ? parameter.type().base() == Type.DOUBLE
                        : routine.result().isArray()
                                && routine.result().base() == parameter.type().base();
                boolean returned = sameBase && parameter.type().isArray();
                arguments.add(argument(parameter, depth - 1, returned));
            }
        }
        return new Node(Kind.CALL, routine.result(), routine.id(), List.copyOf(arguments));
    }

    private Node levels() {
        int levels = context.inLoop() ? 1 : 3;
        return context.choices.chance(0.7)
                ? Node.literal(context.choices.between(0, levels))
                : Node.math("floorMod", Type.INT, context.integral.of(Type.INT, 1, false), Node.literal(levels));
    }

    private Node argument(Routine.Parameter parameter, int depth, boolean returned) {
        Type type = parameter.type();
        if (type.isArray()) {
            return context.arrays.argument(parameter, depth, returned);
        }
        if (parameter.nullable()) {
            Node absent = context.nulls.argument(parameter, Variable::varied);
            if (absent != null) {
                return absent;
            }
        }
        boolean mayVary = type.isFloating() || type == Type.BOOLEAN || type.isStructure();
        return of(type, Math.min(depth, 2), mayVary);
    }

    Node condition(int depth, boolean varied) {
        Choices choices = context.choices;
        if (depth <= 0 || choices.chance(0.1)) {
            return simpleCondition(varied);
        }
        return switch (choices.below(12)) {
            case 0, 1, 2, 3 -> comparison(depth, varied);
            case 4 ->
                Node.expression(
                        Kind.BINARY, Type.BOOLEAN, "&&", condition(depth - 1, varied), condition(depth - 1, varied));
            case 5 ->
                Node.expression(
                        Kind.BINARY, Type.BOOLEAN, "||", condition(depth - 1, varied), condition(depth - 1, varied));
            case 6 -> Node.expression(Kind.UNARY, Type.BOOLEAN, "!", condition(depth - 1, varied));
            case 7 ->
                Node.binary(
                        choices.pick("&", "|", "^", "==", "!="),
                        condition(depth - 1, varied),
                        condition(depth - 1, varied));
            case 8 -> {
                Node absence = choices.chance(0.5) ? context.nulls.question() : null;
                yield absence == null ? passiveQuestion(varied) : absence;
            }
            default -> simpleCondition(varied);
        };
    }

    private Node comparison(int depth, boolean varied) {
        Choices choices = context.choices;
        Type left = choices.pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.FLOAT, Type.INT, Type.LONG, Type.CHAR));
        Type right = choices.chance(0.7) ? left : choices.pick(List.of(Type.DOUBLE, Type.INT));
        String operator = choices.pick("<", "<=", ">", ">=", "<", ">", "==", "!=");
        return Node.binary(operator, of(left, depth - 1, varied), of(right, depth - 1, varied));
    }

    private Node passiveQuestion(boolean varied) {
        Type type = context.choices.chance(0.6) ? Type.DOUBLE : Type.FLOAT;
        String owner = type == Type.DOUBLE ? "Double" : "Float";
        String text = owner + context.choices.pick(".isNaN(%s)", ".isFinite(%s)");
        return Node.expression(Kind.JDK, Type.BOOLEAN, text, context.floating.leaf(type, varied));
    }

    private Node simpleCondition(boolean varied) {
        Choices choices = context.choices;
        List<Variable> flags = context.scope.readable(Type.BOOLEAN, varied);
        if (!flags.isEmpty() && choices.chance(0.3)) {
            return choices.pick(flags).read();
        }
        Type type = choices.chance(0.75) ? Type.DOUBLE : Type.INT;
        Node right =
                type == Type.INT ? Node.literal(choices.between(-2, 4)) : Node.literal(choices.between(-6, 6) / 4.0);
        Node left = type == Type.INT ? context.integral.leaf(type, varied) : context.floating.leaf(type, varied);
        return Node.binary(choices.pick("<", ">", "<=", ">="), left, right);
    }
}
