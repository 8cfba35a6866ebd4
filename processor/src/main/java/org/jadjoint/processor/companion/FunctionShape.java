package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A functional interface whose functions may carry derivatives: the type of a functional parameter of a differentiable method.
 *
 * @param type the interface with its type arguments
 * @param method its one method without a body
 * @param name what the names of generated types begin with: {@code DoubleUnaryOperator}, {@code ToDoubleFunctionPoint}
 * @param parameters what the method takes
 * @param result what it returns; empty where that is nothing
 */
public record FunctionShape(
        DeclaredType type, ExecutableElement method, String name, List<Parameter> parameters, Optional<Result> result) {
    public FunctionShape {
        parameters = List.copyOf(parameters);
    }

    /** How a parameter is called where a class file has no names, as those of Java itself. */
    private static final Pattern NAMELESS = Pattern.compile("arg\\d+");

    private static final String LETTERS = "xyz";

    /** A parameter of the function: its name, type, and the type of its tangents where it carries a derivative. */
    public record Parameter(String name, TypeMirror type, Optional<TangentType> tangent) {}

    /** What a function returns, and the type of its tangents where it carries a derivative. */
    public record Result(TypeMirror type, Optional<TangentType> tangent) {}

    /** The functional interface; empty for every other type, and for one whose functions carry no derivative that can be followed. */
    public static Optional<FunctionShape> of(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        List<ExecutableElement> methods = methods(element);
        if (methods.size() != 1 || element.getModifiers().contains(Modifier.SEALED)) return Optional.empty();
        ExecutableElement method = methods.get(0);
        if (method.isVarArgs() || !method.getTypeParameters().isEmpty()) return Optional.empty();
        Map<Element, TypeMirror> bindings = new HashMap<>();
        bind(declared, bindings);
        List<Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            Optional<TypeMirror> given = substituted(parameter.asType(), bindings);
            if (given.isEmpty()) return Optional.empty();
            Optional<TangentType> tangent =
                    Marks.isNoDerivative(parameter) ? Optional.empty() : TangentType.of(given.get());
            boolean known =
                    tangent.isPresent() || Marks.isNoDerivative(parameter) || SignatureTypes.isPassive(given.get());
            if (!known) return Optional.empty();
            parameters.add(new Parameter(name(parameter, parameters), given.get(), tangent));
        }
        Optional<Result> result = substituted(method.getReturnType(), bindings)
                .map(given -> new Result(given, TangentType.of(given)))
                .filter(given -> given.tangent().isPresent() || SignatureTypes.isPassive(given.type()));
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        FunctionShape shape = new FunctionShape(declared, method, name(declared), parameters, result);
        return (isVoid ? shape.writes() : result.isPresent()) ? Optional.of(shape) : Optional.empty();
    }

    /** Whether it is given something that it may write, and derivatives with it. */
    private boolean writes() {
        return active().stream()
                .anyMatch(parameter -> parameter.tangent().orElseThrow().hasArrays());
    }

    /** A class file may have no names, and generated members add some of their own. */
    private static String name(VariableElement parameter, List<Parameter> before) {
        String own = parameter.getSimpleName().toString();
        String name = NAMELESS.matcher(own).matches() ? letter(before.size()) : own;
        Set<String> taken = new HashSet<>(Spelling.CLASS_NAMES);
        taken.addAll(List.of("function", "functionDot", "functionBarDot", "result", "resultBar", "resultBarDot"));
        before.forEach(other -> taken.addAll(withAdded(other.name())));
        while (!Collections.disjoint(taken, withAdded(name))) name += "_";
        return name;
    }

    private static List<String> withAdded(String name) {
        return List.of(name, name + "Bar", name + "Dot", name + "BarDot", partial(name));
    }

    /** The parameter of {@code of} for the partial derivative by a parameter. */
    public static String partial(String parameter) {
        return "by" + Spelling.capitalised(parameter);
    }

    private static String letter(int number) {
        return number < LETTERS.length() ? LETTERS.substring(number, number + 1) : "x" + number;
    }

    /** Whether lambdas may implement an interface. */
    static boolean isFunctional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && methods(element).size() == 1;
    }

    /** Whether somebody would pass a lambda: something to iterate over, say, is more than its one method. */
    static boolean isMeantAsFunction(TypeMirror type) {
        return !(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || !element.getQualifiedName().contentEquals("java.lang.Iterable");
    }

    private static List<ExecutableElement> methods(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE ? abstractMethods(type) : List.of();
    }

    /** The methods without a body that an interface has or inherits, one of each name and number of parameters. */
    private static List<ExecutableElement> abstractMethods(TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeMirror base : type.getInterfaces()) {
            if (base instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                abstractMethods(element).forEach(method -> put(method, found));
            }
        }
        ElementFilter.methodsIn(type.getEnclosedElements()).forEach(method -> put(method, found));
        return found;
    }

    private static void put(ExecutableElement method, List<ExecutableElement> found) {
        if (method.getModifiers().contains(Modifier.STATIC)) return;
        found.removeIf(other -> other.getSimpleName().equals(method.getSimpleName())
                && other.getParameters().size() == method.getParameters().size());
        if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) found.add(method);
    }

    private static boolean isOfObject(ExecutableElement method) {
        int parameters = method.getParameters().size();
        return switch (method.getSimpleName().toString()) {
            case "equals" -> parameters == 1;
            case "hashCode", "toString" -> parameters == 0;
            default -> false;
        };
    }

    /** What the type parameters of an interface, and of those that it extends, stand for. */
    private static void bind(DeclaredType type, Map<Element, TypeMirror> bindings) {
        if (!(type.asElement() instanceof TypeElement element)) return;
        for (int i = 0; i < type.getTypeArguments().size(); i++) {
            Element variable = element.getTypeParameters().get(i);
            substituted(type.getTypeArguments().get(i), bindings).ifPresent(given -> bindings.put(variable, given));
        }
        for (TypeMirror base : element.getInterfaces()) {
            if (base instanceof DeclaredType declared) bind(declared, bindings);
        }
    }

    /** The type of a parameter where it is known what the type parameters stand for. */
    private static Optional<TypeMirror> substituted(TypeMirror type, Map<Element, TypeMirror> bindings) {
        if (type instanceof TypeVariable variable) return Optional.ofNullable(bindings.get(variable.asElement()));
        return SignatureTypes.mentionsVariable(type) ? Optional.empty() : Optional.of(type);
    }

    // ToDoubleFunction<Point>  =>  ToDoubleFunctionPoint
    private static String name(DeclaredType type) {
        return type.getTypeArguments().stream()
                .map(Spelling::word)
                .collect(Collectors.joining("", Spelling.simple(type), ""));
    }

    /** The interface that tangents of functions implement, nested in the companion; in it are all other types that generated code has for them. */
    public String tangent() {
        return name + "Tangent";
    }

    /** A function together with its derivatives, which is what users pass. */
    public String differentiable() {
        return "Differentiable" + name;
    }

    /** What the names of the members for its sweeps begin with, {@code forward} and {@code jvp}, say: nothing, unless it has methods of those names. */
    public String prefix() {
        Set<String> methods = new HashSet<>();
        names((TypeElement) type.asElement(), methods);
        String prefix = "";
        while (isTaken(prefix, methods)) prefix = member(prefix, "sweep");
        return prefix;
    }

    private static boolean isTaken(String prefix, Set<String> methods) {
        return Stream.of("forward", "jvp", "hvpForward", "still", "apart")
                .map(member -> member(prefix, member))
                .anyMatch(methods::contains);
    }

    /** The name of a member for the sweeps. */
    public static String member(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Spelling.capitalised(name);
    }

    private static void names(TypeElement type, Set<String> names) {
        ElementFilter.methodsIn(type.getEnclosedElements())
                .forEach(method -> names.add(method.getSimpleName().toString()));
        for (TypeMirror base : type.getInterfaces()) {
            if (base instanceof DeclaredType declared) names((TypeElement) declared.asElement(), names);
        }
    }

    /** The type of the result's tangents; empty where it carries no derivative. */
    public Optional<TangentType> tangentOfResult() {
        return result.flatMap(Result::tangent);
    }

    /** The parameters that carry derivatives. */
    public List<Parameter> active() {
        return parameters.stream()
                .filter(parameter -> parameter.tangent().isPresent())
                .toList();
    }

    /** The parameters whose cotangents are returned. */
    public List<Parameter> scalars() {
        return active().stream()
                .filter(parameter -> parameter.tangent().orElseThrow().isScalar())
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionShape shape && name.equals(shape.name) && method.equals(shape.method);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
