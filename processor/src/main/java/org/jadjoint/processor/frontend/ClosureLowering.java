package org.jadjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Functions that are known: where they are called, their code takes the place of the call; everywhere else they are opaque objects. */
final class ClosureLowering {
    static final String LAMBDA = "Lambda";

    private final MethodLowering method;
    private final ReferenceLowering references;

    ClosureLowering(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.references = new ReferenceLowering(method, resolver);
    }

    /** The function that an expression gives; null where none is known. */
    @Nullable
    Closure of(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (bare instanceof TypeCastTree cast) return of(cast.getExpression());
        if (bare instanceof LambdaExpressionTree lambda) return closure(lambda);
        if (bare instanceof MemberReferenceTree reference) return references.closure(reference);
        Variable variable = method.local(bare);
        return variable == null ? null : variable.closure();
    }

    /** What making a function does by itself: a reference to a method of an object looks whether there is one. */
    void create(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (bare instanceof TypeCastTree cast) create(cast.getExpression());
        else if (bare instanceof MemberReferenceTree reference) references.create(reference);
    }

    /** The function that a declared variable holds as long as it lives; null where none is known. */
    @Nullable
    Closure heldBy(VariableTree tree) {
        Element element = method.body().element(tree);
        if (element == null || tree.getInitializer() == null) return null;
        if (Access.isNoDerivative(element) || method.body().isAssigned(element)) return null;
        Closure closure = of(tree.getInitializer());
        return closure == null
                ? null
                : closure.named(Callees.capitalized(tree.getName().toString()));
    }

    /** The variables that a lambda captures, the object on which the method is called under its class; null where it reaches beyond these. */
    private @Nullable Closure closure(LambdaExpressionTree tree) {
        Body home = method.body();
        Set<Element> inside = new HashSet<>();
        Map<Element, Variable> environment = new LinkedHashMap<>();
        Boolean closed = new TreeScanner<Boolean, @Nullable Void>() {
            @Override
            public Boolean visitVariable(VariableTree variable, @Nullable Void unused) {
                Element element = home.element(variable);
                if (element != null) inside.add(element);
                return super.visitVariable(variable, null);
            }

            @Override
            public Boolean visitIdentifier(IdentifierTree name, @Nullable Void unused) {
                Element element = home.element(name);
                if (element == null || inside.contains(element)) return true;
                Variable variable = method.local(name);
                if (variable != null) environment.put(element, variable);
                if (variable != null || !belongsToObject(element)) return true;
                Variable self = method.self();
                if (self == null || !method.isOfReceiver(element)) return false;
                if (name.getName().contentEquals("super")) return false;
                // What is reached through this is captured with it.
                environment.put(home.owner(), self);
                return true;
            }

            @Override
            public Boolean visitClass(ClassTree type, @Nullable Void unused) {
                return false;
            }

            @Override
            public Boolean reduce(@Nullable Boolean some, @Nullable Boolean other) {
                return !Boolean.FALSE.equals(some) && !Boolean.FALSE.equals(other);
            }
        }.scan(tree, null);
        return Boolean.FALSE.equals(closed) ? null : new Closure(tree, home, LAMBDA, environment);
    }

    /** {@code this}, {@code super} and members that are reached through them. */
    private static boolean belongsToObject(Element element) {
        boolean member = element.getKind().isField() || element.getKind() == ElementKind.METHOD;
        return member && !Access.isStatic(element);
    }

