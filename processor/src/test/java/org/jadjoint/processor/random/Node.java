package org.jadjoint.processor.random;

import java.util.List;
import java.util.function.Consumer;

/** One statement or expression of a random program; {@code type} is the static type of an expression or of a variable declared. */
record Node(Kind kind, Type type, String text, List<Node> parts) {
    static Node expression(Kind kind, Type type, String text, Node... parts) {
        return new Node(kind, type, text, List.of(parts));
    }

    static Node statement(Kind kind, String text, Node... parts) {
        return new Node(kind, Type.VOID, text, List.of(parts));
    }

    static Node block(List<Node> statements) {
        return new Node(Kind.BLOCK, Type.VOID, "", List.copyOf(statements));
    }

    static Node variable(Type type, String name) {
        return expression(Kind.VARIABLE, type, name);
    }

    static Node literal(int value) {
        return expression(Kind.LITERAL, Type.INT, Integer.toString(value));
    }

    static Node literal(double value) {
        return expression(Kind.LITERAL, Type.DOUBLE, Double.toString(value));
    }

    static Node literal(float value) {
        return expression(Kind.LITERAL, Type.FLOAT, value + "f");
    }

    /** The literal of a numeric type that is nearest to {@code value}. */
    static Node literal(Type type, int value) {
        return switch (type) {
            case DOUBLE -> literal((double) value);
            case FLOAT -> literal((float) value);
            case INT -> literal(value);
            case LONG -> expression(Kind.LITERAL, type, value + "L");
            case BOOLEAN -> expression(Kind.LITERAL, type, Boolean.toString(value != 0));
            default -> cast(type, literal(value));
        };
    }

    static Node binary(String operator, Node left, Node right) {
        Type type = Type.promote(left.type, right.type);
        if (operator.endsWith("<<") || operator.endsWith(">>") || operator.equals(">>>")) {
            type = left.type.promoted();
        }
        if (left.type == Type.BOOLEAN
                || List.of("<", "<=", ">", ">=", "==", "!=").contains(operator)) {
            type = Type.BOOLEAN;
        }
        return expression(Kind.BINARY, type, operator, left, right);
    }

    static Node math(String name, Type type, Node... arguments) {
        return expression(Kind.MATH, type, "Math." + name, arguments);
    }

    static Node cast(Type type, Node operand) {
        return expression(Kind.CAST, type, type.toString(), operand);
    }

    static Node length(Node array) {
        return expression(Kind.LENGTH, Type.INT, "", array);
    }

    static Node element(Node array, Node index) {
        return expression(Kind.ELEMENT, array.type.element(), "", array, index);
    }

    static Node run(Node expression) {
        return statement(Kind.EXPRESSION, "", expression);
    }

    static Node local(Type type, String name, Node value) {
        return new Node(Kind.LOCAL, type, name, List.of(value));
    }

    static Node assign(Node place, Node value) {
        return expression(Kind.ASSIGN, place.type, "", place, value);
    }

    Node part(int index) {
        return parts.get(index);
    }

    Node last() {
        return parts.get(parts.size() - 1);
    }

    Node with(List<Node> changed) {
        return new Node(kind, type, text, List.copyOf(changed));
    }

    /** Calls {@code action} with this node and everything below it, parents first. */
    void walk(Consumer<Node> action) {
        action.accept(this);
        parts.forEach(part -> part.walk(action));
    }
}
