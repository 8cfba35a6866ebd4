package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes records: made, chosen, nested, with arrays in them that are written in place, in arrays, and with methods of their own. */
final class Records {
    /** The declarations that programs with records begin with. */
    static final List<String> SOURCE = List.of(
            "@Differentiable",
            "record Vec(double x, double y) {",
            "    double dot(Vec o) { return x * o.x + y * o.y; }",
            "    Vec plus(Vec o) { return new Vec(x + o.x, y + o.y); }",
            "    Vec scaled(double f) { return new Vec(f * x, f * y); }",
            "}",
            "",
            "@Differentiable",
            "record Buf(double[] a, double s, Vec v) {}",
            "");

    private final Context context;

    Records(Context context) {
        this.context = context;
    }

    private static Node component(Node record, String name) {
        Type type = name.equals("a") ? Type.DOUBLES : name.equals("v") ? Type.VEC : Type.DOUBLE;
        return Node.expression(Kind.COMPONENT, type, name, record);
    }

    /** A number for a record: no deeper than the record itself may be. */
    private Node number(int depth) {
        if (depth <= 0) {
            return context.floating.leaf(Type.DOUBLE, true);
        }
        return context.inLoop() ? context.math.unit(depth, true) : context.expressions.of(Type.DOUBLE, depth, true);
    }

    /** An expression of a record type, or of an array of records. */
    Node of(Type type, int depth) {
        Choices choices = context.choices;
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
            case BUF ->
                Node.expression(
                        Kind.NEW_RECORD,
                        type,
                        "",
                        context.arrays.of(Type.DOUBLES, Math.min(depth, 1), true),
                        number(depth - 1),
                        of(Type.VEC, depth - 1));
            default -> vectors(context.scope.readable(type, true), depth);
        };
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
            case 3, 4, 5 -> inside.isEmpty() ? of(Type.VEC, 0) : choices.pick(inside);
            default -> Node.expression(Kind.NEW_RECORD, Type.VEC, "", number(depth - 1), number(depth - 1));
        };
    }

    /** Records that others refer to. */
    private List<Node> vectorsInside() {
        List<Node> inside = new ArrayList<>();
        context.scope.readable(Type.BUF, true).forEach(it -> inside.add(component(it.read(), "v")));
        context.scope.readable(Type.VECS, true).forEach(it -> inside.add(element(it)));
        return inside;
    }

    private Node element(Variable array) {
        return Node.element(array.read(), context.rows.index(array.read()));
    }

    private Node vectors(List<Variable> known, int depth) {
        Choices choices = context.choices;
        if (!known.isEmpty() && choices.chance(0.4)) {
            return Node.expression(
                    Kind.CLONE, Type.VECS, "", choices.pick(known).read());
        }
        List<Node> elements = new ArrayList<>();
        int count = choices.between(2, 3);
        for (int i = 0; i < count; i++) {
            elements.add(of(Type.VEC, Math.min(depth - 1, 1)));
        }
        return new Node(Kind.ARRAY_OF, Type.VECS, "", List.copyOf(elements));
    }

    /** The numbers of the records at hand. */
    List<Node> numbers() {
        Choices choices = context.choices;
        List<Node> numbers = new ArrayList<>();
        List<Node> vectors = vectorsInside();
        context.scope.readable(Type.VEC, true).forEach(it -> vectors.add(it.read()));
        vectors.forEach(it -> numbers.add(component(it, choices.pick("x", "y"))));
        for (Variable buffer : context.scope.readable(Type.BUF, true)) {
            numbers.add(component(buffer.read(), "s"));
            Node array = component(buffer.read(), "a");
            numbers.add(Node.element(array, context.rows.index(array)));
        }
        if (vectors.size() > 1 && choices.chance(0.5)) {
            numbers.add(Node.expression(Kind.METHOD, Type.DOUBLE, "dot", choices.pick(vectors), choices.pick(vectors)));
        }
        return numbers;
    }

    List<Node> next() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(Type.VEC, Type.VEC, Type.BUF, Type.BUF, Type.VECS));
        List<Variable> known = context.scope.visible(it -> it.type() == type && it.assignable());
        if (known.isEmpty() || choices.chance(0.25)) {
            Node value = of(type, 2);
            Variable variable = context.declare(type, true);
            return List.of(Node.local(type, variable.name(), value));
        }
        Variable variable = choices.pick(known);
        if (type == Type.VEC || (choices.chance(0.2) && !variable.fixed())) {
            return List.of(Node.run(Node.assign(variable.read(), of(type, 2))));
        }
        if (type == Type.BUF) {
            Node array = component(variable.read(), "a");
            Node place = Node.element(array, context.rows.index(array));
            return List.of(Node.run(context.statements.updateOf(place, true)));
        }
        if (variable.fixed() || choices.chance(0.3)) {
            return List.of(each(variable));
        }
        return List.of(Node.run(Node.assign(element(variable), of(Type.VEC, 2))));
    }

    /** {@code for (Vec v : vs) { … }}. */
    private Node each(Variable array) {
        context.scope.open();
        String name = context.scope.fresh(context.choices);
        context.scope.add(new Variable(name, Type.VEC, true, true, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR_EACH, ""));
        Node body = context.statements.block(3);
        context.enclosing.pop();
        context.scope.close();
        return new Node(Kind.FOR_EACH, Type.VEC, name, List.of(array.read(), body));
    }
}