    /** The function that a call calls; null where it is any other call. */
    @Nullable
    Closure called(MethodInvocationTree tree) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return null;
        if (!(method.body().element(tree) instanceof ExecutableElement called)) return null;
        Closure closure = of(select.getExpression());
        return closure != null && isImplemented(called, closure) ? closure : null;
    }

    /** Whether the method of an interface is the one that the function's code implements. */
    static boolean isImplemented(ExecutableElement called, Closure closure) {
        boolean ordinary = called.getModifiers().contains(Modifier.ABSTRACT) && !called.isVarArgs();
        return ordinary && !isOfObject(called) && !hasDefault(type(closure), called);
    }

    private static @Nullable TypeMirror type(Closure closure) {
        if (!(closure.tree() instanceof VariableTree)) return closure.home().mirror(closure.tree());
        Element parameter = closure.home().element(closure.tree());
        return parameter == null ? null : parameter.asType();
    }

    /** Whether lambdas may implement an interface: it has one method without body. */
    static boolean isFunction(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                && !type.getModifiers().contains(Modifier.SEALED)
                && abstractMethods(type).size() == 1;
    }

    private static Set<String> abstractMethods(TypeElement type) {
        Set<String> names = new HashSet<>();
        for (TypeMirror base : type.getInterfaces()) {
            if (base instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                names.addAll(abstractMethods(element));
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String name = method.getSimpleName() + "/" + method.getParameters().size();
            if (!method.getModifiers().contains(Modifier.ABSTRACT)) names.remove(name);
            else if (!isOfObject(method)) names.add(name);
        }
        return names;
    }

    private static boolean isOfObject(ExecutableElement called) {
        int parameters = called.getParameters().size();
        return switch (called.getSimpleName().toString()) {
            case "equals" -> parameters == 1;
            case "hashCode", "toString" -> parameters == 0;
            default -> false;
        };
    }

    private static boolean hasDefault(@Nullable TypeMirror type, ExecutableElement called) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element))
            return true;
        for (Element member : element.getEnclosedElements()) {
            boolean same = member instanceof ExecutableElement other
                    && other.getSimpleName().equals(called.getSimpleName())
                    && other.getParameters().size() == called.getParameters().size();
            if (same && member.getModifiers().contains(Modifier.DEFAULT)) return true;
        }
        return element.getInterfaces().stream().anyMatch(base -> hasDefault(base, called));
    }

    // f.apply(e)  =>  t = e; result = body of f
    @Nullable
    Value call(MethodInvocationTree tree, Closure closure, @Nullable String name) {
        TypeMirror mirror = method.body().mirror(tree);
        boolean isVoid = mirror != null && mirror.getKind() == TypeKind.VOID;
        Type result = isVoid ? null : method.body().type(tree);
        boolean constant =
                method.body().element(tree) instanceof ExecutableElement called && Access.isNoDerivative(called);
        Value value = call(tree, closure, argumentsOf(tree), result, constant ? null : name);
        return value == null || !constant ? value : constant(tree, value, name);
    }

    /** The value as one that carries no derivative: what the interface says of its method, or of a parameter, holds for every function. */
    private Value constant(Tree tree, Value value, @Nullable String name) {
        if (!value.type().isDifferentiable()) return value;
        return method.at(tree).apply(Operator.STOP, value.type(), name, List.of(value));
    }

    /** What the code of a function gives for arguments. */
    @Nullable
    Value call(
            Tree tree,
            Closure closure,
            ReferenceLowering.Arguments given,
            @Nullable Type result,
            @Nullable String name) {
        if (closure.tree() instanceof MemberReferenceTree reference) {
            return references.call(tree, reference, closure, given, result, name);
        }
        if (closure.tree() instanceof VariableTree) {
            return method.functions().call(tree, FunctionValues.parameter(closure), given, result, name);
        }
        LambdaExpressionTree lambda = (LambdaExpressionTree) closure.tree();
        Map<Element, Variable> locals = new HashMap<>(closure.environment());
        List<Variable> parameters = new ArrayList<>();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < lambda.getParameters().size(); i++) {
            VariableTree declaration = lambda.getParameters().get(i);
            Element element = closure.home().element(declaration);
            boolean stopped = element != null && Access.isNoDerivative(element);
            Type type = element == null ? TypeLowering.OBJECT : closure.home().type(element);
            Variable parameter = new Variable(declaration.getName().toString(), type, stopped);
            if (element != null) locals.put(element, parameter);
            parameters.add(parameter);
            arguments.add(given.get(i, type, stopped ? null : parameter.name()));
        }
        Scope scope = new Scope(
                closure.home(),
                locals,
                new Jump(Jump.Kind.RETURN, lambda),
                locals.get(closure.home().owner()),
                result);
        return inside(tree, lambda, scope, parameters, arguments, name);
    }

    private @Nullable Value inside(
            Tree tree,
            LambdaExpressionTree lambda,
            Scope scope,
            List<Variable> parameters,
            List<Value> arguments,
            @Nullable String name) {
        Flow flow = method.flow();
        Flow.Fragment fragment = flow.open();
        method.within(scope, () -> {
            for (int i = 0; i < parameters.size(); i++) {
                flow.variables().declare(parameters.get(i));
                method.assignments().bind(lambda, parameters.get(i), arguments.get(i));
            }
            method.declareBindings(lambda.getBody());
            flow.withTail(scope.result() == null ? scope.exit() : null, () -> body(lambda.getBody(), scope, name));
        });
        Value value = flow.close(fragment, scope.exit()::equals, method.ref(tree), name);
        if (!flow.reachable()) {
            method.unsupported(tree, "a function that never returns");
            flow.enter(new Flow.Arm(new Draft(), fragment.entry()));
            return scope.result() == null ? null : flow.ops().undefined(scope.result(), name);
        }
        return value;
    }

    private void body(Tree body, Scope scope, @Nullable String name) {
        if (body instanceof BlockTree block) {
            method.statements().lower(block);
            if (scope.result() == null) method.flow().jump(scope.exit());
            return;
        }
        ExpressionTree expression = (ExpressionTree) body;
        Type result = scope.result();
        method.withStatement(method.body().text(expression), () -> {
            if (result == null) {
                method.expressions().discard(expression);
                method.flow().jump(scope.exit());
            } else {
                Value value = method.expressions().lower(expression, result, name);
                method.flow().jump(scope.exit(), value, result);
            }
        });
    }

    private ReferenceLowering.Arguments argumentsOf(MethodInvocationTree tree) {
        return (number, type, name) -> argument(tree, number, type, name);
    }

    /** An argument, converted to the parameter of the interface's method, then to that of the code. */
    private Value argument(MethodInvocationTree tree, int number, Type target, @Nullable String name) {
        ExpressionTree argument = tree.getArguments().get(number);
        ExecutableElement called = (ExecutableElement) method.body().element(tree);
        VariableElement parameter =
                called == null ? null : called.getParameters().get(number);
        if (parameter != null && Access.isNoDerivative(parameter))
            return constant(argument, converted(argument, parameter, target, null), null);
        return converted(argument, parameter, target, name);
    }

    private Value converted(
            ExpressionTree argument, @Nullable VariableElement parameter, Type target, @Nullable String name) {
        Type declared = parameter == null ? target : TypeLowering.of(parameter.asType());
        if (!(declared instanceof ScalarType) || declared.equals(target)) {
            return method.expressions().lower(argument, target, name);
        }
        Value value = method.expressions().lower(argument, declared, null);
        return method.conversions().convert(argument, value, target, name);
    }

    /** The function as an object, for code that does more with it than call it. */
    Value object(Closure closure, Type type, @Nullable String name) {
        if (closure.tree() instanceof VariableTree parameter) return object(closure, parameter, type, name);
        ExpressionTree tree = (ExpressionTree) closure.tree();
        Map<Element, Variable> locals = new HashMap<>(closure.environment());
        Scope scope = new Scope(
                closure.home(), locals, Jump.RETURN, locals.get(closure.home().owner()), null);
        return method.within(scope, () -> method.opaque().lower(tree, type, name));
    }

    private Value object(Closure closure, VariableTree parameter, Type type, @Nullable String name) {
        Value function = method.read(FunctionValues.parameter(closure));
        List<OpaqueCode.Piece> pieces = List.of(new OpaqueCode.Captured(0));
        Refusal refusal =
                Refusal.of(Problem.UNKNOWN_FUNCTION, parameter.getName().toString());
        return method.opaque().expression(parameter, pieces, List.of(function), type, name, true, refusal);
    }
}
