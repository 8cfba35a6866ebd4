package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes records: made, chosen, nested, with arrays in them that are written in place, in arrays, and with methods of their own. */
final class Records {
    private final Context context;

    Records(Context context) {
        this.context = context;
    }

    static Node component(Node record, String name) {
        return Node.expression(Kind.COMPONENT, Type.ofComponent(name), name, record);
    }

    /** A number for a record: no deeper than the record itself may be. */
    Node number(int depth) {
        if (depth <= 0) {
            return context.floating.leaf(Type.DOUBLE, true);
        }
        return context.inLoop() ? context.math.unit(depth, true) : context.expressions.of(Type.DOUBLE, depth, true);
    }

    /** An expression of a record type, or of an array of records. */
    Node of(Type type, int depth) {
        Choices choices = context.choices;
        if (type.base().isShape()) {
            return context.shapes.of(type, depth);
        }
        if (type == Type.LIST) {
            return list(depth);
        }
        List<Variable> known = context.scope.writable(type, true);
        if (!known.isEmpty() && (depth <= 0 || choices.chance(0.35))) {
            return choices.pick(known).read();
        }
        if (depth > 0 && choices.chance(0.15)) {
            Node call = context.expressions.call(type, depth, true);
            if (call != null) {
                return call;
            }
        }
        if (depth > 0 && choices.chance(0.12)) {
            Node condition = context.expressions.condition(1, true);
            return Node.expression(Kind.CONDITIONAL, type, "", condition, of(type, depth - 1), of(type, depth - 1));
        }
        return switch (type) {
            case VEC -> vector(depth);
            case BUF -> buffer(depth);
            default -> vectors(context.scope.readable(type, true), depth);
        };
    }

    /** One array may stand in both places. */
    private Node buffer(int depth) {
        Node first = context.arrays.of(Type.DOUBLES, Math.min(depth, 1), true);
        boolean tied = first.kind() == Kind.VARIABLE && context.choices.chance(0.3);
        return Node.expression(
                Kind.NEW_RECORD,
                Type.BUF,
                "",
                first,
                number(depth - 1),
                of(Type.VEC, depth - 1),
                tied ? first : context.arrays.of(Type.DOUBLES, Math.min(depth, 1), true),
                of(Type.VEC, depth - 1));
    }

    private Node vector(int depth) {
        Choices choices = context.choices;
        List<Node> inside = vectorsInside();
        return switch (depth <= 0 ? 9 : choices.below(10)) {
            case 0, 1 ->
                Node.expression(
                        Kind.METHOD,
                        Type.VEC,
                        "scaled",
                        of(Type.VEC, depth - 1),
                        context.math.unit(Math.max(depth - 1, 0), true));
            case 2 -> Node.expression(Kind.METHOD, Type.VEC, "plus", of(Type.VEC, depth - 1), of(Type.VEC, depth - 1));
            case 3 -> Node.expression(Kind.FACTORY, Type.VEC, "along", number(depth - 1));
            case 4, 5 -> inside.isEmpty() ? of(Type.VEC, 0) : choices.pick(inside);
            default -> Node.expression(Kind.NEW_RECORD, Type.VEC, "", number(depth - 1), number(depth - 1));
        };
    }

    /** Records that others refer to. */
    private List<Node> vectorsInside() {
        List<Node> inside = new ArrayList<>();
        context.scope.known(Type.BUF).forEach(it -> {
            inside.add(component(it.read(), "v"));
            inside.add(component(it.read(), "u"));
        });
        context.scope.known(Type.VECS).forEach(it -> inside.add(element(it)));
        context.scope.known(Type.LIST).forEach(it -> inside.add(inside(it)));
        context.scope.known(Type.DISC).forEach(it -> inside.add(component(it.read(), "c")));
        return inside;
    }

    private Node element(Variable array) {
        return Node.element(array.read(), context.rows.index(array.read()));
    }

