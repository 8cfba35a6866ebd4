package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Functions that are handed to annotated methods, as objects which carry derivatives. */
final class FunctionValues {
    /** How deep functions may capture functions before they are refused: a recursion could nest them without end. */
    private static final int DEEPEST = 6;

    private final MethodLowering method;
    private final CallResolver resolver;

    FunctionValues(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.resolver = resolver;
    }

    /** Whether values of a type are functions that carry derivatives. */
    static boolean isFunction(Type type) {
        return type instanceof StructureType structure && structure.function() != null;
    }

    /** Whether a parameter takes an argument as far as functions go: one with derivatives of its own is nothing else. */
    static boolean fit(Type wanted, Type given) {
        if (!isFunction(wanted) || !isFunction(given)) return isFunction(wanted) == isFunction(given);
        StructureType.Closure closure =
                ((StructureType) given).requireFunction().closure();
        return wanted.equals(closure == null ? given : closure.implemented());
    }

    /** The variable of a functional parameter, behind the closure that stands for it. */
    static Variable parameter(Closure closure) {
        return closure.environment().values().iterator().next();
    }

    // Quadrature.integrate(t -> a * t, lo, hi)  =>  f = new PathLambda1(a); Quadrature.integrate(f, lo, hi)
    Value argument(ExpressionTree tree, StructureType wanted) {
        Closure closure = closure(tree, wanted);
        if (closure == null) throw new IllegalStateException("not a known function: " + tree);
        method.closures().create(tree);
        return value(tree, closure, wanted);
    }

    /** A function as the value of a parameter: what came in for one of the same interface is handed on as it is. */
    Value value(Tree tree, Closure closure, StructureType wanted) {
        boolean handedOn = closure.tree() instanceof VariableTree
                && parameter(closure).type().equals(wanted);
        return handedOn ? method.read(parameter(closure), tree) : object(tree, closure, wanted);
    }

    /** Whether an argument is a function whose code is known, or which came in with its derivatives. */
    boolean isKnown(ExpressionTree tree, StructureType wanted) {
        return closure(tree, wanted) != null;
    }

    private @Nullable Closure closure(ExpressionTree tree, StructureType wanted) {
        Closure closure = method.closures().of(tree);
        FunctionDeclaration declaration = resolver.declaration(wanted);
        boolean known = closure != null
                && declaration != null
                && closure.depth() <= DEEPEST
                && ClosureLowering.isImplemented(declaration.method(), closure);
        return known ? closure : null;
    }

    private Value object(Tree tree, Closure closure, StructureType wanted) {
        StructureType.Function function = wanted.requireFunction();
        Transport transport = new Transport(names(closure, function));
        Closure moved = transport.move(closure);
        List<Object> key = new ArrayList<>(List.of(wanted));
        key.add(closure.shape(transport.given()::indexOf));
        transport.given().forEach(variable -> key.add(List.of(variable.type(), variable.stopped())));
        StructureType type = resolver.closure(moved, wanted, transport.captured(), key, method.prefix());
        List<Value> parts = transport.given().stream()
                .map(variable -> method.flow().variables().read(variable, method.at(tree)))
                .toList();
        Value result = new Value(type, null);
        method.at(tree).add(new Op.NewStructure(result, parts, method.ref(tree)));
        return result;
    }

    /** What the code of a function calls its parameters: a lambda as it stands, which captures nothing of those names. */
    static List<String> names(Closure closure, StructureType.Function function) {
        return closure.tree() instanceof LambdaExpressionTree lambda
                ? lambda.getParameters().stream()
                        .map(parameter -> parameter.getName().toString())
                        .toList()
                : function.parameters().stream().map(Callee.Parameter::name).toList();
    }

    // f.applyAsDouble(e)  =>  a call of the function, where only its interface is known
    @Nullable
    Value call(
            Tree tree,
            Variable function,
            ReferenceLowering.Arguments given,
            @Nullable Type result,
            @Nullable String name) {
        Callee callee = ((StructureType) function.type()).call();
        List<Value> arguments = new ArrayList<>(List.of(method.read(function, tree)));
        for (int i = 1; i < callee.parameters().size(); i++) {
            arguments.add(given.get(i - 1, callee.parameters().get(i).type(), null));
        }
        Value value = method.calls().derived(tree, callee, arguments, name);
        return value == null || result == null ? value : method.conversions().convert(tree, value, result, name);
    }
}
