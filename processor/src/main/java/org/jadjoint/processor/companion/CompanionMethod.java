package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A {@code @Differentiable} method as its companions see it.
 *
 * @param element the declaration
 * @param name the method's name, with which the names of members begin
 * @param overloaded whether another method of the class has the name, differentiable or not
 * @param suffix what tells overloads apart in type names, such as {@code DoubleDoubleArray}; empty where the name is
 *     unique among the differentiable methods of its class
 * @param parameters the parameters in order
 * @param result the result
 * @param isPublic whether members are public; all others are package-private, since no class extends a companion
 * @param thrown the declared exceptions
 * @param varargs whether members that end with the method's own parameters are variable-arity methods too
 * @param deprecated whether the method is deprecated
 * @param suppressions the warnings that generated code must suppress because the method's own source does, sorted
 * @param names the names that members add to those of the parameters
 * @param order up to which order derivatives are declared
 * @param accepted whether the declaration can be differentiated; if not, a diagnostic has been reported, and members
 *     are declared so that no further errors follow, but do nothing
 */
public record CompanionMethod(
        ExecutableElement element,
        String name,
        boolean overloaded,
        String suffix,
        List<CompanionParameter> parameters,
        CompanionResult result,
        boolean isPublic,
        List<TypeMirror> thrown,
        boolean varargs,
        boolean deprecated,
        List<String> suppressions,
        AddedNames names,
        int order,
        boolean accepted) {

    public CompanionMethod {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
        suppressions = List.copyOf(suppressions);
    }

    /** The parameters that have a component in the gradient. */
    public List<CompanionParameter> differentiable() {
        return parameters.stream().filter(CompanionParameter::isDifferentiable).toList();
    }

    /** The differentiable parameters whose cotangents are returned. */
    public List<CompanionParameter> scalars() {
        return parameters.stream()
                .filter(CompanionParameter::isDifferentiableScalar)
                .toList();
    }

    /** The differentiable parameters whose cotangents are added into shadows. */
    public List<CompanionParameter> shadowed() {
        return parameters.stream().filter(CompanionParameter::isShadowed).toList();
    }

    /** The parameters that are functions with derivatives of their own. */
    public List<CompanionParameter> functions() {
        return parameters.stream().filter(CompanionParameter::isFunction).toList();
    }

    /** The parameters that have a shadow in the sweeps, functions among them. */
    public List<CompanionParameter> carried() {
        return parameters.stream()
                .filter(parameter -> parameter.isShadowed() || parameter.isFunction())
                .toList();
    }

    /** Whether a parameter is an array of arrays, whose rows other parameters may be or have, too. */
    public boolean hasRows() {
        return aggregates().stream()
                .anyMatch(parameter ->
                        parameter.type() instanceof ArrayType table && table.getComponentType() instanceof ArrayType);
    }

    /** The parameters that are arrays or structures, passive ones included: what the method may write has a bit for each. */
    public List<CompanionParameter> aggregates() {
        return parameters.stream().filter(CompanionParameter::isAggregate).toList();
    }

    /** Whether an instance has the method; its receiver is the first of the parameters. */
    public boolean isInstance() {
        return !parameters.isEmpty() && parameters.get(0).isReceiver();
    }

    /** Whether it is a constructor; its result is the record that is made. */
    public boolean isConstructor() {
        return Constructors.isConstructor(element);
    }

    /** How documentation refers to it in its class: by its name, a constructor by that of the class. */
    public String declaredName() {
        Element owner = element.getEnclosingElement();
        return isConstructor() && owner != null ? owner.getSimpleName().toString() : name;
    }

    /** The parameters as the method declares them, without the receiver. */
    public List<CompanionParameter> declaredParameters() {
        return parameters.subList(isInstance() ? 1 : 0, parameters.size());
    }

    /** Whether everything that carries a derivative is a number or an array of numbers, and nothing else can hold such an array but rows. */
    public boolean isFlat() {
        boolean flat = differentiable().stream()
                .map(CompanionParameter::tangentType)
                .allMatch(type -> type.isScalar() || type.isFlat());
        return flat
                && result.tangent()
                        .map(type -> type.isScalar() || type.isFlat())
                        .orElse(true)
                && aggregates().stream()
                        .map(parameter -> TangentType.ofParameter(parameter.type()))
                        .allMatch(type -> type.map(TangentType::isNumeric).orElse(true));
    }

    /** Whether the method may be run again on what it was given: of all that it might change there, copies can be made. */
    public boolean canRunAgain() {
        return parameters.stream().allMatch(CompanionMethod::canBeCopied);
    }

    private static boolean canBeCopied(CompanionParameter parameter) {
        if (parameter.isDifferentiable()) return parameter.tangentType().isNumeric();
        if (parameter.isFunction()) return false;
        if (parameter.type() instanceof ArrayType array) {
            return array.getComponentType().getKind().isPrimitive() || isImmutable(array.getComponentType());
        }
        return isImmutable(parameter.type());
    }

    private static boolean isImmutable(TypeMirror type) {
        if (type.getKind().isPrimitive()) return true;
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (element.getKind() == ElementKind.ENUM
                        || element.getQualifiedName().contentEquals("java.lang.String"));
    }

    /** The array parameters, those together that could be the same array. */
    public List<List<CompanionParameter>> arraysByType() {
        Map<TypeKind, List<CompanionParameter>> byKind = new LinkedHashMap<>();
        aggregates().stream()
                .filter(parameter -> parameter.type() instanceof ArrayType)
                .forEach(array -> byKind.computeIfAbsent(elementKind(array), kind -> new ArrayList<>())
                        .add(array));
        return List.copyOf(byKind.values());
    }

    /** The elements of an array parameter; {@code DECLARED} for all that are references. */
    public static TypeKind elementKind(CompanionParameter array) {
        TypeKind kind = ((ArrayType) array.type()).getComponentType().getKind();
        return kind.isPrimitive() ? kind : TypeKind.DECLARED;
    }

    /** The simple name of a nested type, such as {@code FGradient}. */
    public String typeName(NestedType type) {
        return Spelling.capitalised(name) + suffix + type.suffix();
    }

    /** The name of a member, such as {@code fGradient}; overloads are told apart by their parameters. */
    public String memberName(Member member) {
        // The parameter of this one does not tell overloads apart.
        String middle = member == Member.WRITES ? suffix : "";
        return name + middle + member.suffix();
    }

    /** The type that the fused sweep returns, and its wrapper where there is one. */
    public NestedType fusedResult() {
        return shadowed().isEmpty() ? NestedType.VALUE_AND_GRADIENT : NestedType.PULLBACK;
    }

    /** The record that the reverse sweep returns: the gradient where that holds scalars alone; none for fewer than two. */
    public Optional<NestedType> reverseResult() {
        if (scalars().size() < 2) return Optional.empty();
        return Optional.of(shadowed().isEmpty() ? NestedType.GRADIENT : NestedType.REVERSE);
    }

    /** A room in which every name of the declared signatures is taken, for the locals of a body. */
    public NameScope newScope() {
        NameScope scope = new NameScope(Spelling.CLASS_NAMES);
        for (CompanionParameter parameter : parameters) {
            scope.reserve(parameter.name());
            if (parameter.isDifferentiable() || parameter.isFunction()) {
                scope.reserve(parameter.bar());
                scope.reserve(parameter.dot());
            }
        }
        scope.reserve(names.resultBar());
        scope.reserve(names.frame());
        scope.reserve(names.workspace());
        scope.reserve(names.residuals());
        return scope;
    }

    /** The same method, with a declaration that cannot be differentiated. */
    CompanionMethod rejected() {
        return with(parameters, names, false);
    }

    CompanionMethod withParameters(List<CompanionParameter> others) {
        return with(others, names, accepted);
    }

    /** The same method for sweeps that carry code in which these words stand: the holder of residuals is called like none of them. */
    public CompanionMethod beside(Set<String> carried) {
        if (!carried.contains(names.residuals())) return this;
        NameScope scope = newScope();
        carried.forEach(scope::reserve);
        return with(parameters, names.withResiduals(scope.take(names.residuals())), accepted);
    }

    private CompanionMethod with(List<CompanionParameter> newParameters, AddedNames newNames, boolean newAccepted) {
        return new CompanionMethod(
                element,
                name,
                overloaded,
                suffix,
                newParameters,
                result,
                isPublic,
                thrown,
                varargs,
                deprecated,
                suppressions,
                newNames,
                order,
                newAccepted);
    }

    /** How users write the method in speech: {@code Foo.f(double, double[])}. */
    @Override
    public String toString() {
        return Spelling.spoken(element);
    }
}
