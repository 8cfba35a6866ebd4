package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Expressions to values, operands in Java's order. */
final class ExpressionLowering {
    private final MethodLowering method;

    ExpressionLowering(MethodLowering method) {
        this.method = method;
    }

    /** The value of an expression, converted to a type as assignment and invocation contexts do. */
    Value lower(ExpressionTree tree, Type target, @Nullable String name) {
        ExpressionTree bare = strip(tree);
        if (bare instanceof LiteralTree literal && !(target instanceof ScalarType && literal.getValue() == null)) {
            Type type = convertible(literal, target);
            return method.conversions()
                    .convert(tree, constant(literal, type, type.equals(target) ? name : null), target, name);
        }
        if (!(target instanceof ScalarType) && isCarried(bare))
            return method.opaque().lower(bare, target, name);
        Type own = method.body().type(bare);
        boolean direct = own.equals(target) || (!(target instanceof ScalarType) && !(own instanceof ScalarType));
        Value value = lower(bare, direct ? name : null);
        return method.conversions().convert(tree, value, target, name);
    }

    /** Whether an expression of a reference type is opaque as a whole, so that its value may have the type that is wanted. */
    private boolean isCarried(ExpressionTree tree) {
        if (method.body().type(tree) instanceof ScalarType) return false;
        return switch (tree.getKind()) {
            case NEW_CLASS -> !method.structures().makes((NewClassTree) tree);
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE, PLUS -> true;
            case METHOD_INVOCATION -> method.calls().target((MethodInvocationTree) tree) instanceof CallTarget.Foreign;
            default -> false;
        };
    }

    /** The value of an expression in its own type. The name is that of the variable which the value is going to be, if any. */
    Value lower(ExpressionTree tree, @Nullable String name) {
        return switch (tree.getKind()) {
            case PARENTHESIZED -> lower(((ParenthesizedTree) tree).getExpression(), name);
            case INT_LITERAL,
                    LONG_LITERAL,
                    FLOAT_LITERAL,
                    DOUBLE_LITERAL,
                    BOOLEAN_LITERAL,
                    CHAR_LITERAL,
                    STRING_LITERAL,
                    NULL_LITERAL -> constant((LiteralTree) tree, method.body().type(tree), name);
            case IDENTIFIER, MEMBER_SELECT -> method.names().lower(tree, name);
            case ARRAY_ACCESS -> load((ArrayAccessTree) tree, name);
            case NEW_ARRAY -> newArray((NewArrayTree) tree, name);
            case NEW_CLASS -> newObject((NewClassTree) tree, name);
            case TYPE_CAST -> cast((TypeCastTree) tree, name);
            case METHOD_INVOCATION -> method.calls().lower((MethodInvocationTree) tree, name);
            case CONDITIONAL_EXPRESSION, CONDITIONAL_AND, CONDITIONAL_OR ->
                method.conditions().lower(tree, name);
            case SWITCH_EXPRESSION -> method.switches().expression(tree, name);
            case INSTANCE_OF -> method.opaque().instanceOf(tree);
            default ->
                AssignmentLowering.isAssignment(tree)
                        ? method.assignments().lower(tree, name)
                        : method.operators().lower(tree, name);
        };
    }

    /** An expression for its effects only. */
    void discard(ExpressionTree tree) {
        ExpressionTree bare = strip(tree);
        if (AssignmentLowering.isAssignment(bare)) {
            method.assignments().discard(bare);
        } else if (bare instanceof MethodInvocationTree call) {
            method.calls().discard(call);
        } else if (bare instanceof NewClassTree made) {
            if (method.structures().makes(made)) lower(bare, (String) null);
            else method.opaque().discard(bare);
        } else {
            lower(bare, (String) null);
        }
    }

    static ExpressionTree strip(ExpressionTree tree) {
        ExpressionTree bare = tree;
        while (bare instanceof ParenthesizedTree parenthesized) bare = parenthesized.getExpression();
        return bare;
    }

    private Value constant(LiteralTree literal, Type type, @Nullable String name) {
        Object value = literal.getValue();
        return method.constant(literal, type, value == null ? null : Numbers.convert(value, type), null, name);
    }

    /** A literal takes the type of its target at once where both are numbers, or where it is {@code null}. */
    private Type convertible(LiteralTree literal, Type target) {
        Type own = method.body().type(literal);
        boolean numbers = own instanceof ScalarType
                && own != ScalarType.BOOLEAN
                && target instanceof ScalarType
                && target != ScalarType.BOOLEAN;
        return numbers || literal.getValue() == null ? target : own;
    }

    private Value load(ArrayAccessTree tree, @Nullable String name) {
        Value array = lower(tree.getExpression(), (String) null);
        Value index = index(tree);
        if (!array.type().isArray()) return method.opaque().lower(tree, name);
        return method.at(tree).load(array, index, name);
    }

    /** The index of an array access, promoted to {@code int}. */
    Value index(ArrayAccessTree tree) {
        return lower(tree.getIndex(), ScalarType.INT, null);
    }

    private Value newObject(NewClassTree tree, @Nullable String name) {
        return method.structures().makes(tree)
                ? method.structures().make(tree, name)
                : method.opaque().lower(tree, name);
    }

    private Value newArray(NewArrayTree tree, @Nullable String name) {
        List<? extends ExpressionTree> dimensions = tree.getDimensions();
        List<? extends ExpressionTree> initializers = tree.getInitializers();
        if (!(method.body().type(tree) instanceof ArrayType type))
            return method.opaque().lower(tree, name);
        if (initializers != null) {
            List<Value> elements = new ArrayList<>();
            for (ExpressionTree element : initializers) elements.add(lower(element, type.element(), null));
            Value result = new Value(type, name);
            method.at(tree).add(new Op.ArrayLiteral(result, elements, method.ref(tree)));
            return result;
        }
        List<Value> lengths = new ArrayList<>();
        for (ExpressionTree dimension : dimensions) lengths.add(lower(dimension, ScalarType.INT, null));
        Value result = new Value(type, name);
        method.at(tree).add(new Op.NewArray(result, lengths, Op.Role.PRIMAL, null, method.ref(tree)));
        return result;
    }

    private Value cast(TypeCastTree tree, @Nullable String name) {
        Type target = method.body().type(tree);
        if (target instanceof ScalarType && TypeLowering.scalar(method.body().type(tree.getExpression())) != null) {
            return convertAt(tree, target, name);
        }
        ExpressionTree operand = strip(tree.getExpression());
        if (target.isArray() && method.body().type(operand).equals(target)) return lower(operand, name);
        if (operand.getKind() == Tree.Kind.NULL_LITERAL) return lower(operand, target, name);
        boolean structures = target instanceof StructureType && method.body().type(operand) instanceof StructureType;
        if (structures) {
            Value structure = lower(operand, (String) null);
            return method.structures().cast(tree, structure, (StructureType) target, name);
        }
        return method.opaque().lower(tree, name);
    }

    /** A conversion stands at the cast that demands it, since it may be where a derivative is lost. */
    private Value convertAt(TypeCastTree tree, Type target, @Nullable String name) {
        ExpressionTree operand = strip(tree.getExpression());
        boolean same = method.body().type(operand).equals(target);
        return same || operand instanceof LiteralTree
                ? lower(operand, target, name)
                : method.conversions().convert(tree, lower(operand, (String) null), target, name);
    }
}
