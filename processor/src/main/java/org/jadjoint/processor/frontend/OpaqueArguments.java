package org.jadjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

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
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            ExpressionTree receiver = select.getExpression();
            boolean name = isName(receiver);
            if (constant && isOnlyRead(method.body().type(receiver), writes)) {
                values.put(receiver, cut(receiver, lower(receiver), true));
                return lowerApart(call.getArguments(), true, writes, values);
            }
            if (!name && !method.body().type(receiver).equals(ReferenceType.STRING)) return first(receiver);
            boolean read =
                    !name || (isObject(receiver) && call.getArguments().stream().anyMatch(this::hasEffects));
            if (read && !isLiteral(receiver)) values.put(receiver, lower(receiver));
        }
        return lowerApart(call.getArguments(), constant, writes, values);
    }

    // name(model).length()  =>  value.length()
    /** The value of the call of code that is differentiated with which an expression begins; empty where it begins with something else. */
    Map<Tree, Value> first(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (!(bare instanceof MethodInvocationTree call))
            return bare instanceof MemberSelectTree select ? first(select.getExpression()) : Map.of();
        boolean own = !(method.calls().target(call) instanceof CallTarget.Foreign)
                && call.getArguments().stream()
                        .anyMatch(argument -> method.body().type(argument).isDifferentiable());
        if (own) return Map.of(bare, lower(bare));
        return call.getMethodSelect() instanceof MemberSelectTree select ? first(select.getExpression()) : Map.of();
    }

    /** The receiver of a call that does not name it, as the constant that it is for what it calls; null where it may be written. */
    @Nullable
    Value receiver(MethodInvocationTree call, boolean writes) {
        Variable self = method.self();
        boolean implicit = self != null
                && call.getMethodSelect() instanceof IdentifierTree
                && !Access.isStatic(Objects.requireNonNull(method.body().element(call)));
        if (self == null || !implicit || !isOnlyRead(self.type(), writes)) return null;
        return cut(call, method.read(self), true);
    }

    /** Whether a method that writes into an array of what it is given, or does not, leaves a value with derivatives as it is. */
    private static boolean isOnlyRead(Type type, boolean writes) {
        return type.isDifferentiable() && !(writes && type.holdsArrays());
    }

    /** The values of what an object is made of that can be computed before. */
    Map<Tree, Value> lowerApart(NewClassTree made) {
        return lowerApart(made.getArguments(), false, true, new HashMap<>());
    }

    private Map<Tree, Value> lowerApart(
            List<? extends ExpressionTree> arguments, boolean constant, boolean writes, Map<Tree, Value> values) {
        int last = lastEffect(arguments);
        for (int i = 0; i < arguments.size(); i++) {
            ExpressionTree argument = arguments.get(i);
            Type type = method.body().type(argument);
            boolean scalar = type instanceof ScalarType || isText(argument, type);
            if (scalar && !isLiteral(argument) && (constant || !isName(argument) || isLocal(argument))) {
                values.put(argument, cut(argument, lower(argument), constant));
            } else if (constant && (isOnlyRead(type, writes) || method.body().makesArray(argument))) {
                values.put(argument, cut(argument, lower(argument), true));
            } else if (i < last && isName(argument)) {
                values.put(argument, lower(argument));
            } else if (!isLiteral(argument) && !isName(argument) && !isDeferred(argument)) {
                return values;
            }
        }
        return values;
    }

    /** The last of some parts, evaluated in order, that may change what a part before it reads; negative where none does. */
    private int lastEffect(List<? extends ExpressionTree> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            if (hasEffects(parts.get(i))) return i;
        }
        return -1;
    }

    private boolean hasEffects(ExpressionTree part) {
        return !method.onlyLooks(part) || method.body().hasSideEffects(part, Set.of());
    }

    /** Whether a name stands for an object, not for a class or for the object that the code belongs to. */
    private boolean isObject(ExpressionTree name) {
        Element element = method.body().element(ExpressionLowering.strip(name));
        boolean self = ExpressionLowering.strip(name) instanceof IdentifierTree identifier
                && (identifier.getName().contentEquals("this")
                        || identifier.getName().contentEquals("super"));
        return element instanceof VariableElement && !self;
    }

    /** The values of the operands of a string concatenation, as far as the order of evaluation allows. */
    Map<Tree, Value> lowerApart(ExpressionTree concatenation) {
        Map<Tree, Value> values = new HashMap<>();
        List<ExpressionTree> operands = new ArrayList<>();
        collect(ExpressionLowering.strip(concatenation), operands);
        int last = lastEffect(operands);
        for (int i = 0; i < operands.size(); i++) {
            if (!operand(operands.get(i), i < last, values)) break;
        }
        return values;
    }

    /** The values of the operands of a comparison of references. */
    Map<Tree, Value> lowerOperands(BinaryTree comparison) {
        Map<Tree, Value> values = new HashMap<>();
        for (ExpressionTree operand : List.of(comparison.getLeftOperand(), comparison.getRightOperand())) {
            boolean last = operand == comparison.getRightOperand() || !hasEffects(comparison.getRightOperand());
            boolean named = last && isName(operand) && !isLocal(operand);
            if (!isLiteral(operand) && !named) values.put(operand, lower(operand));
        }
        return values;
    }

    /** Text whose parts change something when they are computed. */
    private boolean isText(ExpressionTree argument, Type type) {
        return type.equals(ReferenceType.STRING)
                && (!method.onlyLooks(argument) || method.body().runsUnknown(argument, Set.of()));
    }

    /** The operands of {@code a + b + c}, in order. */
    private void collect(ExpressionTree tree, List<ExpressionTree> operands) {
        if (!(tree instanceof BinaryTree sum)) return;
        ExpressionTree left = sum.getLeftOperand();
        boolean nested = tree.getKind() == Tree.Kind.PLUS
                && left.getKind() == Tree.Kind.PLUS
                && method.body().type(left).equals(ReferenceType.STRING);
        if (nested) collect(left, operands);
        else operands.add(left);
        operands.add(sum.getRightOperand());
    }

    /**
     * Whether the operands that follow may be lowered apart too.
     *
     * @param changed whether one of them may change what this one reads
     */
    private boolean operand(ExpressionTree tree, boolean changed, Map<Tree, Value> values) {
        boolean named = isName(tree);
        if (isLiteral(tree) || (named && !isLocal(tree) && !changed)) return true;
        Type type = method.body().type(tree);
        boolean text = type instanceof ScalarType || type.equals(ReferenceType.STRING);
        if (!text && !(named && changed)) return named;
        values.put(tree, lower(tree));
        return true;
    }

    private Value lower(ExpressionTree tree) {
        return method.expressions().lower(tree, (String) null);
    }

    private boolean isLocal(ExpressionTree tree) {
        return method.local(ExpressionLowering.strip(tree)) != null;
    }

    private Value cut(ExpressionTree tree, Value value, boolean constant) {
        return constant ? method.at(tree).apply(Operator.STOP, value.type(), null, List.of(value)) : value;
    }

    /** Whether a tree is a literal, or a constant variable, which is printed as one. */
    private boolean isLiteral(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        return bare instanceof LiteralTree
                || (isLocal(bare) && Access.constant(method.body().element(bare)) != null);
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
