package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Calls of helpers. Where functions that are known are passed, or the types of a generic one say more than its bounds, they call a version of their own. */
final class HelperCalls {
    /** How deep functions may capture functions before they are passed as objects: a recursion could nest them without end. */
    private static final int DEEPEST = 6;

    private final MethodLowering method;
    private final CallResolver resolver;

    HelperCalls(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.resolver = resolver;
    }

    // integrate(t -> a * t, lo, hi)  =>  integrateLambda1(lo, hi, a)
    @Nullable
    Value lower(MethodInvocationTree tree, ExecutableElement helper, @Nullable String name) {
        Map<Element, Type> types = Instantiation.of(
                helper,
                method.body().mirror(tree.getMethodSelect()),
                receiver(tree, helper),
                method.body().types());
        return lower(tree, helper, types, functions(tree, helper), name);
    }

    /** The object on which a helper is called, as one of the class that declares the helper; null where there is none. */
    private @Nullable DeclaredType receiver(MethodInvocationTree tree, ExecutableElement helper) {
        if (Access.isStatic(helper)) return null;
        TypeElement owner = Access.owner(helper);
        TypeMirror type = tree.getMethodSelect() instanceof MemberSelectTree select
                ? method.body().mirror(select.getExpression())
                : method.owner().asType();
        return method.body().as(type, owner.getQualifiedName().toString());
    }

    private @Nullable Value lower(
            MethodInvocationTree tree,
            ExecutableElement helper,
            Map<Element, Type> types,
            Map<Integer, Closure> functions,
            @Nullable String name) {
        if (types.isEmpty() && functions.isEmpty()) return method.calls().derived(tree, resolver.helper(helper), name);
        Transport transport = new Transport(names(helper));
        Map<Integer, Variable> known = new HashMap<>();
        List<Object> key = new ArrayList<>(List.of(helper, types));
        functions.forEach((number, closure) -> {
            VariableElement parameter = helper.getParameters().get(number);
            Variable outside = new Variable(
                    parameter.getSimpleName().toString(), TypeLowering.of(parameter.asType(), types), false);
            known.put(number, outside.holding(transport.move(closure)));
            key.add(number);
            key.add(closure.shape(transport.given()::indexOf));
        });
        transport.given().forEach(variable -> key.add(List.of(variable.type(), variable.stopped())));
        Specialization version = new Specialization(types, known, transport.captured());
        // The others are passed as the objects that they are.
        if (!functions.isEmpty() && !matters(helper, version)) return lower(tree, helper, types, Map.of(), name);
        Callee callee = resolver.helper(helper, version, key);
        List<Value> arguments = new ArrayList<>();
        if (callee.instance()) arguments.add(method.calls().receiver(tree));
        arguments.addAll(method.calls().arguments(tree, parameterTypes(callee, helper, known), known.keySet()));
        for (Variable variable : transport.given()) {
            arguments.add(method.flow().variables().read(variable, method.at(tree)));
        }
        return method.calls().derived(tree, callee, arguments, name);
    }

    /** The names that the parameters have, with that of the receiver. */
    private static List<String> names(ExecutableElement helper) {
        List<String> names = new ArrayList<>(Callees.declaredNames(helper));
        if (!Access.isStatic(helper)) names.add(Callees.receiver(names));
        return names;
    }

    /** The types of all parameters that the source has. */
    private static List<Type> parameterTypes(Callee callee, ExecutableElement helper, Map<Integer, Variable> known) {
        List<Type> types = new ArrayList<>();
        int next = callee.instance() ? 1 : 0;
        for (int i = 0; i < helper.getParameters().size(); i++) {
            Variable function = known.get(i);
            types.add(function == null ? callee.parameters().get(next++).type() : function.type());
        }
        return types;
    }

    /** Whether it matters that the functions are known: derivatives, or arrays, may go through one. */
    private static boolean matters(ExecutableElement helper, Specialization version) {
        Stream<Type> captured = version.captured().stream().map(Variable::type);
        Stream<Type> declared = Stream.concat(
                        helper.getParameters().stream().map(VariableElement::asType), Stream.of(helper.getReturnType()))
                .map(type -> TypeLowering.of(type, version.types()));
        return Stream.concat(captured, declared).anyMatch(type -> type.isDifferentiable() || type.isArray());
    }

    /** The functions among the arguments, by the numbers of the parameters that hold nothing else. */
    private Map<Integer, Closure> functions(MethodInvocationTree tree, ExecutableElement helper) {
        Map<Integer, Closure> functions = new LinkedHashMap<>();
        List<? extends ExpressionTree> arguments = tree.getArguments();
        int fixed = helper.getParameters().size() - (helper.isVarArgs() ? 1 : 0);
        for (int i = 0; i < fixed && i < arguments.size(); i++) {
            VariableElement parameter = helper.getParameters().get(i);
            Closure closure = method.closures().of(arguments.get(i));
            if (closure == null || !isConstant(parameter, helper)) continue;
            if (closure.depth() <= DEEPEST) functions.put(i, closure);
            else method.unknownFunction(arguments.get(i), "a function that captures ever more functions");
        }
        return functions;
    }

    private boolean isConstant(Element parameter, ExecutableElement helper) {
        return !Access.isNoDerivative(parameter) && !resolver.assigns(helper, parameter);
    }
}
