package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes statements over arrays of arrays: rows that are made, shared, swapped, replaced, written through and left out. */
final class Rows {
    private final Context context;

    Rows(Context context) {
        this.context = context;
    }

    List<Node> next() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(
                Type.DOUBLES2,
                Type.DOUBLES2,
                Type.DOUBLES2,
                Type.DOUBLES2,
                Type.DOUBLES2,
                Type.FLOATS2,
                Type.INTS2,
                Type.DOUBLES3,
                Type.DOUBLES3));
        boolean varied = type != Type.INTS2 && choices.chance(0.92);
        List<Variable> there = context.scope.visible(it -> it.type().isNested() && !it.fixed());
        if (!there.isEmpty() && choices.chance(0.6)) {
            Variable one = choices.pick(there);
            type = one.type();
            varied = one.varied();
        }
        List<Variable> kept = context.scope.keeping(type, varied);
        if (!kept.isEmpty() && choices.chance(0.4)) {
            return inside(choices.pick(kept).read(), varied);
        }
        List<Variable> known = context.scope.writable(type, varied);
        if (known.isEmpty() || choices.chance(0.12)) {
            return declaration(type, varied);
        }
        Variable array = choices.pick(known);
        return switch (choices.below(14)) {
            case 0, 1 -> List.of(replaced(array.read(), varied));
            case 2, 3 -> swapped(array.read(), varied);
            case 4 -> named(array.read(), varied);
            case 5, 6, 11 -> List.of(filled(array.read(), varied));
            case 7, 8 -> List.of(copied(array.read(), known));
            case 9 -> List.of(sweep(array.read(), varied));
            case 10 -> reassigned(array, known);
            default -> List.of(store(array.read(), varied));
        };
    }

    /** What leaves the rows where they are. */
    private List<Node> inside(Node array, boolean varied) {
        return switch (context.choices.below(6)) {
            case 0 -> array.type() == Type.DOUBLES3 ? List.of(store(array, varied)) : named(array, varied);
            case 1 -> List.of(filled(plain(array), varied));
            case 2 -> List.of(sweep(array, varied));
            default -> List.of(store(array, varied));
        };
    }

    /** A new array of arrays, by one of the ways that Java has, or another name for one that is there. */
    private List<Node> declaration(Type type, boolean varied) {
        Choices choices = context.choices;
        if (choices.chance(0.25)) {
            return choices.chance(0.6) ? jagged(type, varied) : sparse(type, varied);
        }
        Node value = choices.chance(0.8) ? fresh(type, 2, varied) : context.arrays.of(type, 2, varied);
        Variable variable = context.declare(type, varied);
        return List.of(
                choices.chance(0.2)
                        ? new Node(Kind.LOCAL_VAR, type, variable.name(), List.of(value))
                        : Node.local(type, variable.name(), value));
    }

    /** An array of arrays that nothing else refers to; its rows may be known. */
    Node fresh(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        List<Variable> sources = new ArrayList<>(context.scope.writable(type, varied));
        if (type != Type.DOUBLES3) {
            sources.addAll(context.scope.keeping(type, varied));
        }
        if (!sources.isEmpty() && choices.chance(0.4)) {
            Node source = choices.pick(sources).read();
            return choices.chance(0.75)
                    ? Node.expression(Kind.CLONE, type, "", source)
                    : Node.expression(Kind.COPY_OF, type, "", source, Node.length(source));
        }
        if (depth <= 0 || choices.chance(0.4)) {
            List<Node> sizes = new ArrayList<>();
            for (Type it = type; it.isArray(); it = it.element()) {
                sizes.add(choices.chance(0.5) ? Node.literal(choices.between(1, 3)) : context.arrays.size());
            }
            return new Node(Kind.NEW_ARRAY, type, "", List.copyOf(sizes));
        }
        List<Node> rows = new ArrayList<>();
        int count = choices.between(1, 3);
        for (int i = 0; i < count; i++) {
            boolean again = i > 0 && rows.get(0).kind() == Kind.VARIABLE && choices.chance(0.3);
            rows.add(again ? rows.get(0) : row(type.element(), depth - 1, varied));
        }
        return new Node(Kind.ARRAY_OF, type, "", List.copyOf(rows));
    }

    /** What may become a row: an array that is known elsewhere, or a new one. */
    private Node row(Type type, int depth, boolean varied) {
        return context.choices.chance(0.6)
                ? context.arrays.of(type, depth, varied)
                : context.arrays.fresh(type, depth, varied);
    }

    /** {@code double[][] a = new double[n][]; for (…) { a[i] = …; }}. */
    private List<Node> jagged(Type type, boolean varied) {
        Choices choices = context.choices;
        String name = context.scope.fresh(choices);
        String counter = context.scope.counter();
        Node array = Node.variable(type, name);
        Node index = Node.variable(Type.INT, counter);
        Node fresh = Node.expression(Kind.NEW_ARRAY, type, "", Node.literal(choices.between(1, 3)));
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        Node size = Node.binary("+", index, Node.literal(1));
        Node row = !type.element().isNested() && choices.chance(0.4)
                ? Node.expression(Kind.NEW_ARRAY, type.element(), "", size)
                : row(type.element(), 1, varied);
        Node body = Node.block(List.of(Node.run(Node.assign(Node.element(array, index), row))));
        context.enclosing.pop();
        context.scope.close();
        context.scope.add(new Variable(name, type, varied, choices.chance(0.5), false));
        return List.of(Node.local(type, name, fresh), Buffers.loop(counter, Node.length(array), body));
    }

    /** Rows that are there or not: {@code if (c) { a[i] = …; }}, and {@code if (a[i] != null)} where they are used. */
    private List<Node> sparse(Type type, boolean varied) {
        Choices choices = context.choices;
        String name = context.scope.fresh(choices);
        Node array = Node.variable(type, name);
        Node fresh = Node.expression(Kind.NEW_ARRAY, type, "", Node.literal(choices.between(2, 3)));
        Node row = row(type.element(), 1, varied);
        Node place = Node.element(array, Node.literal(choices.below(2)));
        Node assigned = Node.run(Node.assign(place, row));
        Node condition = context.expressions.condition(1, true);
        List<Node> statements = new ArrayList<>();
        statements.add(Node.local(type, name, fresh));
        statements.add(
                choices.chance(0.6) ? Node.statement(Kind.IF, "", condition, Node.block(List.of(assigned))) : assigned);
        String counter = context.scope.counter();
        Node index = Node.variable(Type.INT, counter);
        Node used = Node.element(array, index);
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        boolean filled = choices.chance(0.5);
        Node then = filled
                ? Node.run(Node.assign(used, context.arrays.fresh(type.element(), 1, varied)))
                : store(used, varied);
        context.enclosing.pop();
        context.scope.close();
        Node check = Node.expression(Kind.IS_NULL, Type.BOOLEAN, filled ? "==" : "!=", used);
        Node body = Node.block(List.of(Node.statement(Kind.IF, "", check, Node.block(List.of(then)))));
        statements.add(Buffers.loop(counter, Node.length(array), body));
        if (filled) {
            context.scope.add(new Variable(name, type, varied, true, false));
        }
        return statements;
    }

    /** An index that mostly lies inside and that may be asked for again. */
    Node index(Node array) {
        Choices choices = context.choices;
        List<Variable> counters = context.scope.visible(it -> it.name().length() <= 2
                && "ijkn".indexOf(it.name().charAt(0)) >= 0
                && it.type() == Type.INT
                && !it.assignable());
        if (!counters.isEmpty() && choices.chance(0.6)) {
            return Node.math("floorMod", Type.INT, choices.pick(counters).read(), Node.length(array));
        }
        if (choices.chance(0.3)) {
            return Node.math("floorMod", Type.INT, Node.literal(choices.between(1, 5)), Node.length(array));
        }
        return Node.literal(choices.chance(0.75) ? 0 : 1);
    }

    /** One of the rows of an array of arrays of any rank, down to a plain array. */
    Node plain(Node array) {
        return array.type().isNested() ? plain(Node.element(array, index(array))) : array;
    }

    /** A row of any array of arrays that may be written, or read; null where there is none. */
    @org.jspecify.annotations.Nullable
    Node any(Type row, boolean varied) {
        if (row == Type.DOUBLES3 || row == Type.FLOATS2 || row == Type.INTS2) {
            return null;
        }
        List<Variable> arrays = new ArrayList<>(context.scope.writable(row.array(), varied));
        if (!row.isNested()) {
            arrays.addAll(context.scope.keeping(row.array(), varied));
        }
        if (arrays.isEmpty()) {
            Node outer = row == Type.DOUBLES ? any(Type.DOUBLES2, varied) : null;
            return outer == null ? null : Node.element(outer, index(outer));
        }
        Node array = context.choices.pick(arrays).read();
        return Node.element(array, index(array));
    }

    private Node store(Node array, boolean varied) {
        Node row = plain(array);
        Node index = context.choices.chance(0.5) ? index(row) : context.arrays.index(row, 1, varied);
        return Node.run(context.statements.updateOf(Node.element(row, index), varied));
    }

    /** {@code a[i] = b}. */
    private Node replaced(Node array, boolean varied) {
        if (array.type() == Type.DOUBLES3 && context.choices.chance(0.4)) {
            return replaced(Node.element(array, index(array)), varied);
        }
        Node value = row(array.type().element(), 1, varied);
        return Node.run(Node.assign(Node.element(array, index(array)), value));
    }

    /** {@code double[] t = a[i]; a[i] = a[k]; a[k] = t;}, or without the last: then two positions share a row. */
    private List<Node> swapped(Node array, boolean varied) {
        if (array.type() == Type.DOUBLES3 && context.choices.chance(0.4)) {
            return swapped(Node.element(array, index(array)), varied);
        }
        Node first = Node.element(array, index(array));
        Node second = Node.element(array, index(array));
        if (context.choices.chance(0.4)) {
            return List.of(Node.run(Node.assign(first, second)));
        }
        Variable temporary = context.declare(array.type().element(), varied);
        return List.of(
                Node.local(temporary.type(), temporary.name(), first),
                Node.run(Node.assign(first, second)),
                Node.run(Node.assign(second, temporary.read())));
    }

    /** {@code double[] row = a[i];}: what follows writes through it. */
    private List<Node> named(Node array, boolean varied) {
        Node row = Node.element(array, index(array));
        Variable variable = context.declare(row.type(), varied);
        return List.of(
                Node.local(row.type(), variable.name(), row),
                row.type().isNested()
                        ? store(variable.read(), varied)
                        : Node.run(context.statements.updateOf(
                                Node.element(variable.read(), index(variable.read())), varied)));
    }

    private Node filled(Node array, boolean varied) {
        Node target = array.type().isNested() && context.choices.chance(0.2) ? plain(array) : array;
        Type element = target.type().element();
        Node value = element.isArray() ? row(element, 1, varied) : context.statements.value(element, varied);
        // As an argument for an Object, a choice has no other type.
        Node plain = value.kind() == Kind.CONDITIONAL && element.isArray() ? value.part(1) : value;
        return Node.statement(Kind.FILL, "", target, plain);
    }

    /** {@code System.arraycopy} of rows, or of what is in them. */
    private Node copied(Node array, List<Variable> known) {
        Choices choices = context.choices;
        Node source = choices.pick(known).read();
        boolean whole = choices.chance(0.65);
        Node from = whole ? source : plain(source);
        Node to = whole ? array : plain(array);
        Node count = Node.math("min", Type.INT, Node.length(from), Node.length(to));
        int start = choices.below(2);
        Node rest = start == 0 ? count : Node.binary("-", count, Node.literal(1));
        return Node.statement(
                Kind.ARRAYCOPY, "", from, Node.literal(choices.below(start + 1)), to, Node.literal(start), rest);
    }

    /** {@code for (…) { for (…) { a[i][j] = …; } }}, with more statements around. */
    private Node sweep(Node array, boolean varied) {
        Choices choices = context.choices;
        String counter = context.scope.counter();
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        Node row = Node.element(array, Node.variable(Type.INT, counter));
        List<Node> body = new ArrayList<>();
        if (choices.chance(0.3)) {
            body.addAll(context.statements.list(1));
        }
        body.add(row.type().isNested() ? sweep(row, varied) : along(row, varied));
        if (choices.chance(0.3)) {
            body.addAll(context.statements.list(1));
        }
        context.enclosing.pop();
        context.scope.close();
        return Buffers.loop(counter, Node.length(array), Node.block(body));
    }

    private Node along(Node row, boolean varied) {
        String counter = context.scope.counter();
        context.scope.open();
        context.scope.add(new Variable(counter, Type.INT, false, false, false));
        context.enclosing.push(new Context.Enclosing(Kind.FOR, ""));
        Node place = Node.element(row, Node.variable(Type.INT, counter));
        Node body = Node.block(List.of(Node.run(context.statements.updateOf(place, varied))));
        context.enclosing.pop();
        context.scope.close();
        return Buffers.loop(counter, Node.length(row), body);
    }

    /** Another array for the variable, or two variables that change places. */
    private List<Node> reassigned(Variable array, List<Variable> known) {
        Variable other = context.choices.pick(known);
        if (!array.assignable()) {
            return List.of(store(array.read(), array.varied()));
        }
        if (!other.assignable() || other.equals(array) || context.choices.chance(0.3)) {
            Node value = context.arrays.of(array.type(), 2, array.varied());
            return List.of(Node.run(Node.assign(array.read(), value)));
        }
        Variable temporary = context.declare(array.type(), array.varied());
        return List.of(
                Node.local(array.type(), temporary.name(), array.read()),
                Node.run(Node.assign(array.read(), other.read())),
                Node.run(Node.assign(other.read(), temporary.read())));
    }
}
