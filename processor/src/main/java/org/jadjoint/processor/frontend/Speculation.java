package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Which expressions may be evaluated although Java might not: cheap ones without effects that cannot throw. */
final class Speculation {
    private final MethodLowering method;

    Speculation(MethodLowering method) {
        this.method = method;
    }

    /**
     * Whether the expression may be evaluated always. A floating-point expression must moreover be a sum of variables and constants:
     * in a product, the zero that flows back from a side not taken could meet an infinite factor.
     */
    boolean allows(ExpressionTree tree) {
        return allows(tree, method.body().type(tree).isFloating());
    }

    private boolean allows(ExpressionTree tree, boolean differentiated) {
        if (!(method.body().type(tree) instanceof ScalarType)) return false;
        return switch (tree.getKind()) {
            case PARENTHESIZED -> allows(((ParenthesizedTree) tree).getExpression(), differentiated);
            case INT_LITERAL, LONG_LITERAL, FLOAT_LITERAL, DOUBLE_LITERAL, BOOLEAN_LITERAL, CHAR_LITERAL -> true;
            case IDENTIFIER -> method.local(tree) != null || isConstant(tree);
            case MEMBER_SELECT -> isConstant(tree);
            case UNARY_MINUS, UNARY_PLUS, LOGICAL_COMPLEMENT, BITWISE_COMPLEMENT ->
                allows(((UnaryTree) tree).getExpression(), differentiated);
            case TYPE_CAST -> allows(((TypeCastTree) tree).getExpression(), differentiated);
            case PLUS, MINUS -> operands((BinaryTree) tree, differentiated);
            case MULTIPLY -> !differentiated && operands((BinaryTree) tree, false);
            case DIVIDE, REMAINDER -> !differentiated && dividesSafely((BinaryTree) tree);
            case LESS_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_EQUAL,
                    EQUAL_TO,
                    NOT_EQUAL_TO,
                    CONDITIONAL_AND,
                    CONDITIONAL_OR,
                    AND,
                    OR,
                    XOR,
                    LEFT_SHIFT,
                    RIGHT_SHIFT,
                    UNSIGNED_RIGHT_SHIFT -> operands((BinaryTree) tree, false);
            case CONDITIONAL_EXPRESSION -> {
                ConditionalExpressionTree conditional = (ConditionalExpressionTree) tree;
                yield allows(conditional.getCondition(), false)
                        && allows(conditional.getTrueExpression(), differentiated)
                        && allows(conditional.getFalseExpression(), differentiated);
            }
            default -> false;
        };
    }

    /** Whether the expression has no effects and throws at most by reading an array. */
    boolean isQuiet(ExpressionTree tree) {
        Boolean loud = new Loudness().scan(tree, null);
        return loud == null || !loud;
    }

    /** Whether an expression that is quiet reads an array, which may be null or shorter. */
    boolean loads(ExpressionTree tree) {
        return Boolean.TRUE.equals(new Loads().scan(tree, null));
    }

    private final class Loads extends TreeScanner<@Nullable Boolean, @Nullable Void> {
        @Override
        public Boolean visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
            return true;
        }

        @Override
        public Boolean visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            return !isConstant(tree); // so it is a length
        }

        @Override
        public Boolean reduce(@Nullable Boolean some, @Nullable Boolean other) {
            return Boolean.TRUE.equals(some) || Boolean.TRUE.equals(other);
        }
    }

    private final class Loudness extends TreeScanner<@Nullable Boolean, @Nullable Void> {
        @Override
        public @Nullable Boolean scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null) return false;
            return switch (tree.getKind()) {
                case INT_LITERAL, LONG_LITERAL, FLOAT_LITERAL, DOUBLE_LITERAL, BOOLEAN_LITERAL, CHAR_LITERAL -> false;
                case IDENTIFIER -> method.local(tree) == null && !isConstant((ExpressionTree) tree);
                case MEMBER_SELECT -> !isConstant((ExpressionTree) tree) && !isLength((MemberSelectTree) tree);
                case DIVIDE, REMAINDER ->
                    !method.body().type(tree).isFloating() || Boolean.TRUE.equals(super.scan(tree, null));
                case PARENTHESIZED,
                        ARRAY_ACCESS,
                        CONDITIONAL_EXPRESSION,
                        UNARY_MINUS,
                        UNARY_PLUS,
                        LOGICAL_COMPLEMENT,
                        BITWISE_COMPLEMENT -> super.scan(tree, null);
                case TYPE_CAST -> scan(((TypeCastTree) tree).getExpression(), null);
                case METHOD_INVOCATION -> {
                    MethodInvocationTree call = (MethodInvocationTree) tree;
                    yield !method.calls().isPure(call) || Boolean.TRUE.equals(scan(call.getArguments(), null));
                }
                default -> !(tree instanceof BinaryTree) || Boolean.TRUE.equals(super.scan(tree, null));
            };
        }

        @Override
        public @Nullable Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
        }

        private boolean isLength(MemberSelectTree select) {
            return select.getIdentifier().contentEquals("length") && method.local(select.getExpression()) != null;
        }
    }

    private boolean operands(BinaryTree tree, boolean differentiated) {
        return allows(tree.getLeftOperand(), differentiated) && allows(tree.getRightOperand(), differentiated);
    }

    private boolean dividesSafely(BinaryTree tree) {
        Type type = method.body().type(tree);
        return type.isFloating() && operands(tree, false);
    }

    private boolean isConstant(ExpressionTree tree) {
        return Access.constant(method.body().element(tree)) != null;
    }
}
