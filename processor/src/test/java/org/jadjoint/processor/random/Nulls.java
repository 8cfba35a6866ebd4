package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes arrays that may be null, and the checks that find out. */
final class Nulls {
    private final Context context;

    Nulls(Context context) {
        this.context = context;
    }

    private static Node check(Variable array, String operator) {
        return Node.expression(Kind.IS_NULL, Type.BOOLEAN, operator, array.read());
    }

    private static Node none(Type type) {
        return Node.expression(Kind.NULL, type, "");
    }

    List<Node> next() {
        Choices choices = context.choices;
        List<Variable> known = context.scope.nullable(it -> true);
        if (known.isEmpty() || choices.chance(0.2)) {
            return declaration();
        }
        Variable array = choices.pick(known);
        return switch (choices.below(10)) {
            case 0, 1, 2, 3 -> List.of(guarded(array));
            case 4 -> List.of(instead(array));
            case 5 -> List.of(assigned(array));
            case 6 -> leave(array);
            case 7 -> List.of(use(array));
            default -> List.of(chosen(array));
        };
    }

    /** {@code double[] a = null;}, mostly with an array in it on one of two paths. */
    private List<Node> declaration() {
        Choices choices = context.choices;
        Type type = choices.pick(
                context.mayUseRecords && choices.chance(0.4)
                        ? List.of(Type.VEC, Type.VEC, Type.BUF, Type.SHAPE)
                        : List.of(Type.DOUBLES, Type.DOUBLES, Type.FLOATS, Type.INTS));
        boolean varied = type.isStructure() || (type.isFloatingArray() && choices.chance(0.85));
        Node value = context.expressions.of(type, 1, varied);
        Node condition = context.expressions.condition(2, true);
        String name = context.scope.fresh(choices);
        Variable array = context.scope.add(new Variable(name, type, varied, true, false, true));
        if (choices.chance(0.4)) {
            Node either = Node.expression(Kind.CONDITIONAL, type, "", condition, none(type), value);
            return List.of(Node.local(type, name, either));
        }
        Node assigned = Node.run(Node.assign(array.read(), value));
        return List.of(
                Node.local(type, name, none(type)),
                Node.statement(Kind.IF, "", condition, Node.block(List.of(assigned))));
    }

    /** {@code if (a != null) { … a … } else { … }}. */
    private Node guarded(Variable array) {
        context.enclosing.push(new Context.Enclosing(Kind.IF, ""));
        context.scope.open();
        context.scope.add(array.present());
        List<Node> statements = new ArrayList<>(context.statements.list(2));
        statements.add(reading(array));
        context.scope.close();
        Node then = Node.block(statements);
        boolean hasElse = context.choices.chance(0.4);
        Node otherwise = hasElse ? context.statements.block(2) : Node.block(List.of());
        context.enclosing.pop();
        if (!hasElse) {
            return Node.statement(Kind.IF, "", check(array, "!="), then);
        }
        return context.choices.chance(0.5)
                ? Node.statement(Kind.IF, "", check(array, "!="), then, otherwise)
                : Node.statement(Kind.IF, "", check(array, "=="), otherwise, then);
    }

    /** Adds an element to a variable, or counts where there is nothing to add to. */
    Node reading(Variable array) {
        Type type = array.type().isArray() ? array.type().element() : Type.DOUBLE;
        List<Variable> places = context.scope.assignable(type, type.isFloating());
        if (places.isEmpty()) {
            return context.statements.update();
        }
        if (!array.type().isArray()) {
            return Node.run(Node.expression(
                    Kind.COMPOUND, type, "+", context.choices.pick(places).read(), number(array)));
        }
        Node element = Node.element(array.read(), context.arrays.index(array.read(), 1));
        Node value = array.type() == Type.INTS ? Node.length(array.read()) : element;
        return Node.run(Node.expression(
                Kind.COMPOUND, type, "+", context.choices.pick(places).read(), value));
    }

    private Node number(Variable structure) {
        Node it = structure.read();
        return switch (structure.type()) {
            case VEC -> Records.component(it, context.choices.pick("x", "y"));
            case BUF -> Records.component(it, "s");
            case DISC -> Records.component(it, "r");
            case BOX -> Records.component(it, "k");
            case PAIR -> Records.component(it, "weight");
            default -> Node.expression(Kind.METHOD, Type.DOUBLE, "area", it, Node.literal(0.5));
        };
    }

