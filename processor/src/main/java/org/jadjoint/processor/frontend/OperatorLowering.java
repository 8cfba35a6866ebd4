package org.jadjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Unary and binary operators with numeric promotion; what they do not apply to is opaque. */
final class OperatorLowering {
    private static final Map<Tree.Kind, Operator> BINARY = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, Operator.ADD),
            Map.entry(Tree.Kind.MINUS, Operator.SUB),
            Map.entry(Tree.Kind.MULTIPLY, Operator.MUL),
            Map.entry(Tree.Kind.DIVIDE, Operator.DIV),
            Map.entry(Tree.Kind.REMAINDER, Operator.REM),
            Map.entry(Tree.Kind.LEFT_SHIFT, Operator.SHL),
            Map.entry(Tree.Kind.RIGHT_SHIFT, Operator.SHR),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, Operator.USHR),
            Map.entry(Tree.Kind.AND, Operator.AND),
            Map.entry(Tree.Kind.OR, Operator.OR),
            Map.entry(Tree.Kind.XOR, Operator.XOR),
            Map.entry(Tree.Kind.LESS_THAN, Operator.LT),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, Operator.LE),
            Map.entry(Tree.Kind.GREATER_THAN, Operator.GT),
            Map.entry(Tree.Kind.GREATER_THAN_EQUAL, Operator.GE),
            Map.entry(Tree.Kind.EQUAL_TO, Operator.EQ),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, Operator.NE)));

    private final MethodLowering method;

    OperatorLowering(MethodLowering method) {
        this.method = method;
    }

    Value lower(ExpressionTree tree, @Nullable String name) {
        if (tree instanceof BinaryTree binary) return binary(binary, name);
        if (tree instanceof UnaryTree unary) return unary(unary, name);
        return method.opaque().lower(tree, name);
    }

    /** The operator of a binary tree or of the compound assignment that corresponds to it; null for {@code &&} and {@code ||}. */
    static @Nullable Operator binary(Tree.Kind kind) {
        return BINARY.get(kind);
    }

    static boolean isComparison(Operator operator) {
        return switch (operator) {
            case LT, LE, GT, GE, EQ, NE -> true;
            default -> false;
        };
    }

    static boolean isShift(Operator operator) {
        return operator == Operator.SHL || operator == Operator.SHR || operator == Operator.USHR;
    }

    private Value binary(BinaryTree tree, @Nullable String name) {
        Operator operator = binary(tree.getKind());
        ScalarType left = scalar(tree.getLeftOperand());
        ScalarType right = scalar(tree.getRightOperand());
        if (operator == null || left == null || right == null || comparesBoxes(tree, operator)) {
            return method.opaque().lower(tree, name);
        }
        Value a = method.expressions().lower(tree.getLeftOperand(), leftType(operator, left, right), null);
        Value b = method.expressions().lower(tree.getRightOperand(), rightType(operator, left, right), null);
        Type type = isComparison(operator) ? ScalarType.BOOLEAN : a.type();
        return apply(tree, operator, type, name, a, b);
    }

    Value apply(Tree tree, Operator operator, Type type, @Nullable String name, Value... operands) {
        Value result = new Value(type, name);
        method.at(tree).add(new Op.Apply(result, operator, List.of(operands), method.ref(tree)));
        return result;
    }

    /** The type to which the left operand is promoted. */
    static Type leftType(Operator operator, ScalarType left, ScalarType right) {
        if (left == ScalarType.BOOLEAN) return ScalarType.BOOLEAN;
        return isShift(operator) ? Numbers.promoted(left) : Numbers.promoted(left, right);
    }

    /** The type to which the right operand is promoted. */
    static Type rightType(Operator operator, ScalarType left, ScalarType right) {
        if (left == ScalarType.BOOLEAN) return ScalarType.BOOLEAN;
        return isShift(operator) ? Numbers.promoted(right) : Numbers.promoted(left, right);
    }

    private Value unary(UnaryTree tree, @Nullable String name) {
        ScalarType operand = scalar(tree.getExpression());
        if (operand == null) return method.opaque().lower(tree, name);
        return switch (tree.getKind()) {
            case UNARY_MINUS -> negated(tree, Numbers.promoted(operand), name);
            case UNARY_PLUS -> method.expressions().lower(tree.getExpression(), Numbers.promoted(operand), name);
            case BITWISE_COMPLEMENT -> {
                Type type = Numbers.promoted(operand);
                Value value = method.expressions().lower(tree.getExpression(), type, null);
                yield apply(tree, Operator.COMPLEMENT, type, name, value);
            }
            case LOGICAL_COMPLEMENT -> {
                Value value = method.expressions().lower(tree.getExpression(), ScalarType.BOOLEAN, null);
                yield apply(tree, Operator.NOT, ScalarType.BOOLEAN, name, value);
            }
            default -> method.opaque().lower(tree, name);
        };
    }

    private Value negated(UnaryTree tree, ScalarType type, @Nullable String name) {
        Value value = method.expressions().lower(tree.getExpression(), type, null);
        return apply(tree, Operator.NEG, type, name, value);
    }

    /** Two boxes are compared as objects. */
    private boolean comparesBoxes(BinaryTree tree, Operator operator) {
        return (operator == Operator.EQ || operator == Operator.NE)
                && !(method.body().type(tree.getLeftOperand()) instanceof ScalarType)
                && !(method.body().type(tree.getRightOperand()) instanceof ScalarType);
    }

    private @Nullable ScalarType scalar(ExpressionTree tree) {
        return TypeLowering.scalar(method.body().type(tree));
    }
}
