package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** Arguments of opaque calls that are lowered by themselves, so that {@code f(a.length)} takes a length, not an array. */
final class OpaqueArguments {
    private final MethodLowering method;

    OpaqueArguments(MethodLowering method) {
        this.method = method;
    }

    /**
     * The values of the arguments that can be computed before the call, as far as the order of evaluation allows. {@code constant} cuts
     * the derivative of each, of arrays unless the method {@code writes} into one.
     */
    Map<Tree, Value> lowerApart(MethodInvocationTree call, boolean constant, boolean writes) {
        Map<Tree, Value> values = new HashMap<>();
        if (call.getMethodSelect() instanceof MemberSelectTree select && !isName(select.getExpression())) return values;
        for (ExpressionTree argument : call.getArguments()) {
            Type type = method.body().type(argument);
            boolean scalar = type instanceof ScalarType;
            if (scalar && !isLiteral(argument) && (constant || !isName(argument))) {
                values.put(argument, cut(argument, method.expressions().lower(argument, (String) null), constant));
            } else if (constant && !writes && type.isDifferentiable()) {
                values.put(argument, cut(argument, method.expressions().lower(argument, (String) null), true));
            } else if (!isLiteral(argument) && !isName(argument) && !isDeferred(argument)) {
                return values;
            }
        }
        return values;
    }

    private Value cut(ExpressionTree tree, Value value, boolean constant) {
        return constant && value.type().isDifferentiable()
                ? method.at(tree).apply(Operator.STOP, value.type(), null, List.of(value))
                : value;
    }

    private static boolean isLiteral(ExpressionTree tree) {
        return ExpressionLowering.strip(tree) instanceof LiteralTree;
    }

    private static boolean isDeferred(ExpressionTree tree) {
        return tree instanceof LambdaExpressionTree;
    }

    /** A variable, a class or a field of a class: nothing is computed. */
    private static boolean isName(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        return bare instanceof IdentifierTree
                || (bare instanceof MemberSelectTree select && isName(select.getExpression()) && !isLength(select));
    }

    private static boolean isLength(MemberSelectTree select) {
        return select.getIdentifier().contentEquals("length");
    }
}
