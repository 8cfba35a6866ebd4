package org.jadjoint.processor.emit.body;

import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Operators: signs, offsets and conversions as a person writes them, with the same bits. */
final class OperatorEmitter {
    private final ExpressionEmitter expressions;
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;

    OperatorEmitter(ExpressionEmitter expressions, Program program, Folding folding, Coalescing coalescing) {
        this.expressions = expressions;
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
    }

    Code unary(Operator operator, Op.Apply apply) {
        Value operand = apply.arguments().get(0);
        return switch (operator) {
            case CONVERT ->
                new Code(
                        "(" + Code.ofType(apply.result().type()) + ") " + expressions.at(operand, Code.UNARY),
                        Code.UNARY);
            case NOT -> not(operand);
            case NEG -> negative(operand);
            case COMPLEMENT -> new Code("~" + expressions.at(operand, Code.UNARY), Code.UNARY);
            default -> expressions.of(operand);
        };
    }

    // -(a * b)  =>  -a * b, -(-a * b)  =>  a * b, the same bits for floating-point numbers; of whole numbers, zero has
    // no
    // sign and the least no opposite
    private Code negative(Value operand) {
        Code positive = negated(operand);
        if (positive != null) return positive;
        Code code = expressions.of(operand);
        Op op = folding.isFolded(operand) ? program.definition(operand).op() : null;
        boolean product = op instanceof Op.Apply apply
                && apply.result().type().isFloating()
                && (apply.primitive() == Operator.MUL || apply.primitive() == Operator.DIV)
                && !startsWhole(apply)
                && !code.text().startsWith("-")
                && !code.text().startsWith("(");
        if (product) return new Code("-" + code.text(), Code.PRODUCT);
        return new Code("-" + (code.text().startsWith("-") ? code.at(Code.PRIMARY) : code.at(Code.UNARY)), Code.UNARY);
    }

    /** Whether the leftmost factor is printed as a whole number, which Java widens by itself. */
    private boolean startsWhole(Op.Apply product) {
        Value first = product.arguments().get(0);
        Value narrow = widened(first);
        if (narrow != null) return narrow.type().isIntegral();
        return folding.isFolded(first)
                && program.definition(first).op() instanceof Op.Apply inner
                && (inner.primitive() == Operator.MUL || inner.primitive() == Operator.DIV)
                && startsWhole(inner);
    }

    /** The opposite of a condition. */
    Code not(Value condition) {
        Op op = folding.isFolded(condition) ? program.definition(condition).op() : null;
        if (op instanceof Op.Apply apply && apply.primitive() instanceof Operator operator) {
            if (operator == Operator.NOT)
                return expressions.of(apply.arguments().get(0));
            Operator opposite =
                    Operators.opposite(operator, apply.arguments().get(0).type());
            if (opposite != null) return binary(opposite, apply.arguments());
        }
        return new Code("!" + expressions.at(condition, Code.UNARY), Code.UNARY);
    }

    Code binary(Operator operator, List<Value> arguments) {
        Value left = arguments.get(0);
        Value right = arguments.get(1);
        int precedence = Operators.precedence(operator);
        Code offset = offset(operator, left, right);
        if (offset != null) return offset;
        Code plain = operator == Operator.ADD || operator == Operator.SUB ? negated(right) : null;
        String leftText = left(operator, left, right, precedence);
        if (plain != null) {
            String sign = operator == Operator.ADD ? " - " : " + ";
            return new Code(leftText + LineMarks.BREAK + sign + plain.at(precedence + 1), precedence);
        }
        boolean associative = operator == Operator.BOTH
                || operator == Operator.EITHER
                || (operator == Operator.ADD
                        && left.type().isIntegral()
                        && right.type() == left.type()
                        && widened(right) == null);
        String rightText = right(operator, right, associative ? precedence : precedence + 1);
        return new Code(leftText + LineMarks.BREAK + " " + operator.symbol() + " " + rightText, precedence);
    }

    private String left(Operator operator, Value left, Value right, int context) {
        Value narrow = Operators.promotes(operator) ? widened(left) : null;
        boolean other = left.type() == ScalarType.INT || widened(right) == null;
        return expressions.at(narrow != null && other ? narrow : left, context);
    }

    private String right(Operator operator, Value right, int context) {
        if ((operator == Operator.DIV || operator == Operator.REM) && isIntegralZero(right)) {
            return Code.ofClass("java.lang.Integer") + ".signum(0)";
        }
        Value narrow = Operators.promotes(operator) ? widened(right) : null;
        return expressions.at(narrow != null ? narrow : right, context);
    }

