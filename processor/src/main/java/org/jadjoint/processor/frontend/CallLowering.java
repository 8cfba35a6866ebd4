package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Method calls: primitives, array operations and derived methods here, all others as opaque code. */
final class CallLowering {
    private final MethodLowering method;
    private final CallResolver resolver;
    private final HelperCalls helpers;
    private final ListLowering lists;

    CallLowering(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.resolver = resolver;
        this.helpers = new HelperCalls(method, resolver);
        this.lists = new ListLowering(method);
    }

    /** The value of a call. */
    Value lower(MethodInvocationTree tree, @Nullable String name) {
        Value value = call(tree, name);
        return value == null ? method.opaque().lower(tree, name) : value;
    }

    /** A call as a statement. */
    void discard(MethodInvocationTree tree) {
        CallTarget target = target(tree);
        if (target instanceof CallTarget.Foreign || target == null || isForeignBulk(tree, target)) {
            method.opaque().discard(tree);
        } else {
            call(tree, null);
        }
    }

    /** Whether the call is a pure scalar function that cannot throw. */
    boolean isPure(MethodInvocationTree tree) {
        return target(tree) instanceof CallTarget.Pure pure
                && !(pure.primitive() instanceof Primitive.StaticFunction function && function.mayThrow());
    }

    /** Whether the method that is called may write into an array that it is given. */
    boolean writesArray(MethodInvocationTree tree) {
        return method.body().element(tree) instanceof ExecutableElement element && resolver.writesArray(element);
    }

    /** What is called; null where it cannot be known. */
    @Nullable
    CallTarget target(MethodInvocationTree tree) {
        if (!(method.body().element(tree) instanceof ExecutableElement element)) return null;
        Closure known = method.closures().called(tree);
        if (known != null) return new CallTarget.Known(known);
        boolean enclosing = !Access.isStatic(element)
                && !(tree.getMethodSelect() instanceof MemberSelectTree)
                && !method.isOfReceiver(element);
        if (enclosing) return new CallTarget.Foreign(false, false, null);
        if (isClone(tree)) return new CallTarget.Bulk(Op.BulkKind.CLONE);
        if (isSuper(tree)) {
            CallTarget above = resolver.above(element);
            return above == null
                    ? new CallTarget.Foreign(
                            false, false, Refusal.of(Problem.UNKNOWN_DERIVATIVE, CallResolver.spoken(element)))
                    : above;
        }
        CallTarget.OfList list = lists.target(tree, element);
        if (list != null) return list;
        CallTarget target = resolver.resolve(element, method.owner(), known(tree, element));
        if (target instanceof CallTarget.Derived derived) {
            ExpressionTree unknown = unknownFunction(tree, derived.callee());
            if (unknown == null) return target;
            return new CallTarget.Foreign(false, false, Refusal.of(Problem.UNKNOWN_FUNCTION, spoken(unknown)));
        }
        if (!(target instanceof CallTarget.Foreign foreign) || foreign.sink() || foreign.constant()) return target;
        Refusal refusal = lists.refusal(tree, element);
        return refusal == null ? target : new CallTarget.Foreign(false, false, refusal);
    }