    private Node list(int depth) {
        Choices choices = context.choices;
        List<Variable> known = context.scope.known(Type.LIST);
        if (!known.isEmpty() && choices.chance(0.6)) {
            Node one = choices.pick(known).read();
            return choices.chance(0.3) ? one : Node.expression(Kind.LIST_COPY, Type.LIST, "", one);
        }
        Node call = depth > 0 && choices.chance(0.3) ? context.expressions.call(Type.LIST, depth, true) : null;
        if (call != null) {
            return call;
        }
        List<Node> elements = new ArrayList<>();
        int count = choices.between(1, 3);
        for (int i = 0; i < count; i++) {
            elements.add(of(Type.VEC, Math.min(depth - 1, 1)));
        }
        return new Node(Kind.LIST_OF, Type.LIST, "", List.copyOf(elements));
    }

    /** Always inside: what a list throws outside is its own affair. */
    private Node inside(Variable list) {
        Node index = context.rows.index(list.read());
        Node size = Node.length(list.read());
        boolean wrapped = index.kind() == Kind.MATH;
        return Node.element(list.read(), wrapped ? index : Node.math("floorMod", Type.INT, index, size));
    }

    private Node vectors(List<Variable> known, int depth) {
        return elements(context.choices, Type.VECS, known, () -> of(Type.VEC, Math.min(depth - 1, 1)));
    }

    /** A copy of an array that is known, or a new one of a few elements. */
    static Node elements(Choices choices, Type array, List<Variable> known, Supplier<Node> element) {
        if (!known.isEmpty() && choices.chance(0.4)) {
            return Node.expression(Kind.CLONE, array, "", choices.pick(known).read());
        }
        List<Node> elements = new ArrayList<>();
        int count = choices.between(2, 3);
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return new Node(Kind.ARRAY_OF, array, "", List.copyOf(elements));
    }

    /** The arrays of the records at hand, which others may know. */
    List<Node> arrays() {
        List<Node> arrays = new ArrayList<>();
        context.scope.known(Type.BUF).forEach(it -> {
            arrays.add(component(it.read(), "a"));
            arrays.add(component(it.read(), "b"));
        });
        context.scope.known(Type.BOX).forEach(it -> arrays.add(component(it.read(), "w")));
        return arrays;
    }

    /** The numbers of constant records. */
    List<Node> constants() {
        List<Node> numbers = new ArrayList<>();
        context.scope
                .visible(it -> it.type() == Type.VEC && !it.varied())
                .forEach(it -> numbers.add(component(it.read(), context.choices.pick("x", "y"))));
        context.scope
                .visible(it -> it.type() == Type.BUF && !it.varied())
                .forEach(it -> numbers.add(component(it.read(), "s")));
        return numbers;
    }

    /** The numbers of the records at hand. */
    List<Node> numbers() {
        Choices choices = context.choices;
        List<Node> numbers = new ArrayList<>();
        List<Node> vectors = vectorsInside();
        context.scope.known(Type.VEC).forEach(it -> vectors.add(it.read()));
        vectors.forEach(it -> numbers.add(component(it, choices.pick("x", "y"))));
        for (Variable buffer : context.scope.known(Type.BUF)) {
            numbers.add(component(buffer.read(), "s"));
            Node array = component(buffer.read(), choices.pick("a", "b"));
            numbers.add(Node.element(array, context.rows.index(array)));
        }
        if (vectors.size() > 1 && choices.chance(0.5)) {
            numbers.add(Node.expression(Kind.METHOD, Type.DOUBLE, "dot", choices.pick(vectors), choices.pick(vectors)));
        }
        numbers.addAll(context.shapes.numbers());
        return numbers;
    }

