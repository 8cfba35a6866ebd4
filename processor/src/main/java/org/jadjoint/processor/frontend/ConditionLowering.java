package org.jadjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.function.Supplier;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code &&}, {@code ||} and {@code ?:}. Where a side that Java might skip is cheap, cannot throw and has no derivative to go wrong, it
 * is evaluated always; else the expression is a block with a branch.
 */
final class ConditionLowering {
    private final MethodLowering method;
    private final Speculation speculation;

    ConditionLowering(MethodLowering method) {
        this.method = method;
        this.speculation = new Speculation(method);
    }

    Value lower(ExpressionTree tree, @Nullable String name) {
        if (tree instanceof ConditionalExpressionTree conditional) return conditional(conditional, name);
        return shortCircuit((BinaryTree) tree, name);
    }

    private Value conditional(ConditionalExpressionTree tree, @Nullable String name) {
        Type type = method.body().type(tree);
        Value condition = method.expressions().lower(tree.getCondition(), ScalarType.BOOLEAN, null);
        ExpressionTree first = tree.getTrueExpression();
        ExpressionTree second = tree.getFalseExpression();
        if (type instanceof ScalarType && speculation.allows(first) && speculation.allows(second)) {
            Value a = method.expressions().lower(first, type, null);
            Value b = method.expressions().lower(second, type, null);
            return method.operators().apply(tree, Operator.SELECT, type, name, condition, a, b);
        }
        return choose(
                tree,
                type,
                condition,
                () -> method.expressions().lower(first, type, null),
                () -> method.expressions().lower(second, type, null),
                name);
    }

    private Value shortCircuit(BinaryTree tree, @Nullable String name) {
        boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        Value left = method.expressions().lower(tree.getLeftOperand(), ScalarType.BOOLEAN, null);
        ExpressionTree right = tree.getRightOperand();
        if (speculation.allows(right)) {
            Value value = method.expressions().lower(right, ScalarType.BOOLEAN, null);
            Operator operator = and ? Operator.BOTH : Operator.EITHER;
            return method.operators().apply(tree, operator, ScalarType.BOOLEAN, name, left, value);
        }
        Supplier<Value> rest = () -> method.expressions().lower(right, ScalarType.BOOLEAN, null);
        Supplier<Value> known = () -> method.constant(tree, ScalarType.BOOLEAN, !and, null, null);
        return choose(tree, ScalarType.BOOLEAN, left, and ? rest : known, and ? known : rest, name);
    }

    // c ? a : b  =>  result = block { branch c { yield a } { yield b } }
    private Value choose(
            Tree tree,
            Type type,
            Value condition,
            Supplier<Value> first,
            Supplier<Value> second,
            @Nullable String name) {
        Jump end = Jump.after(tree);
        Flow flow = method.flow();
        Flow.Fragment fragment = flow.open();
        List<Flow.Arm> arms = flow.split(condition, 2, method.ref(tree));
        flow.enter(arms.get(0));
        flow.jump(end, first.get(), type);
        flow.enter(arms.get(1));
        flow.jump(end, second.get(), type);
        return method.closeValue(fragment, end, name, tree);
    }
}
