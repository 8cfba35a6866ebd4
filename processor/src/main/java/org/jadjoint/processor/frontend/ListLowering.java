package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Calls that read a list of aggregates as if it were an array, and that make one; a list never changes where it is differentiated. */
final class ListLowering {
    /** Methods of a list that leave it as it is, and hand out nothing that changes it. */
    private static final Set<String> READERS = Set.of(
            "get",
            "size",
            "isEmpty",
            "contains",
            "containsAll",
            "indexOf",
            "lastIndexOf",
            "equals",
            "hashCode",
            "toString",
            "toArray",
            "stream");

    private final MethodLowering method;

    ListLowering(MethodLowering method) {
        this.method = method;
    }

    /** What a call means; null for one that has nothing to do with lists, or that is opaque. */
    CallTarget.@Nullable OfList target(MethodInvocationTree tree, ExecutableElement called) {
        String name = called.getSimpleName().toString();
        if (isListFactory(called)) {
            if (!method.body().type(tree).isList()) return null;
            if (name.equals("of")) return new CallTarget.OfList(CallTarget.ListCall.OF);
            boolean copies = name.equals("copyOf")
                    && method.body().type(tree.getArguments().get(0)).isList();
            return copies ? new CallTarget.OfList(CallTarget.ListCall.COPY_OF) : null;
        }
        if (!isOnList(tree)) return null;
        if (name.equals("get")) return new CallTarget.OfList(CallTarget.ListCall.GET);
        if (name.equals("size")) return new CallTarget.OfList(CallTarget.ListCall.SIZE);
        return name.equals("isEmpty") ? new CallTarget.OfList(CallTarget.ListCall.IS_EMPTY) : null;
    }

    /** Why an opaque call may take no active list; null where it is no method of lists. */
    @Nullable
    Refusal refusal(MethodInvocationTree tree, ExecutableElement called) {
        boolean makes = isListFactory(called) && method.body().type(tree).isList();
        if (makes || isOnList(tree)) return Refusal.of(Problem.LIST_OPERATION, CallResolver.spoken(called));
        // list.stream().map(…).sum(): it begins with the list
        ExpressionTree receiver =
                tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
        return receiver instanceof MethodInvocationTree inner
                        && method.body().element(inner) instanceof ExecutableElement before
                        && method.calls().target(inner) instanceof CallTarget.Foreign
                ? refusal(inner, before)
                : null;
    }

    private static boolean isListFactory(ExecutableElement called) {
        return Access.isStatic(called)
                && Access.owner(called).getQualifiedName().contentEquals("java.util.List");
    }

    private boolean isOnList(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                && method.body().type(select.getExpression()).isList();
    }

    /** Whether a method that is called on a list of aggregates may change it. */
    static boolean mayChange(String name) {
        return !READERS.contains(name);
    }

    /** The value of a call. */
    Value lower(MethodInvocationTree tree, CallTarget.ListCall call, @Nullable String name) {
        return switch (call) {
            case GET -> get(tree, name);
            case SIZE -> size(tree, name);
            case IS_EMPTY -> isEmpty(tree);
            case OF -> of(tree, name);
            case COPY_OF ->
                copy(tree, method.expressions().lower(tree.getArguments().get(0), (String) null), name);
        };
    }

    private Value list(MethodInvocationTree tree) {
        ExpressionTree list = ((MemberSelectTree) tree.getMethodSelect()).getExpression();
        return method.expressions().lower(list, (String) null);
    }

    // list.get(i)  =>  list[i]
    private Value get(MethodInvocationTree tree, @Nullable String name) {
        Value list = list(tree);
        Value index = method.expressions().lower(tree.getArguments().get(0), ScalarType.INT, null);
        return method.at(tree).load(list, index, name);
    }

    private Value size(MethodInvocationTree tree, @Nullable String name) {
        Value size = new Value(ScalarType.INT, name);
        Value list = list(tree);
        method.at(tree).add(new Op.Length(size, list, method.ref(tree)));
        return size;
    }

    // list.isEmpty()  =>  list.length == 0
    private Value isEmpty(MethodInvocationTree tree) {
        Value length = method.at(tree).length(list(tree));
        return method.at(tree).compare(Operator.EQ, length, method.at(tree).constant(0));
    }

    // List.of(a, b)  =>  a new list of a and b; List.of(array)  =>  a copy of the array
    private Value of(MethodInvocationTree tree, @Nullable String name) {
        ArrayType type = (ArrayType) method.body().type(tree);
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (isArrayOf(tree, type)) {
            return copy(tree, method.expressions().lower(arguments.get(0), (String) null), name);
        }
        List<Value> elements = new ArrayList<>();
        for (ExpressionTree argument : arguments) {
            elements.add(method.expressions().lower(argument, type.element(), null));
        }
        Value list = new Value(type, name);
        method.at(tree).add(new Op.ArrayLiteral(list, elements, method.ref(tree)));
        return list;
    }

    /** Whether a method of variable arity is given the array of its elements. */
    private boolean isArrayOf(MethodInvocationTree tree, ArrayType type) {
        if (!(method.body().element(tree) instanceof ExecutableElement called) || !called.isVarArgs()) return false;
        return tree.getArguments().size() == 1
                && method.body().type(tree.getArguments().get(0)) instanceof ArrayType array
                && array.isArray()
                && array.element().isAggregate()
                && array.element().getClass() == type.element().getClass();
    }

    private Value copy(MethodInvocationTree tree, Value elements, @Nullable String name) {
        Value list = new Value(method.body().type(tree), name);
        method.at(tree).add(new Op.Bulk(list, Op.BulkKind.CLONE, List.of(elements), method.ref(tree)));
        return list;
    }
}
