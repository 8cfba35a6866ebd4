package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes loops that end: each has a counter that nothing else turns back. */
final class Loops {
    private final Context context;

    Loops(Context context) {
        this.context = context;
    }

    /** A loop, with the declaration of its counter before it where it has one. */
    List<Node> next() {
        Choices choices = context.choices;
        String label = choices.chance(0.3) ? choices.pick("outer", "rows", "scan", "again") : "";
        if (!label.isEmpty() && !context.labels.add(label)) {
            return List.of(counted(""));
        }
        List<Node> loop = labeled(label);
        context.labels.remove(label);
        return loop;
    }

    private List<Node> labeled(String label) {
        Choices choices = context.choices;
        return switch (choices.below(12)) {
            case 10 -> stepping(label, choices.chance(0.5));
            case 11 -> label.isEmpty() ? context.buffers.swapping() : List.of(counted(label));
            case 0, 1, 2, 3, 4 -> List.of(counted(label));
            case 5, 6 -> List.of(forEach(label));
            case 7 -> endless(label);
            case 8 -> guarded(label, true);
            default -> guarded(label, false);
        };
    }

    private Node body(Kind kind, String label, List<Node> before) {
        context.enclosing.push(new Context.Enclosing(kind, label));
        List<Node> statements = new ArrayList<>(before);
        statements.addAll(context.statements.block(4).parts());
        context.enclosing.pop();
        return Node.block(statements);
    }

    private static Node labeled(String label, Node loop) {
        return label.isEmpty() ? loop : Node.statement(Kind.LABELED, label, loop);
    }

    /** {@code for (int i = 0; i < a.length; i++)} and its kin, triangular ones and ones that count down included. */
    private Node counted(String label) {
        Choices choices = context.choices;
        String name = context.scope.counter();
        Node counter = Node.variable(Type.INT, name);
        Node bound = bound();
        context.scope.open();
        context.scope.add(new Variable(name, Type.INT, false, false, false));
        boolean down = choices.chance(0.2);
        Node start = down ? Node.binary("-", bound, Node.literal(1)) : Node.literal(choices.chance(0.8) ? 0 : 1);
        Node condition = Node.binary(down ? ">=" : "<", counter, down ? Node.literal(0) : bound);
        if (choices.chance(0.1)) {
            condition =
                    Node.expression(Kind.BINARY, Type.BOOLEAN, "&&", condition, context.expressions.condition(1, true));
        }
        List<Node> before = new ArrayList<>();
        Node step = Node.expression(Kind.INCREMENT, Type.INT, down ? "x--" : choices.pick("x++", "++x"), counter);
        if (choices.chance(0.12)) {
            step = Node.expression(
                    Kind.COMPOUND, Type.INT, down ? "-" : "+", counter, Node.literal(choices.between(1, 2)));
        } else if (choices.chance(0.08)) {
            Node skip = Node.run(Node.expression(Kind.INCREMENT, Type.INT, down ? "x--" : "x++", counter));
            Node condition2 = context.expressions.condition(1, true);
            before.add(Node.statement(Kind.IF, "", condition2, Node.block(List.of(skip))));
        }
        Node body = body(Kind.FOR, label, before);
        context.scope.close();
        return labeled(label, Node.statement(Kind.FOR, "", Node.local(Type.INT, name, start), condition, step, body));
    }

    private Node bound() {
        Choices choices = context.choices;
        List<Variable> arrays = context.scope.visible(it -> it.type().isArray());
        List<Variable> counters = context.scope.visible(it -> it.type() == Type.INT && !it.assignable());
        if (!counters.isEmpty() && choices.chance(0.2)) {
            Node outer = Node.math("abs", Type.INT, choices.pick(counters).read());
            return Node.binary("+", Node.binary("%", outer, Node.literal(4)), Node.literal(1));
        }
        if (!arrays.isEmpty() && choices.chance(0.6)) {
            return Node.length(choices.pick(arrays).read());
        }
        if (choices.chance(0.3)) {
            return Node.math("floorMod", Type.INT, context.integral.leaf(Type.INT, true), Node.literal(4));
        }
        return Node.literal(choices.between(0, 4));
    }

