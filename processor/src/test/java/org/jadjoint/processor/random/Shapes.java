package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.random.Scope.Variable;

/** Writes records behind a sealed interface: made, nested, told apart by patterns, and asked by methods of the interface. */
final class Shapes {
    private final Context context;

    Shapes(Context context) {
        this.context = context;
    }

    /** An expression of the interface, of one of its variants, or of an array of them. */
    Node of(Type type, int depth) {
        Choices choices = context.choices;
        List<Variable> known = new ArrayList<>(context.scope.writable(type, true));
        if (type == Type.SHAPE) {
            List.of(Type.DISC, Type.BOX, Type.PAIR).forEach(it -> known.addAll(context.scope.writable(it, true)));
        }
        if (!known.isEmpty() && (depth <= 0 || choices.chance(0.35))) {
            return choices.pick(known).read();
        }
        if (depth > 0 && choices.chance(0.15)) {
            Node call = context.expressions.call(type, depth, true);
            if (call != null) {
                return call;
            }
        }
        return switch (type) {
            case SHAPE -> shape(depth);
            case SHAPES -> shapes(depth);
            default -> variant(type, depth);
        };
    }

    private Node shape(int depth) {
        Choices choices = context.choices;
        if (depth > 0 && choices.chance(0.15)) {
            Node condition = context.expressions.condition(1, true);
            // Two variants have no type in common that a conditional of them would have without its context.
            return Node.expression(
                    Kind.CONDITIONAL, Type.SHAPE, "", condition, of(Type.SHAPE, depth - 1), of(Type.SHAPE, depth - 1));
        }
        List<Node> inside = inside();
        return switch (depth <= 0 ? 9 : choices.below(10)) {
            case 0, 1 ->
                Node.expression(
                        Kind.METHOD,
                        Type.SHAPE,
                        "grown",
                        of(Type.SHAPE, depth - 1),
                        context.math.unit(depth - 1, true));
            case 2 ->
                Node.expression(
                        Kind.FACTORY,
                        Type.SHAPE,
                        "of",
                        context.records.number(depth - 1),
                        context.arrays.of(Type.DOUBLES, 1, true));
            case 3, 4 -> inside.isEmpty() ? variant(Type.DISC, depth) : choices.pick(inside);
            case 5, 6 -> variant(Type.PAIR, depth);
            case 7 -> variant(Type.BOX, depth);
            default -> variant(choices.chance(0.6) ? Type.DISC : Type.BOX, depth);
        };
    }

    private Node variant(Type type, int depth) {
        Choices choices = context.choices;
        Node number = context.records.number(depth - 1);
        List<Node> parts = switch (type) {
            case DISC -> List.of(number, context.records.of(Type.VEC, depth - 1));
            case BOX ->
                List.of(
                        context.arrays.of(Type.DOUBLES, Math.max(0, Math.min(depth, 1)), true),
                        number,
                        choices.chance(0.7) ? Node.literal(choices.below(3)) : context.integral.small(Type.INT, 1));
            default -> List.of(of(Type.SHAPE, Math.min(depth - 1, 1)), of(Type.SHAPE, Math.min(depth - 1, 1)), number);
        };
        return new Node(Kind.NEW_RECORD, type, "", parts);
    }

    private Node shapes(int depth) {
        List<Variable> known = context.scope.known(Type.SHAPES);
        return Records.elements(context.choices, Type.SHAPES, known, () -> of(Type.SHAPE, Math.min(depth - 1, 1)));
    }

    /** Shapes that others refer to. */
    private List<Node> inside() {
        List<Node> inside = new ArrayList<>();
        context.scope
                .known(Type.PAIR)
                .forEach(it -> inside.add(Records.component(it.read(), context.choices.pick("one", "two"))));
        context.scope.known(Type.SHAPES).forEach(it -> inside.add(element(it)));
        return inside;
    }

    private Node element(Variable array) {
        return Node.element(array.read(), context.rows.index(array.read()));
    }

    /** The numbers of the shapes at hand. */
    List<Node> numbers() {
        List<Node> numbers = new ArrayList<>();
        context.scope.known(Type.DISC).forEach(it -> numbers.add(Records.component(it.read(), "r")));
        context.scope.known(Type.BOX).forEach(it -> numbers.add(Records.component(it.read(), "k")));
        context.scope.known(Type.PAIR).forEach(it -> numbers.add(Records.component(it.read(), "weight")));
        List<Node> shapes = inside();
        for (Type type : List.of(Type.SHAPE, Type.PAIR, Type.BOX)) {
            context.scope.known(type).forEach(it -> shapes.add(it.read()));
        }
        for (Node shape : shapes) {
            if (context.choices.chance(0.4)) {
                numbers.add(Node.expression(
                        Kind.METHOD, Type.DOUBLE, "area", shape, Node.literal(context.choices.between(1, 6) / 4.0)));
            }
        }
        return numbers;
    }