    List<Node> next() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(Type.VEC, Type.BUF, Type.BUF, Type.BUF, Type.VECS, Type.LIST));
        List<Variable> known = context.scope.visible(it -> it.type() == type && it.assignable() && it.varied());
        if (type == Type.VECS && choices.chance(0.25)) {
            return sparse(type);
        }
        if (known.isEmpty() || choices.chance(0.25)) {
            Node value = of(type, 2);
            Variable variable = context.declare(type, true);
            return List.of(Node.local(type, variable.name(), value));
        }
        Variable variable = choices.pick(known);
        if (type == Type.LIST) {
            return List.of(choices.chance(0.45) ? Node.run(Node.assign(variable.read(), of(type, 2))) : each(variable));
        }
        if (type == Type.VEC || (choices.chance(0.2) && !variable.fixed())) {
            return List.of(Node.run(Node.assign(variable.read(), of(type, 2))));
        }
        if (type == Type.BUF) {
            Node array = component(variable.read(), choices.pick("a", "b"));
            if (choices.chance(0.5)) {
                return named(array);
            }
            Node place = Node.element(array, context.rows.index(array));
            return List.of(Node.run(context.statements.updateOf(place, true)));
        }
        if (variable.fixed() || choices.chance(0.3)) {
            return List.of(each(variable));
        }
        return List.of(Node.run(Node.assign(element(variable), of(Type.VEC, 2))));
    }

    /** {@code double[] a = buffer.a(); a[0] = …; buffer.a()[1] = …;}: one array under two names. */
    private List<Node> named(Node array) {
        Variable name = context.declare(Type.DOUBLES, true);
        Node first = Node.element(name.read(), context.rows.index(name.read()));
        Node second = Node.element(array, context.rows.index(array));
        return List.of(
                Node.local(Type.DOUBLES, name.name(), array),
                Node.run(context.statements.updateOf(first, true)),
                Node.run(context.statements.updateOf(second, true)));
    }

    /** {@code Vec[] a = new Vec[2]; a[0] = …; for (…) { if (a[i] != null) { … } }}: some are there, some are not. */
    List<Node> sparse(Type type) {
        Choices choices = context.choices;
        String name = context.scope.fresh(choices);
        Node array = Node.variable(type, name);
        Node made = Node.expression(Kind.NEW_ARRAY, type, "", Node.literal(choices.between(2, 3)));
        Node first = Node.run(Node.assign(Node.element(array, Node.literal(choices.below(2))), of(type.element(), 2)));
        Node condition = context.expressions.condition(1, true);
        Node maybe = choices.chance(0.5) ? Node.statement(Kind.IF, "", condition, Node.block(List.of(first))) : first;
        String counter = context.scope.counter();
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        Node element = Node.element(array, Node.variable(Type.INT, counter));
        Node filled = Node.statement(
                Kind.IF,
                "",
                Node.expression(Kind.IS_NULL, Type.BOOLEAN, "==", element),
                Node.block(List.of(Node.run(Node.assign(element, of(type.element(), 1))))));
        Variable named = new Variable(context.scope.fresh(choices), type.element(), true, false, false);
        List<Node> inside = new ArrayList<>();
        inside.add(Node.local(named.type(), named.name(), element));
        context.scope.add(named);
        inside.add(context.nulls.reading(named));
        inside.addAll(context.statements.list(2));
        Node there = Node.expression(Kind.IS_NULL, Type.BOOLEAN, "!=", element);
        boolean leaves = choices.chance(0.5);
        Node question = Node.statement(Kind.IF, "", there, Node.block(inside));
        context.enclosing.pop();
        context.scope.close();
        Node loop = Buffers.loop(counter, Node.length(array), Node.block(List.of(leaves ? question : filled)));
        if (!leaves) {
            context.scope.add(new Variable(name, type, true, true, false));
        }
        return List.of(Node.local(type, name, made), maybe, loop);
    }

    /** {@code for (Vec v : vs) { … }}. */
    Node each(Variable array) {
        context.scope.open();
        String name = context.scope.fresh(context.choices);
        context.scope.add(new Variable(name, array.type().element(), true, true, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR_EACH, ""));
        Node body = context.statements.block(3);
        context.enclosing.pop();
        context.scope.close();
        return new Node(Kind.FOR_EACH, array.type().element(), name, List.of(array.read(), body));
    }
}
