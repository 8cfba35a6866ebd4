package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes statements that make, write, copy and swap arrays. */
final class ArrayStatements {
    private final Context context;

    ArrayStatements(Context context) {
        this.context = context;
    }

    List<Node> next() {
        Choices choices = context.choices;
        Type type =
                choices.pick(List.of(Type.DOUBLES, Type.DOUBLES, Type.DOUBLES, Type.DOUBLES, Type.FLOATS, Type.INTS));
        boolean varied = choices.chance(type.isFloatingArray() ? 0.88 : 0.4);
        List<Variable> written = context.scope.writable(type, varied);
        if (written.isEmpty() || choices.chance(0.15)) {
            return declaration(type, varied);
        }
        Variable array = choices.pick(written);
        return switch (choices.below(14)) {
            case 0 -> List.of(fill(array));
            case 1, 2 -> List.of(copy(array));
            case 3, 4 -> swap(array, written);
            case 5 -> reassign(array);
            case 6 -> sweep(array, written);
            default -> List.of(store(array));
        };
    }

    private List<Node> declaration(Type type, boolean varied) {
        Choices choices = context.choices;
        if (type.isFloatingArray() && choices.chance(0.06)) {
            return stopped(type);
        }
        Node value = choices.chance(0.75) ? context.arrays.fresh(type, 2, varied) : context.arrays.of(type, 2, varied);
        Variable variable = context.declare(type, varied);
        boolean constant = !varied && type.isFloatingArray() && choices.chance(0.6);
        Kind kind = constant ? Kind.LOCAL_NO_DERIVATIVE : choices.chance(0.2) ? Kind.LOCAL_VAR : Kind.LOCAL;
        return List.of(new Node(kind, type, variable.name(), List.of(value)));
    }

    /** {@code @NoDerivative double[] c = x.clone();}: what is copied is constant from here on. */
    private List<Node> stopped(Type type) {
        Node value = context.arrays.fresh(type, 2, true);
        Variable variable = context.declare(type, false);
        return List.of(new Node(Kind.LOCAL_NO_DERIVATIVE, type, variable.name(), List.of(value)));
    }

    private Node store(Variable array) {
        Node place = Node.element(array.read(), context.arrays.index(array.read(), 2));
        return Node.run(context.statements.updateOf(place, array.varied()));
    }

    private Node fill(Variable array) {
        Node value = context.statements.value(array.type().element(), array.varied());
        if (context.choices.chance(0.5)) {
            return Node.statement(Kind.FILL, "", array.read(), value);
        }
        Node to = Node.length(array.read());
        return Node.statement(Kind.FILL, "", array.read(), Node.literal(context.choices.below(2)), to, value);
    }

    /** {@code System.arraycopy}, also within one array, where ranges overlap. */
    private Node copy(Variable target) {
        Choices choices = context.choices;
        List<Variable> sources = context.scope.readable(target.type(), target.varied());
        Node source =
                choices.chance(0.4) ? target.read() : choices.pick(sources).read();
        int from = choices.below(2);
        int to = choices.below(2);
        Node room = Node.binary(
                "-",
                Node.math("min", Type.INT, Node.length(source), Node.length(target.read())),
                Node.literal(Math.max(from, to)));
        Node count = choices.chance(0.3) ? Node.literal(1) : room;
        return Node.statement(Kind.ARRAYCOPY, "", source, Node.literal(from), target.read(), Node.literal(to), count);
    }

    /** {@code double[] t = a; a = b; b = t;}, sometimes under a condition. */
    private List<Node> swap(Variable array, List<Variable> written) {
        List<Variable> references =
                written.stream().filter(Variable::assignable).toList();
        Variable other = references.isEmpty() ? array : context.choices.pick(references);
        if (!array.assignable() || other.equals(array)) {
            return reassign(array);
        }
        Node condition = context.expressions.condition(2, true);
        Variable temporary = context.declare(array.type(), array.varied());
        List<Node> statements = List.of(
                Node.local(array.type(), temporary.name(), array.read()),
                Node.run(Node.assign(array.read(), other.read())),
                Node.run(Node.assign(other.read(), temporary.read())));
        if (context.choices.chance(0.7)) {
            return statements;
        }
        context.scope.remove(temporary);
        return List.of(Node.statement(Kind.IF, "", condition, Node.block(statements)));
    }

    private List<Node> reassign(Variable array) {
        if (!array.assignable()) {
            return List.of(store(array));
        }
        Node value = context.arrays.of(array.type(), 2, array.varied());
        return List.of(Node.run(Node.assign(array.read(), value)));
    }

    /** {@code while (i < a.length - 1) { a[i++] *= b[i]; }}. */
    private List<Node> sweep(Variable array, List<Variable> written) {
        Choices choices = context.choices;
        if (!array.varied() || !array.type().isFloatingArray()) {
            return List.of(store(array));
        }
        Node source = choices.pick(written).read();
        String name = context.scope.fresh(choices);
        Node counter = Node.variable(Type.INT, name);
        Node stepped = Node.expression(Kind.INCREMENT, Type.INT, choices.pick("x++", "++x"), counter);
        Node place = Node.element(array.read(), stepped);
        Node factor = Node.element(source, counter);
        Node update = Node.expression(
                Kind.COMPOUND,
                array.type().element(),
                choices.pick("*", "+", "-"),
                place,
                Node.math("sin", Type.DOUBLE, factor));
        Node limit = Node.math("min", Type.INT, Node.length(array.read()), Node.length(source));
        Node condition = Node.binary("<", counter, Node.binary("-", limit, Node.literal(1)));
        List<Node> statements = new ArrayList<>();
        statements.add(Node.local(Type.INT, name, Node.literal(0)));
        statements.add(Node.statement(Kind.WHILE, "", condition, Node.block(List.of(Node.run(update)))));
        return statements;
    }
}
