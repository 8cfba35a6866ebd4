package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.function.Supplier;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Assignments, compound assignments and increments of local variables and array elements; all others are opaque. */
final class AssignmentLowering {
    private final MethodLowering method;
    private final Speculation speculation;

    /** The value that an assignment leaves behind, and what the expression means: the old value for {@code i++}. */
    private record Update(Value stored, Value result) {}

    AssignmentLowering(MethodLowering method) {
        this.method = method;
        this.speculation = new Speculation(method);
    }

    static boolean isAssignment(ExpressionTree tree) {
        return tree instanceof AssignmentTree || tree instanceof CompoundAssignmentTree || isIncrement(tree);
    }

    private static boolean isIncrement(ExpressionTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** The variable, element or field that is assigned. */
    static ExpressionTree target(ExpressionTree tree) {
        if (tree instanceof AssignmentTree assignment) return ExpressionLowering.strip(assignment.getVariable());
        if (tree instanceof CompoundAssignmentTree compound) return ExpressionLowering.strip(compound.getVariable());
        return ExpressionLowering.strip(((UnaryTree) tree).getExpression());
    }

    /** The right side of a compound assignment. */
    static ExpressionTree operand(ExpressionTree tree) {
        return ExpressionLowering.strip(((CompoundAssignmentTree) tree).getExpression());
    }

    Value lower(ExpressionTree tree, @Nullable String name) {
        ExpressionTree target = target(tree);
        Variable local = method.local(target);
        if (local != null) return assign(tree, local);
        if (target instanceof ArrayAccessTree element && isPlainArray(element)) return store(tree, element);
        return method.opaque().lower(tree, name);
    }

    /** The assignment as a statement. */
    void discard(ExpressionTree tree) {
        ExpressionTree target = target(tree);
        if (target instanceof ArrayAccessTree element && accumulates(tree, element)) {
            accumulate(tree, element);
        } else if (method.local(target) != null || (target instanceof ArrayAccessTree access && isPlainArray(access))) {
            lower(tree, null);
        } else {
            method.opaque().discard(tree);
        }
    }

    private boolean isPlainArray(ArrayAccessTree access) {
        return method.body().type(access.getExpression()).isArray();
    }

    private Value assign(ExpressionTree tree, Variable local) {
        if (tree instanceof AssignmentTree assignment) {
            return bind(tree, local, method.expressions().lower(assignment.getExpression(), local.type(), hint(local)));
        }
        Value old = method.flow().variables().read(local, method.at(tree));
        Update update = update(tree, old, local.type(), hint(local));
        Value stored = bind(tree, local, update.stored());
        return update.result() == update.stored() ? stored : update.result();
    }

    private static @Nullable String hint(Variable local) {
        return local.stopped() ? null : local.name();
    }

    /** Makes the value the variable's, cutting the derivative where the variable says so. */
    Value bind(Tree tree, Variable local, Value value) {
        Type type = local.type();
        boolean tracked = type instanceof ScalarType || type.isAggregate() || type.equals(ReferenceType.STRING);
        Value kept = local.stopped() && tracked
                ? method.at(tree).apply(Operator.STOP, value.type(), local.name(), List.of(value))
                : value;
        method.flow().variables().assign(local, kept);
        return kept;
    }

    private Value store(ExpressionTree tree, ArrayAccessTree element) {
        Value array = method.expressions().lower(element.getExpression(), (String) null);
        Value index = method.expressions().index(element);
        Type type = ((ArrayType) array.type()).element();
        if (tree instanceof AssignmentTree assignment) {
            Value value = method.expressions().lower(assignment.getExpression(), type, null);
            method.at(tree).store(array, index, value);
            return value;
        }
        Value old = method.at(element).load(array, index, null);
        Update update = update(tree, old, type, null);
        method.at(tree).store(array, index, update.stored());
        return update.result();
    }

    /** The new value of a compound assignment or an increment, converted back to the type of what is assigned. */
    private Update update(ExpressionTree tree, Value old, Type type, @Nullable String name) {
        if (tree instanceof CompoundAssignmentTree compound) {
            Value stored = combine(compound, old, type, name);
            return new Update(stored, stored);
        }
        ScalarType scalar = TypeLowering.scalar(type);
        ScalarType arithmetic = Numbers.promoted(scalar == null ? ScalarType.INT : scalar);
        Value before = method.conversions().convert(tree, old, scalar == null ? type : scalar, null);
        Value promoted = method.conversions().convert(tree, before, arithmetic, null);
        Value one = method.constant(tree, arithmetic, Numbers.convert(1, arithmetic), null, null);
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        String direct = arithmetic.equals(type) ? name : null;
        Value sum = method.operators().apply(tree, up ? Operator.ADD : Operator.SUB, arithmetic, direct, promoted, one);
        Value stored = narrow(tree, sum, type, name);
        boolean prefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        return new Update(stored, prefix ? stored : old);
    }

    // v op= e  =>  v = (T) (v op e)
    private Value combine(CompoundAssignmentTree tree, Value old, Type type, @Nullable String name) {
        Operator operator = operator(tree);
        ScalarType left = TypeLowering.scalar(type);
        ScalarType right = TypeLowering.scalar(method.body().type(tree.getExpression()));
        if (left == null || right == null) return method.opaque().combine(tree, old, type, name);
        Type leftType = OperatorLowering.leftType(operator, left, right);
        Value a = method.conversions().convert(tree, old, leftType, null);
        Value b = method.expressions()
                .lower(tree.getExpression(), OperatorLowering.rightType(operator, left, right), null);
        Value value = method.operators().apply(tree, operator, leftType, leftType.equals(type) ? name : null, a, b);
        return narrow(tree, value, type, name);
    }

    private Value narrow(Tree tree, Value value, Type type, @Nullable String name) {
        return method.conversions().convert(tree, value, type, name);
    }

    // PLUS_ASSIGNMENT  =>  PLUS
    private static Operator operator(CompoundAssignmentTree tree) {
        String kind = tree.getKind().name();
        Tree.Kind plain = Tree.Kind.valueOf(kind.substring(0, kind.length() - "_ASSIGNMENT".length()));
        Operator operator = OperatorLowering.binary(plain);
        if (operator == null) throw new IllegalStateException("no operator for " + kind);
        return operator;
    }

    /** Whether the statement is {@code a[i] += e} without narrowing, and {@code e} neither has effects nor can throw by itself. */
    private boolean accumulates(ExpressionTree tree, ArrayAccessTree element) {
        Type type = method.body().type(element);
        if (!isPlainArray(element)
                || (type != ScalarType.DOUBLE && type != ScalarType.FLOAT && type != ScalarType.INT)) {
            return false;
        }
        return switch (tree.getKind()) {
            case PLUS_ASSIGNMENT, MINUS_ASSIGNMENT -> {
                ExpressionTree added = ((CompoundAssignmentTree) tree).getExpression();
                ScalarType own = method.body().type(added) instanceof ScalarType scalar ? scalar : null;
                yield own != null && Numbers.promoted((ScalarType) type, own) == type && speculation.isQuiet(added);
            }
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    // a[i] -= e  =>  a[i] += -e
    private void accumulate(ExpressionTree tree, ArrayAccessTree element) {
        Value array = method.expressions().lower(element.getExpression(), (String) null);
        Value index = method.expressions().index(element);
        // Where e loads, it may fail too, and Java first asks whether there is an element to add to.
        if (tree instanceof CompoundAssignmentTree compound && speculation.loads(compound.getExpression())) {
            method.at(element).load(array, index, null);
        }
        Type type = ((ArrayType) array.type()).element();
        boolean down = tree.getKind() == Tree.Kind.MINUS_ASSIGNMENT
                || tree.getKind() == Tree.Kind.PREFIX_DECREMENT
                || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        Supplier<Value> one = () -> method.constant(tree, type, Numbers.convert(1, type), null, null);
        Value added = tree instanceof CompoundAssignmentTree compound
                ? method.expressions().lower(compound.getExpression(), type, null)
                : one.get();
        Value signed = down ? method.operators().apply(tree, Operator.NEG, type, null, added) : added;
        method.at(tree).accumulate(array, index, signed);
    }
}