    // Shape.super.area(), super.area()
    private static boolean isSuper(MethodInvocationTree tree) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return false;
        ExpressionTree object = ExpressionLowering.strip(select.getExpression());
        return (object instanceof MemberSelectTree above
                        && above.getIdentifier().contentEquals("super"))
                || (object instanceof IdentifierTree name && name.getName().contentEquals("super"));
    }

    /** The class or interface that is known of the object on which a method is called; null where it is static. */
    private @Nullable TypeElement known(MethodInvocationTree tree, ExecutableElement called) {
        if (Access.isStatic(called)) return null;
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return method.owner();
        return method.body().mirror(select.getExpression()) instanceof DeclaredType type
                        && type.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /** The first argument for a parameter that is a function with derivatives of which nothing is known; null where there is none. */
    private @Nullable ExpressionTree unknownFunction(MethodInvocationTree tree, Callee callee) {
        List<Type> types = declared(callee);
        for (int i = 0; i < types.size() && i < tree.getArguments().size(); i++) {
            boolean unknown = types.get(i) instanceof StructureType wanted
                    && FunctionValues.isFunction(wanted)
                    && !method.functions().isKnown(tree.getArguments().get(i), wanted);
            if (unknown) return tree.getArguments().get(i);
        }
        return null;
    }

    private String spoken(ExpressionTree function) {
        Tree bare = ExpressionLowering.strip(function);
        return bare instanceof LambdaExpressionTree
                ? "a lambda"
                : SourceText.oneLine(method.body().text(bare));
    }

    private boolean isClone(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("clone")
                && method.body().type(select.getExpression()).isArray();
    }

    /** The value; null for {@code void} and for what is opaque. */
    private @Nullable Value call(MethodInvocationTree tree, @Nullable String name) {
        CallTarget target = target(tree);
        if (target instanceof CallTarget.Pure pure) return pure(tree, pure.primitive(), name);
        if (target instanceof CallTarget.Dispatch dispatch) return dispatch(tree, dispatch, name);
        if (target instanceof CallTarget.Derived derived)
            return typed(tree, derived(tree, derived.callee(), name), name);
        if (target instanceof CallTarget.Helper helper)
            return typed(tree, helpers.lower(tree, helper.method(), name), name);
        if (target instanceof CallTarget.OfCompanion derivative)
            return new CompanionCalls(method).lower(tree, derivative, arguments(tree, parameterTypes(tree)), name);
        if (target instanceof CallTarget.Known known) return method.closures().call(tree, known.closure(), name);
        if (target instanceof CallTarget.Accessor accessor) {
            return method.structures().component(tree, receiver(tree), accessor.component(), name);
        }
        if (target instanceof CallTarget.OfList list) return lists.lower(tree, list.call(), name);
        if (target instanceof CallTarget.Bulk bulk && !isForeignBulk(tree, target))
            return bulk(tree, bulk.kind(), name);
        return null;
    }

    /** What a method returns whose type parameters say less than is known at the call. */
    private @Nullable Value typed(MethodInvocationTree tree, @Nullable Value value, @Nullable String name) {
        boolean less = value != null
                && value.type() instanceof ReferenceType given
                && method.body().type(tree) instanceof ReferenceType wanted
                && !given.erased().equals(wanted.erased());
        if (value == null || !less) return value;
        Type type = method.body().type(tree);
        List<OpaqueCode.Piece> pieces = OpaqueLowering.cast(type);
        return method.opaque()
                .expression(tree, pieces, List.of(value), type, name, false, Refusal.ofObject(type, "an object"));
    }

    private Value pure(MethodInvocationTree tree, Primitive primitive, @Nullable String name) {
        List<Value> arguments = arguments(tree, parameterTypes(tree));
        Value result = new Value(method.body().type(tree), name);
        method.at(tree).add(new Op.Apply(result, primitive, arguments, method.ref(tree)));
        return result;
    }

    /** The types of a callee's parameters, without its receiver. */
    private static List<Type> declared(Callee callee) {
        return callee.parameters().stream()
                .skip(callee.instance() ? 1 : 0)
                .map(Callee.Parameter::type)
                .toList();
    }

    /** A call of a method that has, or may get, a derivative of its own; null for {@code void}. */
    @Nullable
    Value derived(MethodInvocationTree tree, Callee callee, @Nullable String name) {
        List<Value> arguments = new ArrayList<>();
        if (callee.instance()) arguments.add(receiver(tree));
        arguments.addAll(arguments(tree, declared(callee)));
        return derived(tree, callee, arguments, name);
    }

    /** A call with given arguments; null for {@code void}. */
    @Nullable
    Value derived(Tree tree, Callee callee, List<Value> arguments, @Nullable String name) {
        Type type = callee.result();
        Value result = type == null ? null : new Value(type, name);
        List<Value> results = result == null ? List.of() : List.of(result);
        requireFunctions(tree, callee, arguments);
        method.at(tree).add(new Op.Call(results, callee, Op.Form.PRIMAL, arguments, method.ref(tree)));
        if (result != null && callee.rule() != null) requireNew(tree, callee, result, arguments);
        return result;
    }

    /** What is not known to be a function with derivatives would pass for one without. */
    private void requireFunctions(Tree tree, Callee callee, List<Value> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (FunctionValues.fit(
                    callee.parameters().get(i).type(), arguments.get(i).type())) continue;
            method.unknownFunction(tree, callee.parameters().get(i).name());
        }
    }

    // s.area()  =>  if (s instanceof Circle) ((Circle) s).area() else … ((Square) s).area()
    private @Nullable Value dispatch(MethodInvocationTree tree, CallTarget.Dispatch dispatch, @Nullable String name) {
        Value receiver = receiver(tree);
        List<Value> arguments = constantWhereDeclared(tree, arguments(tree, parameterTypes(tree)));
        boolean isVoid = method.body().element(tree) instanceof ExecutableElement element
                && element.getReturnType().getKind() == TypeKind.VOID;
        Type type = isVoid ? null : method.body().type(tree);
        return dispatch(tree, dispatch.variants(), receiver, arguments, type, name);
    }

    /** What an interface says of its parameters holds for those who call it, whatever the records say of theirs. */
    private List<Value> constantWhereDeclared(MethodInvocationTree tree, List<Value> arguments) {
        if (!(method.body().element(tree) instanceof ExecutableElement element)) return arguments;
        List<Value> constant = new ArrayList<>(arguments);
        for (int i = 0; i < constant.size(); i++) {
            Value value = constant.get(i);
            boolean stops = Access.isNoDerivative(element.getParameters().get(i))
                    && value.type().isDifferentiable();
            if (stops) constant.set(i, method.at(tree).apply(Operator.STOP, value.type(), null, List.of(value)));
        }
        return constant;
    }

    /** What the variants of a structure give for arguments; null for {@code void}, which has no type. */
    @Nullable
    Value dispatch(
            Tree tree,
            List<CallTarget.Variant> variants,
            Value receiver,
            List<Value> arguments,
            @Nullable Type type,
            @Nullable String name) {
        Flow flow = method.flow();
        Jump end = Jump.after(tree);
        Flow.Fragment fragment = flow.open();
        for (int i = 0; i < variants.size(); i++) {
            CallTarget.Variant variant = variants.get(i);
            boolean last = i == variants.size() - 1;
            Flow.@Nullable Arm other = last ? null : enterIf(tree, receiver, variant.type());
            Value own = method.structures().cast(tree, receiver, variant.type(), null);
            Value value = own(tree, variant.target(), own, arguments);
            if (type == null || value == null) flow.jump(end);
            else flow.jump(end, method.conversions().convert(tree, value, type, null), type);
            if (other != null) flow.enter(other);
        }
        if (type != null) return method.closeValue(fragment, end, name, tree);
        flow.close(fragment, end::equals, method.ref(tree), null);
        return null;
    }

    /** Goes on where a structure is of a variant; gives where it is not. */
    Flow.Arm enterIf(Tree tree, Value structure, StructureType type) {
        Value is = method.structures().test(tree, structure, type);
        List<Flow.Arm> arms = method.flow().split(is, 2, method.ref(tree));
        method.flow().enter(arms.get(0));
        return arms.get(1);
    }

    /** What a call is for a variant. */
    @Nullable
    Value own(Tree tree, CallTarget target, Value receiver, List<Value> given) {
        if (target instanceof CallTarget.Accessor accessor) {
            return method.structures().component(tree, receiver, accessor.component(), null);
        }
        List<Value> arguments = new ArrayList<>(List.of(receiver));
        arguments.addAll(given);
        Callee callee = target instanceof CallTarget.Helper helper
                ? resolver.helper(helper.method())
                : ((CallTarget.Derived) target).callee();
        return derived(tree, callee, arguments, null);
    }

    /** The object on which a method is called. */
    Value receiver(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select && !isSuper(tree)
                ? method.expressions().lower(select.getExpression(), (String) null)
                : method.receiver(tree);
    }

    /** What a rule says of an array would be lost on one that has a shadow already. */
    void requireNew(Tree tree, Callee callee, Value result, List<Value> arguments) {
        for (Value argument : arguments) {
            if (!result.type().isArray() || !argument.type().equals(result.type())) continue;
            OpaqueCode check = HandRule.requireNew(callee.name());
            method.at(tree).add(new Op.Opaque(List.of(), check, List.of(result, argument), method.ref(tree)));
        }
    }

    private List<Type> parameterTypes(MethodInvocationTree tree) {
        if (!(method.body().element(tree) instanceof ExecutableElement element)) return List.of();
        return element.getParameters().stream()
                .map(VariableElement::asType)
                .map(TypeLowering::of)
                .toList();
    }

    /** The arguments converted to the parameters' types, in order; surplus ones as the array of a variable-arity parameter. */
    private List<Value> arguments(MethodInvocationTree tree, List<Type> types) {
        return arguments(tree, types, Set.of());
    }

    /** The arguments but for those of some numbers, which are known functions. */
    List<Value> arguments(MethodInvocationTree tree, List<Type> types, Set<Integer> left) {
        return arguments(tree, tree.getArguments(), types, left);
    }

    /** The arguments of a call of a method or a constructor. */
    List<Value> arguments(Tree tree, List<? extends ExpressionTree> trees, List<Type> types, Set<Integer> left) {
        boolean spread = spreads(tree, trees, types);
        int single = spread ? types.size() - 1 : types.size();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < single; i++) {
            if (left.contains(i)) method.closures().create(trees.get(i));
            else values.add(argument(trees.get(i), types.get(i)));
        }
        if (spread) values.add(spread(tree, trees.subList(single, trees.size()), (ArrayType) types.get(single)));
        return values;
    }

    private Value argument(ExpressionTree tree, Type type) {
        return type instanceof StructureType wanted && FunctionValues.isFunction(type)
                ? method.functions().argument(tree, wanted)
                : method.expressions().lower(tree, type, null);
    }

    private Value spread(Tree tree, List<? extends ExpressionTree> trees, ArrayType type) {
        List<Value> elements = new ArrayList<>();
        for (ExpressionTree element : trees) elements.add(method.expressions().lower(element, type.element(), null));
        Value array = new Value(type, null);
        method.at(tree).add(new Op.ArrayLiteral(array, elements, method.ref(tree)));
        return array;
    }

    private boolean spreads(Tree tree, List<? extends ExpressionTree> trees, List<Type> types) {
        if (!(method.body().element(tree) instanceof ExecutableElement element) || !element.isVarArgs()) return false;
        if (trees.size() != types.size()) return true;
        ExpressionTree last = trees.get(types.size() - 1);
        Type own = method.body().type(last);
        boolean whole = own.isArray()
                && isArrayOf(((ArrayType) own).element(), ((ArrayType) types.get(types.size() - 1)).element());
        return !whole && ExpressionLowering.strip(last).getKind() != Tree.Kind.NULL_LITERAL;
    }

    /** Whether an array of some elements is one of others by the rules of Java. */
    private static boolean isArrayOf(Type given, Type wanted) {
        if (given instanceof ScalarType || wanted instanceof ScalarType) return given.equals(wanted);
        if (!wanted.isArray()) return true;
        return given.isArray() && isArrayOf(((ArrayType) given).element(), ((ArrayType) wanted).element());
    }

    /** {@code System.arraycopy} of what is not known to be an array, or between arrays of two types, which mostly throws. */
    private boolean isForeignBulk(MethodInvocationTree tree, CallTarget target) {
        if (!(target instanceof CallTarget.Bulk bulk)) return false;
        if (bulk.kind() == Op.BulkKind.CLONE) return false;
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (bulk.kind() == Op.BulkKind.ARRAYCOPY) {
            Type source = method.body().type(arguments.get(0));
            return !source.isArray() || !source.equals(method.body().type(arguments.get(2)));
        }
        return !isArray(arguments.get(0));
    }

    private boolean isArray(ExpressionTree tree) {
        return method.body().type(tree).isArray();
    }

    private @Nullable Value bulk(MethodInvocationTree tree, Op.BulkKind kind, @Nullable String name) {
        List<Value> operands = new ArrayList<>();
        if (kind == Op.BulkKind.CLONE) {
            ExpressionTree array = ((MemberSelectTree) tree.getMethodSelect()).getExpression();
            operands.add(method.expressions().lower(array, (String) null));
        } else {
            List<? extends ExpressionTree> arguments = tree.getArguments();
            List<Type> types = parameterTypes(tree);
            for (int i = 0; i < arguments.size(); i++) {
                boolean any = !(types.get(i) instanceof ScalarType);
                operands.add(
                        any
                                ? method.expressions().lower(arguments.get(i), (String) null)
                                : method.expressions().lower(arguments.get(i), types.get(i), null));
            }
        }
        Value result = kind.hasResult() ? new Value(operands.get(0).type(), name) : null;
        method.at(tree).add(new Op.Bulk(result, kind, operands, method.ref(tree)));
        return result;
    }
}
