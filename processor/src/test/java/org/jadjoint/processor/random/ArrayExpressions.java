package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes array expressions and the indices into them. */
final class ArrayExpressions {
    private final Context context;

    ArrayExpressions(Context context) {
        this.context = context;
    }

    /** A new array, or a variable that may be aliased: never one whose content must not be written. */
    Node of(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        List<Variable> variables = context.scope.writable(type, varied);
        if (depth > 0 && choices.chance(0.12)) {
            Node call = varied ? context.expressions.call(type, depth, true) : null;
            if (call != null) {
                return call;
            }
        }
        Node row = choices.chance(0.3) ? context.rows.any(type, varied) : null;
        if (row != null) {
            return row;
        }
        List<Node> parts = type == Type.DOUBLES && varied && choices.chance(0.2) ? context.records.arrays() : List.of();
        if (!parts.isEmpty()) {
            return choices.pick(parts);
        }
        if (variables.isEmpty() || choices.chance(0.35)) {
            return fresh(type, depth, varied);
        }
        if (depth > 0 && variables.size() > 1 && choices.chance(0.25)) {
            Node condition = context.expressions.condition(1, true);
            return Node.expression(
                    Kind.CONDITIONAL,
                    type,
                    "",
                    condition,
                    choices.pick(variables).read(),
                    choices.pick(variables).read());
        }
        return choices.pick(variables).read();
    }

    /** An array that nothing else refers to. */
    Node fresh(Type type, int depth, boolean varied) {
        Choices choices = context.choices;
        if (type.isNested()) {
            return context.rows.fresh(type, depth, varied);
        }
        List<Variable> sources = context.scope.readable(type, varied);
        if (sources.isEmpty() || choices.chance(0.4)) {
            return choices.chance(0.25)
                    ? Node.expression(Kind.NEW_ARRAY, type, "", size())
                    : listed(type, depth, varied);
        }
        Node row = choices.chance(0.2) ? context.rows.any(type, varied) : null;
        Node source = row == null ? choices.pick(sources).read() : row;
        return switch (choices.below(3)) {
            case 0 -> Node.expression(Kind.CLONE, type, "", source);
            case 1 -> Node.expression(Kind.COPY_OF, type, "", source, size());
            default -> Node.expression(Kind.COPY_OF_RANGE, type, "", source, Node.literal(choices.below(2)), size());
        };
    }

    Node size() {
        Choices choices = context.choices;
        List<Variable> arrays = context.scope.visible(it -> it.type().isArray());
        if (arrays.isEmpty() || choices.chance(0.3)) {
            return Node.literal(choices.between(2, 4));
        }
        Node length = Node.length(choices.pick(arrays).read());
        return choices.chance(0.2) ? Node.binary("+", length, Node.literal(1)) : length;
    }

    private Node listed(Type type, int depth, boolean varied) {
        List<Node> elements = new ArrayList<>();
        int count = context.choices.between(2, 3);
        for (int i = 0; i < count; i++) {
            elements.add(
                    type == Type.INTS
                            ? varied ? context.integral.of(Type.INT, 1, true) : context.integral.small(Type.INT, 1)
                            : context.expressions.of(type.element(), Math.min(depth - 1, 1), varied));
        }
        return new Node(Kind.ARRAY_OF, type, "", List.copyOf(elements));
    }

    /**
     * What may be passed for an array parameter; an array of constants not where the callee might have {@code returned} it, for all that
     * its signature tells.
     */
    Node argument(Routine.Parameter parameter, int depth, boolean returned) {
        Type type = parameter.type();
        if (parameter.nullable()) {
            boolean varied = type.isFloatingArray() && !parameter.noDerivative();
            boolean either = parameter.readOnly() && varied && !returned;
            Node absent = context.nulls.argument(parameter, it -> either || it.varied() == varied);
            if (absent != null) {
                return absent;
            }
        }
        if (!type.isFloatingArray() || parameter.noDerivative()) {
            List<Variable> passive =
                    parameter.readOnly() ? context.scope.readable(type, false) : context.scope.writable(type, false);
            return passive.isEmpty() || returned
                    ? fresh(type, 1, false)
                    : context.choices.pick(passive).read();
        }
        if (parameter.readOnly()) {
            List<Variable> any = returned
                    ? context.scope.visible(it -> it.type() == type && it.varied())
                    : context.scope.readable(type, true);
            return any.isEmpty()
                    ? fresh(type, depth, true)
                    : context.choices.pick(any).read();
        }
        List<Variable> keeping = parameter.keepsRows() ? context.scope.keeping(type, true) : List.of();
        return !keeping.isEmpty() && context.choices.chance(0.6)
                ? context.choices.pick(keeping).read()
                : of(type, Math.min(depth, 1), true);
    }

    Node index(Node array, int depth) {
        return index(array, depth, true);
    }

    /** An index that mostly lies inside; {@code varied} where it may depend on differentiable inputs. */
    Node index(Node array, int depth, boolean varied) {
        Choices choices = context.choices;
        List<Variable> counters = context.scope.visible(it -> it.name().length() <= 2
                && "ijkn".indexOf(it.name().charAt(0)) >= 0
                && it.type() == Type.INT
                && !it.assignable());
        if (!counters.isEmpty() && choices.chance(0.55)) {
            Node counter = choices.pick(counters).read();
            return choices.chance(0.6) ? counter : wrapped(counter, array);
        }
        if (depth <= 0 || choices.chance(0.35)) {
            return Node.literal(choices.below(2));
        }
        List<Variable> whole = context.scope.visible(it -> it.type() == Type.INTS && it.varied());
        if (varied && !whole.isEmpty() && choices.chance(0.4)) {
            return wrapped(Node.element(choices.pick(whole).read(), Node.literal(choices.below(2))), array);
        }
        if (varied && choices.chance(0.12)) {
            return wrapped(Node.cast(Type.INT, context.floating.leaf(Type.DOUBLE, true)), array);
        }
        Type small = choices.pick(List.of(Type.CHAR, Type.SHORT, Type.BYTE));
        List<Variable> narrow = context.scope.assignable(small, false);
        if (!narrow.isEmpty() && choices.chance(0.5)) {
            Node place = choices.pick(narrow).read();
            Node step = Node.literal(choices.between(1, 3));
            return wrapped(
                    Node.expression(Kind.COMPOUND, small, choices.pick("+", "-", "*", "<<"), place, step), array);
        }
        List<Variable> places = context.scope.assignable(Type.INT, false);
        if (!places.isEmpty() && choices.chance(0.3)) {
            Node place = choices.pick(places).read();
            return wrapped(Node.expression(Kind.INCREMENT, Type.INT, choices.pick("x++", "++x", "x--"), place), array);
        }
        return wrapped(context.integral.of(Type.INT, depth - 1, false), array);
    }

    /** Index of any array expression: its length may only be asked for where asking again changes nothing. */
    private Node wrapped(Node index, Node array) {
        Node length = array.kind() == Kind.VARIABLE ? Node.length(array) : Node.literal(2);
        return Node.math("floorMod", Type.INT, index, length);
    }
}