    private Node forEach(String label) {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(
                Type.DOUBLES,
                Type.DOUBLES,
                Type.DOUBLES,
                Type.DOUBLES,
                Type.FLOATS,
                Type.INTS,
                Type.INTS,
                Type.DOUBLES2,
                Type.DOUBLES3));
        boolean varied = choices.chance(type.isFloatingArray() ? 0.9 : 0.4);
        List<Variable> arrays =
                type.isNested() ? context.scope.writable(type, varied) : context.scope.readable(type, varied);
        Node array = arrays.isEmpty()
                ? context.arrays.fresh(type, 1, varied)
                : choices.pick(arrays).read();
        context.scope.open();
        Type element = type.element() == Type.FLOAT && choices.chance(0.3) ? Type.DOUBLE : type.element();
        String name = context.scope.fresh(choices);
        context.scope.add(new Variable(name, element, varied, true, false));
        if (type == Type.INTS && choices.chance(0.7)) {
            // What is computed where it is boxed may have come from numbers that vary.
            boolean known = !varied && !arrays.isEmpty();
            array = Node.expression(Kind.BOXED, type, "", known ? array : numbers());
        }
        Node body = body(Kind.FOR_EACH, label, List.of());
        context.scope.close();
        return labeled(label, new Node(Kind.FOR_EACH, element, name, List.of(array, body)));
    }

    private Node numbers() {
        Node[] numbers = new Node[context.choices.between(1, 3)];
        Arrays.setAll(numbers, i -> Node.literal(context.choices.between(-2, 5)));
        return Node.expression(Kind.ARRAY_OF, Type.INTS, "", numbers);
    }

    /** {@code for (int i = 0; ; i++) { if (i >= 3) { break; } … }}. */
    private List<Node> endless(String label) {
        Choices choices = context.choices;
        String name = context.scope.counter();
        Node counter = Node.variable(Type.INT, name);
        context.scope.open();
        context.scope.add(new Variable(name, Type.INT, false, false, false));
        Node done = Node.binary(">=", counter, Node.literal(choices.between(1, 4)));
        Node leave = Node.statement(Kind.IF, "", done, Node.block(List.of(Node.statement(Kind.BREAK, ""))));
        Node body = body(Kind.FOR, label, List.of(leave));
        context.scope.close();
        Node step = Node.expression(Kind.INCREMENT, Type.INT, "x++", counter);
        Node start = Node.local(Type.INT, name, Node.literal(0));
        return List.of(labeled(label, Node.statement(Kind.FOR, "", start, Node.statement(Kind.EMPTY, ""), step, body)));
    }

    /** {@code int i = 0; while (i++ < n) { … }}, or the same as a {@code do}. */
    private List<Node> stepping(String label, boolean isDo) {
        Choices choices = context.choices;
        String name = context.scope.lastingCounter(choices);
        Node bound = bound();
        context.scope.add(new Variable(name, Type.INT, false, false, false));
        Node counter = Node.variable(Type.INT, name);
        Node step = Node.expression(Kind.INCREMENT, Type.INT, choices.pick("x++", "++x"), counter);
        Node condition = Node.binary("<", step, bound);
        if (choices.chance(0.4)) {
            Node more = choices.chance(0.5) ? halving() : context.expressions.condition(2, true);
            condition = Node.expression(Kind.BINARY, Type.BOOLEAN, "&&", condition, more);
        }
        Node body = body(isDo ? Kind.DO : Kind.WHILE, label, List.of());
        Node loop =
                isDo ? Node.statement(Kind.DO, "", body, condition) : Node.statement(Kind.WHILE, "", condition, body);
        return List.of(Node.local(Type.INT, name, Node.literal(choices.chance(0.7) ? 0 : -1)), labeled(label, loop));
    }

    /** {@code (x = 0.5 * x + y) > 0.1}. */
    private Node halving() {
        Choices choices = context.choices;
        List<Variable> places = context.scope.assignable(Type.DOUBLE, true);
        if (places.isEmpty()) {
            return context.expressions.condition(2, true);
        }
        Node place = choices.pick(places).read();
        Node half = Node.binary("*", Node.literal(0.5), place);
        Node assigned = Node.assign(place, Node.binary("+", half, context.floating.leaf(Type.DOUBLE, true)));
        return Node.binary(choices.pick(">", "<"), assigned, Node.literal(choices.between(-4, 4) / 4.0));
    }

    /** {@code int left = 3; while (left-- > 0 && c) { … }}, or the same as a {@code do}. */
    private List<Node> guarded(String label, boolean isDo) {
        Choices choices = context.choices;
        String name = context.scope.fresh(choices);
        context.scope.add(new Variable(name, Type.INT, false, false, false));
        Node counter = Node.variable(Type.INT, name);
        Node step = Node.expression(Kind.INCREMENT, Type.INT, choices.pick("x--", "--x"), counter);
        Node condition = Node.binary(">", step, Node.literal(0));
        if (choices.chance(0.6)) {
            condition =
                    Node.expression(Kind.BINARY, Type.BOOLEAN, "&&", condition, context.expressions.condition(2, true));
        }
        Node body = body(isDo ? Kind.DO : Kind.WHILE, label, List.of());
        Node loop =
                isDo ? Node.statement(Kind.DO, "", body, condition) : Node.statement(Kind.WHILE, "", condition, body);
        return List.of(Node.local(Type.INT, name, Node.literal(choices.between(1, 4))), labeled(label, loop));
    }
}
