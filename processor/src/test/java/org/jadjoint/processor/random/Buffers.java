package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes what programs do with several arrays at once: tables of constants, and buffers that change places in a loop. */
final class Buffers {
    private final Context context;

    Buffers(Context context) {
        this.context = context;
    }

    /** {@code @NoDerivative double[] table = new double[n]; for (…) { table[i] = … }}. */
    List<Node> table() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(Type.DOUBLES, Type.DOUBLES, Type.FLOATS));
        Node size = choices.chance(0.5) ? Node.literal(choices.between(2, 4)) : context.arrays.size();
        String name = context.scope.fresh(choices);
        String counter = context.scope.counter();
        context.scope.open();
        Variable table = context.scope.add(new Variable(name, type, false, false, false));
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        Node value = choices.chance(0.5)
                ? Node.math("sin", Type.DOUBLE, Node.binary("*", Node.literal(0.5), Node.variable(Type.INT, counter)))
                : context.statements.value(type.element(), false);
        Node converted = value.type() == type.element() ? value : Node.cast(type.element(), value);
        Node element = Node.element(table.read(), Node.variable(Type.INT, counter));
        Node body = Node.block(List.of(Node.run(Node.assign(element, converted))));
        context.scope.close();
        context.scope.add(table);
        Node fresh = Node.expression(Kind.NEW_ARRAY, type, "", size);
        return List.of(
                new Node(Kind.LOCAL_NO_DERIVATIVE, type, name, List.of(fresh)),
                loop(counter, Node.length(table.read()), body));
    }

    /** {@code int[] order = new int[n]; for (…) { order[i] = (int) … }}: whole numbers that vary, good for indices alone. */
    List<Node> indices() {
        Choices choices = context.choices;
        String name = context.scope.fresh(choices);
        String counter = context.scope.counter();
        Node size = context.arrays.size();
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        Node value = Node.cast(Type.INT, context.floating.of(Type.DOUBLE, 1, true));
        context.scope.close();
        Variable order = context.scope.add(new Variable(name, Type.INTS, true, true, false));
        Node body = Node.block(List.of(Node.run(
                Node.assign(Node.element(order.read(), Node.variable(Type.INT, counter)), value))));
        Node fresh = Node.expression(Kind.NEW_ARRAY, Type.INTS, "", size);
        return List.of(Node.local(Type.INTS, name, fresh), loop(counter, Node.length(order.read()), body));
    }

    /** {@code for (int i = 0; i < bound; i++)}. */
    static Node loop(String counter, Node bound, Node body) {
        Node variable = Node.variable(Type.INT, counter);
        Node step = Node.expression(Kind.INCREMENT, Type.INT, "x++", variable);
        Node start = Node.local(Type.INT, counter, Node.literal(0));
        return Node.statement(Kind.FOR, "", start, Node.binary("<", variable, bound), step, body);
    }

    /** Two buffers, mostly of different lengths, that change places in every iteration or in some. */
    List<Node> swapping() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(Type.DOUBLES, Type.DOUBLES, Type.FLOATS));
        Variable current = context.declare(type, true);
        Variable next = context.declare(type, true);
        context.scope.remove(current);
        context.scope.remove(next);
        List<Node> statements = new ArrayList<>();
        statements.add(Node.local(type, current.name(), context.arrays.fresh(type, 2, true)));
        Node length = Node.length(current.read());
        Node other = Node.expression(
                Kind.NEW_ARRAY, type, "", choices.chance(0.4) ? length : Node.binary("+", length, Node.literal(1)));
        statements.add(
                Node.local(type, next.name(), choices.chance(0.7) ? other : context.arrays.fresh(type, 2, true)));
        context.scope.add(current);
        context.scope.add(next);
        String counter = context.scope.counter();
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        Node body = Node.block(step(current, next));
        context.enclosing.pop();
        context.scope.close();
        statements.add(loop(counter, Node.literal(choices.between(0, 4)), body));
        return statements;
    }

    private List<Node> step(Variable current, Variable next) {
        Choices choices = context.choices;
        List<Node> body = new ArrayList<>();
        Type element = current.type().element();
        Node mixed = context.math.unit(2, true);
        Node source = Node.element(current.read(), context.arrays.index(current.read(), 1));
        Node value = Node.binary(choices.pick("+", "*", "-"), source, mixed);
        Node place = Node.element(next.read(), context.arrays.index(next.read(), 1));
        body.add(Node.run(Node.assign(place, value.type() == element ? value : Node.cast(element, value))));
        body.addAll(context.statements.list(2));
        Node condition = context.expressions.condition(1, true);
        Variable temporary = context.declare(current.type(), true);
        context.scope.remove(temporary);
        List<Node> swap = List.of(
                Node.local(current.type(), temporary.name(), current.read()),
                Node.run(Node.assign(current.read(), next.read())),
                Node.run(Node.assign(next.read(), temporary.read())));
        if (choices.chance(0.7)) {
            body.addAll(swap);
        } else {
            body.add(Node.statement(Kind.IF, "", condition, Node.block(swap)));
        }
        return body;
    }
}