    // javac warns of a division by a constant zero, which is an exception that the user's code throws.
    private boolean isIntegralZero(Value value) {
        return value.type().isIntegral()
                && program.definition(value).op() instanceof Op.Constant constant
                && constant.value() instanceof Number number
                && number.longValue() == 0;
    }

    // n - 1 - 1  =>  n - 2, whole numbers wrap around alike
    private @Nullable Code offset(Operator operator, Value left, Value right) {
        Integer outer = step(operator, left, right);
        if (outer == null || !folding.isFolded(left)) return null;
        Op op = program.definition(left).op();
        if (!(op instanceof Op.Apply inner) || !(inner.primitive() instanceof Operator innerOperator)) return null;
        if (inner.arguments().size() != 2) return null;
        Value base = inner.arguments().get(0);
        Integer step = step(innerOperator, base, inner.arguments().get(1));
        if (step == null) return null;
        int sum = step + outer;
        String text = expressions.at(base, Code.SUM);
        if (sum == 0) return new Code(text, Code.SUM);
        return new Code(text + LineMarks.BREAK + (sum < 0 ? " - " + -sum : " + " + sum), Code.SUM);
    }

    /** What {@code base + c} or {@code base - c} adds; null where it is neither. */
    private @Nullable Integer step(Operator operator, Value base, Value right) {
        if (operator != Operator.ADD && operator != Operator.SUB) return null;
        if (base.type() != ScalarType.INT || !(program.definition(right).op() instanceof Op.Constant constant))
            return null;
        if (constant.symbol() != null || !(constant.value() instanceof Integer value)) return null;
        return operator == Operator.ADD ? value : -value;
    }

    /** What is negated, where a folded value is {@code -x}, or {@code -x * y} of floating-point numbers. */
    @Nullable
    Code negated(Value value) {
        if (!folding.isFolded(value) || !(program.definition(value).op() instanceof Op.Apply apply)) return null;
        if (apply.primitive() == Operator.NEG)
            return expressions.of(apply.arguments().get(0));
        boolean product = apply.primitive() == Operator.MUL || apply.primitive() == Operator.DIV;
        if (!product || !value.type().isFloating() || negated(apply.arguments().get(0)) == null) return null;
        Code code = expressions.of(value);
        return code.text().startsWith("-") ? new Code(code.text().substring(1), Code.PRODUCT) : null;
    }

    /** What is converted, where a folded value is a conversion that Java does by itself. */
    @Nullable
    Value widened(Value value) {
        if (!folding.isFolded(value)) return null;
        if (!(program.definition(value).op() instanceof Op.Apply apply)) return null;
        if (apply.primitive() != Operator.CONVERT) return null;
        Value operand = apply.arguments().get(0);
        return Operators.widens(operand.type(), value.type()) ? operand : null;
    }

    /**
     * The right side of {@code variable op= e} where the value is {@code variable op e}; null where it is not.
     */
    @Nullable
    String compound(Value value, Variable target) {
        Op op = program.definition(value).op();
        return op instanceof Op.Apply apply ? compound(apply, target) : null;
    }

    /** The same for the operation that defines the value. */
    @Nullable
    String compound(Op.Apply apply, Variable target) {
        if (!(apply.primitive() instanceof Operator operator) || !isCompound(operator)) return null;
        Value left = apply.arguments().get(0);
        if (folding.isFolded(left) || coalescing.variable(left) != target || expressions.hasStandIn(target))
            return null;
        Value right = apply.arguments().get(1);
        Code plain = operator == Operator.ADD || operator == Operator.SUB ? negated(right) : null;
        if (plain != null) return (operator == Operator.ADD ? "-= " : "+= ") + plain.text();
        if (isOne(right) && (operator == Operator.ADD || operator == Operator.SUB)) {
            return operator.symbol() + operator.symbol();
        }
        return operator.symbol() + "= " + right(operator, right, Code.CONDITIONAL);
    }

    private static boolean isCompound(Operator operator) {
        return switch (operator) {
            case ADD, SUB, MUL, DIV, REM -> true;
            default -> false;
        };
    }

    private boolean isOne(Value value) {
        return value.type().isIntegral()
                && program.definition(value).op() instanceof Op.Constant constant
                && constant.value() instanceof Number number
                && number.longValue() == 1;
    }
}