    List<Node> next() {
        Choices choices = context.choices;
        Type type = choices.pick(List.of(Type.SHAPE, Type.SHAPE, Type.SHAPE, Type.SHAPES));
        List<Variable> known = context.scope.visible(it -> it.type() == type && it.varied());
        if (type == Type.SHAPES && choices.chance(0.2)) {
            return context.records.sparse(type);
        }
        if (known.isEmpty() || choices.chance(0.2)) {
            Type declared = type == Type.SHAPE && choices.chance(0.3)
                    ? choices.pick(List.of(Type.DISC, Type.BOX, Type.PAIR))
                    : type;
            Node value = declared == type ? of(type, 2) : variant(declared, 2);
            Variable variable = context.declare(declared, true);
            return List.of(Node.local(declared, variable.name(), value));
        }
        Variable variable = choices.pick(known);
        if (type == Type.SHAPES) {
            boolean kept = variable.fixed() || choices.chance(0.4);
            return List.of(
                    kept
                            ? context.records.each(variable)
                            : Node.run(Node.assign(element(variable), of(Type.SHAPE, 2))));
        }
        return switch (choices.below(8)) {
            case 0, 1 ->
                variable.assignable() ? List.of(Node.run(Node.assign(variable.read(), of(type, 2)))) : apart(variable);
            case 2 -> List.of(cast(variable));
            case 3 -> otherwise(variable);
            default -> apart(variable);
        };
    }

    private Node test(Variable shape, Type variant, String name) {
        String text = name.isEmpty() ? variant.toString() : variant + " " + name;
        return Node.expression(Kind.INSTANCE_OF, Type.BOOLEAN, text, shape.read());
    }

    private Type variant() {
        return context.choices.pick(List.of(Type.DISC, Type.BOX, Type.BOX, Type.PAIR));
    }

    /** {@code if (shape instanceof Box box && box.k() > 1) { … } else { … }}. */
    private List<Node> apart(Variable shape) {
        Choices choices = context.choices;
        Type type = variant();
        context.enclosing.push(new Context.Enclosing(Kind.IF, ""));
        context.scope.open();
        Variable bound = new Variable(context.scope.fresh(choices), type, true, choices.chance(0.3), false);
        context.scope.add(bound);
        Node condition = test(shape, type, bound.name());
        if (choices.chance(0.35)) {
            condition =
                    Node.expression(Kind.BINARY, Type.BOOLEAN, "&&", condition, context.expressions.condition(1, true));
        }
        List<Node> statements = new ArrayList<>();
        statements.add(written(bound));
        statements.addAll(context.statements.list(3));
        context.scope.close();
        boolean hasElse = choices.chance(0.5);
        Node then = Node.block(statements);
        Node result = hasElse
                ? Node.statement(Kind.IF, "", condition, then, context.statements.block(2))
                : Node.statement(Kind.IF, "", condition, then);
        context.enclosing.pop();
        return List.of(result);
    }

    /** What uses the variant that was found: its array is written, its number is added. */
    private Node written(Variable bound) {
        if (bound.type() == Type.BOX && context.choices.chance(0.6)) {
            Node array = Records.component(bound.read(), "w");
            Node place = Node.element(array, context.rows.index(array));
            return Node.run(context.statements.updateOf(place, true));
        }
        return context.nulls.reading(bound);
    }

    /** {@code if (!(shape instanceof Disc disc)) { return …; }}: what follows has the disc. */
    private List<Node> otherwise(Variable shape) {
        Type type = variant();
        List<Node> jump = context.statements.jump();
        if (jump.isEmpty()) {
            return apart(shape);
        }
        String name = context.scope.fresh(context.choices);
        Node not = Node.expression(Kind.UNARY, Type.BOOLEAN, "!", test(shape, type, name));
        context.scope.add(new Variable(name, type, true, false, false));
        return List.of(Node.statement(Kind.IF, "", not, Node.block(jump)));
    }

    /** {@code if (shape instanceof Disc) { Disc disc = (Disc) shape; … }}. */
    private Node cast(Variable shape) {
        Type type = variant();
        context.enclosing.push(new Context.Enclosing(Kind.IF, ""));
        context.scope.open();
        Variable variable = new Variable(context.scope.fresh(context.choices), type, true, true, false);
        List<Node> statements = new ArrayList<>();
        statements.add(Node.local(type, variable.name(), Node.cast(type, shape.read())));
        context.scope.add(variable);
        statements.add(written(variable));
        statements.addAll(context.statements.list(2));
        context.scope.close();
        context.enclosing.pop();
        return Node.statement(Kind.IF, "", test(shape, type, ""), Node.block(statements));
    }
}