    /** {@code double[] b = a == null ? c : a;}. */
    private Node instead(Variable array) {
        Node other = array.fixed()
                ? context.choices.pick(readableOrFresh(array.type(), array.varied()))
                : context.expressions.of(array.type(), 1, array.varied());
        String name = context.scope.fresh(context.choices);
        context.scope.add(new Variable(name, array.type(), array.varied(), false, array.fixed()));
        Node value = context.choices.chance(0.5)
                ? Node.expression(Kind.CONDITIONAL, array.type(), "", check(array, "=="), other, array.read())
                : Node.expression(Kind.CONDITIONAL, array.type(), "", check(array, "!="), array.read(), other);
        return Node.local(array.type(), name, value);
    }

    private List<Node> readableOrFresh(Type type, boolean varied) {
        List<Node> nodes = new ArrayList<>();
        context.scope.readable(type, varied).forEach(it -> nodes.add(it.read()));
        nodes.add(context.arrays.fresh(type, 1, varied));
        return nodes;
    }

    private Node assigned(Variable array) {
        if (!array.assignable()) {
            return guarded(array);
        }
        Node value = context.choices.chance(0.5)
                ? none(array.type())
                : context.expressions.of(array.type(), 1, array.varied());
        Node assigned = Node.run(Node.assign(array.read(), value));
        Node condition = context.expressions.condition(1, true);
        return Node.statement(Kind.IF, "", condition, Node.block(List.of(assigned)));
    }

    /** {@code if (a == null) { return …; }}: what follows has the array. */
    private List<Node> leave(Variable array) {
        List<Node> jump = context.statements.jump();
        if (jump.isEmpty()) {
            return List.of(guarded(array));
        }
        context.scope.add(array.present());
        return List.of(Node.statement(Kind.IF, "", check(array, "=="), Node.block(jump)));
    }

    /** A use that may find nothing there. */
    private Node use(Variable array) {
        return context.choices.chance(0.85) ? guarded(array) : reading(array);
    }

    /** {@code x += a == null ? 1.5 : a[i];}. */
    private Node chosen(Variable array) {
        Type type = array.type().isArray() ? array.type().element() : Type.DOUBLE;
        List<Variable> places = context.scope.assignable(type, array.varied());
        if (places.isEmpty()) {
            return guarded(array);
        }
        Node element = !array.type().isArray()
                ? number(array)
                : Node.element(array.read(), context.arrays.index(array.read(), 1, array.varied()));
        Node value = context.expressions.of(type, 1, array.varied());
        Node either = Node.expression(Kind.CONDITIONAL, type, "", check(array, "=="), value, element);
        return Node.run(Node.expression(
                Kind.COMPOUND, type, "+", context.choices.pick(places).read(), either));
    }

    /** What may be passed for a parameter that may be null; null itself with its type, for overloads. */
    @org.jspecify.annotations.Nullable
    Node argument(Routine.Parameter parameter, Predicate<Variable> wanted) {
        Choices choices = context.choices;
        List<Variable> known =
                context.scope.nullable(it -> it.type() == parameter.type() && (!it.fixed() || parameter.readOnly()));
        known = known.stream().filter(wanted).toList();
        if (!known.isEmpty() && choices.chance(0.5)) {
            return choices.pick(known).read();
        }
        return choices.chance(0.35) ? Node.cast(parameter.type(), none(parameter.type())) : null;
    }

    /** An array that may be null, or nothing, to be returned. */
    Node returned(Type type) {
        List<Variable> known = context.scope.nullable(it -> it.type() == type && it.varied() && !it.fixed());
        return known.isEmpty() ? none(type) : context.choices.pick(known).read();
    }

    /** A question about one of the arrays, if there is one that may be null. */
    @org.jspecify.annotations.Nullable
    Node question() {
        List<Variable> known = context.scope.nullable(it -> true);
        return known.isEmpty() ? null : check(context.choices.pick(known), context.choices.pick("==", "!="));
    }
}
