package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;

/** Writes switches: statements and expressions, with arrows and with colons. */
final class Switches {
    private final Context context;

    Switches(Context context) {
        this.context = context;
    }

    /** A selector with the labels that fit its type: integers, characters or text. */
    private record Selector(Node node, List<String> labels) {}

    private Selector selector() {
        Choices choices = context.choices;
        Node index = Node.math("floorMod", Type.INT, context.integral.of(Type.INT, 2, true), Node.literal(4));
        return switch (choices.below(8)) {
            case 0 ->
                new Selector(
                        Node.cast(Type.CHAR, Node.binary("+", Node.expression(Kind.LITERAL, Type.CHAR, "'a'"), index)),
                        List.of("'a'", "'b'", "'c'"));
            case 1 ->
                new Selector(
                        Node.expression(Kind.JDK, Type.STRING, "(\"k\" + (%s))", index),
                        List.of("\"k0\"", "\"k1\"", "\"k2\""));
            case 2 -> new Selector(Node.cast(Type.BYTE, index), List.of("0", "1", "2"));
            default -> new Selector(index, List.of("0", "1", "2"));
        };
    }

    Node statement() {
        boolean arrow = context.choices.chance(0.5);
        Selector selector = selector();
        List<Node> parts = new ArrayList<>();
        parts.add(selector.node());
        context.enclosing.push(new Context.Enclosing(Kind.SWITCH_COLON, ""));
        for (String label : labels(selector, context.choices.chance(0.6))) {
            parts.add(Node.statement(Kind.CASE, label, arrow ? arrowBody() : colonBody()));
        }
        context.enclosing.pop();
        return new Node(arrow ? Kind.SWITCH_ARROW : Kind.SWITCH_COLON, Type.VOID, "", List.copyOf(parts))
                .with(arrow ? parts : flattened(parts));
    }

    /** Colon cases hold their statements themselves. */
    private static List<Node> flattened(List<Node> parts) {
        return parts.stream()
                .map(it -> it.kind() == Kind.CASE && it.part(0).kind() == Kind.BLOCK
                        ? it.with(it.part(0).parts())
                        : it)
                .toList();
    }

    private List<String> labels(Selector selector, boolean withDefault) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < selector.labels().size(); i++) {
            String label = "case " + selector.labels().get(i);
            if (i + 1 < selector.labels().size() && context.choices.chance(0.2)) {
                label += ", " + selector.labels().get(++i);
            }
            labels.add(label);
        }
        if (withDefault) {
            labels.add(context.choices.chance(0.85) ? labels.size() : 0, "default");
        }
        return labels;
    }

    private Node arrowBody() {
        return context.choices.chance(0.4)
                ? expressionOrBlock(context.statements.update())
                : context.statements.block(2);
    }

    private static Node expressionOrBlock(Node statement) {
        return statement.kind() == Kind.EXPRESSION ? statement : Node.block(List.of(statement));
    }

    /** Statements of a colon case, which falls through where no {@code break} ends it. */
    private Node colonBody() {
        List<Node> statements = new ArrayList<>(context.statements.block(2).parts());
        if (context.choices.chance(0.65)) {
            statements.add(Node.statement(Kind.BREAK, ""));
        }
        return Node.block(statements);
    }

    /** A switch expression; its cases yield. */
    Node value(Type type, int depth, boolean varied) {
        boolean arrow = context.choices.chance(0.6);
        Selector selector = selector();
        List<Node> parts = new ArrayList<>();
        parts.add(selector.node());
        context.enclosing.push(new Context.Enclosing(Kind.SWITCH_VALUE_ARROW, "", type, varied));
        List<String> labels = labels(selector, true);
        for (int i = 0; i < labels.size(); i++) {
            boolean isLast = i + 1 == labels.size();
            parts.add(
                    arrow
                            ? Node.statement(Kind.CASE, labels.get(i), arrowValue(type, depth, varied))
                            : new Node(Kind.CASE, Type.VOID, labels.get(i), colonValue(type, depth, varied, isLast)));
        }
        context.enclosing.pop();
        return new Node(arrow ? Kind.SWITCH_VALUE_ARROW : Kind.SWITCH_VALUE_COLON, type, "", List.copyOf(parts));
    }

    private Node arrowValue(Type type, int depth, boolean varied) {
        if (context.choices.chance(0.6) || context.budget <= 0) {
            return context.expressions.of(type, Math.min(depth - 1, 1), varied);
        }
        return Node.block(yielding(type, depth, varied));
    }

    private List<Node> yielding(Type type, int depth, boolean varied) {
        context.budget--;
        context.scope.open();
        List<Node> statements = new ArrayList<>();
        if (context.choices.chance(0.5)) {
            statements.addAll(context.statements.list(2));
        } else {
            statements.add(context.statements.update());
        }
        Node value = context.expressions.of(type, Math.min(depth - 1, 1), varied);
        statements.add(Node.statement(Kind.YIELD, "", value));
        context.scope.close();
        return statements;
    }

    private List<Node> colonValue(Type type, int depth, boolean varied, boolean isLast) {
        if (!isLast && context.choices.chance(0.25)) {
            return List.of(context.statements.update());
        }
        return List.copyOf(yielding(type, depth, varied));
    }
}
