package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the companions of a class from its declarations, in source or in a class file.
 *
 * <p>It reports nothing and rejects nothing: {@link DeclarationChecks} does. What cannot be differentiated is described
 * as closely as possible, so that members can be declared and no further errors follow from their absence. A reader
 * serves one round of annotation processing, since elements do.
 */
public final class CompanionReader {
    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, CompanionClass> read = new HashMap<>();

    public CompanionReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The companions of a class that declares differentiable methods. */
    public CompanionClass read(TypeElement owner) {
        CompanionClass known = read.get(owner);
        if (known == null) {
            known = readAnew(owner);
            read.put(owner, known);
        }
        return known;
    }

    private CompanionClass readAnew(TypeElement owner) {
        List<ExecutableElement> all = ElementFilter.methodsIn(owner.getEnclosedElements());
        List<ExecutableElement> differentiable =
                all.stream().filter(Marks::isDifferentiable).toList();
        Set<String> overloaded = repeatedNames(all);
        Set<String> ambiguous = repeatedNames(differentiable);
        Suppressions suppressions = new Suppressions(elements, owner);
        List<CompanionMethod> methods = new ArrayList<>();
        for (ExecutableElement method : differentiable) {
            String name = method.getSimpleName().toString();
            String suffix = ambiguous.contains(name) ? Spelling.overload(method) : "";
            methods.add(method(owner, method, overloaded.contains(name), suffix, suppressions));
        }
        PackageElement home = elements.getPackageOf(owner);
        return new CompanionClass(
                owner, home.getQualifiedName().toString(), Spelling.stem(owner), Marks.isPublic(owner), methods);
    }

    /** The companion of a method that another one calls; empty if the method is not differentiable. */
    public Optional<CompanionMethod> callee(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner && Marks.isDifferentiable(method)
                ? read(owner).method(method)
                : Optional.empty();
    }

    private CompanionMethod method(
            TypeElement owner, ExecutableElement method, boolean overloaded, String suffix, Suppressions suppressions) {
        NameScope scope = scopeOf(owner);
        List<CompanionParameter> parameters = parameters(method, scope);
        TypeMirror result = method.getReturnType();
        return new CompanionMethod(
                method,
                method.getSimpleName().toString(),
                overloaded,
                suffix,
                parameters,
                new CompanionResult(result, tangent(result)),
                Marks.isPublic(owner) && method.getModifiers().contains(Modifier.PUBLIC),
                List.copyOf(method.getThrownTypes()),
                keepsVarargs(method),
                elements.isDeprecated(method),
                suppressions.of(method),
                AddedNames.in(scope),
                true);
    }

    private List<CompanionParameter> parameters(ExecutableElement method, NameScope scope) {
        List<? extends VariableElement> declared = method.getParameters();
        NameScope components = new NameScope(List.of());
        List<String> names = names(declared, scope);
        List<CompanionParameter> parameters = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            VariableElement element = declared.get(i);
            Optional<FloatingType> tangent =
                    Marks.isNoDerivative(element) ? Optional.empty() : tangent(element.asType());
            String own = element.getSimpleName().toString();
            parameters.add(new CompanionParameter(
                    element,
                    names.get(i),
                    element.asType(),
                    tangent,
                    tangent.isPresent() ? Spelling.component(own, components) : "",
                    tangent.isPresent() ? scope.take(own + "Bar") : "",
                    tangent.isPresent() ? scope.take(own + "Dot") : ""));
        }
        return parameters;
    }

    private static Set<String> repeatedNames(List<ExecutableElement> methods) {
        Set<String> seen = new HashSet<>();
        return methods.stream()
                .map(method -> method.getSimpleName().toString())
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** The user's names as they are; only then those that have to give way, so that they give way to none of ours. */
    private static List<String> names(List<? extends VariableElement> declared, NameScope scope) {
        List<String> own = declared.stream()
                .map(element -> element.getSimpleName().toString())
                .toList();
        List<Boolean> kept = own.stream().map(scope::isFree).toList();
        own.forEach(scope::reserve);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            names.add(kept.get(i) ? own.get(i) : scope.take(own.get(i)));
        }
        return names;
    }

    /** A room in which the classes are taken that bodies mention by their simple names. */
    private static NameScope scopeOf(TypeElement owner) {
        NameScope scope = new NameScope(Spelling.CLASS_NAMES);
        String stem = Spelling.stem(owner);
        scope.reserve(stem + "Derivatives");
        scope.reserve(stem + "Sweeps");
        for (String name : Spelling.nested(owner).split("\\.", -1)) {
            scope.reserve(name);
        }
        return scope;
    }

    /** Boxes count as their primitives here: they are rejected, but their members should still be found. */
    private static Optional<FloatingType> tangent(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement box) {
            return switch (box.getQualifiedName().toString()) {
                case "java.lang.Double" -> Optional.of(FloatingType.DOUBLE);
                case "java.lang.Float" -> Optional.of(FloatingType.FLOAT);
                default -> Optional.empty();
            };
        }
        return FloatingType.of(type);
    }

    /** A variable-arity parameter of a generic type would need promises that only the primal's author can make. */
    private boolean keepsVarargs(ExecutableElement method) {
        if (!method.isVarArgs()) {
            return false;
        }
        List<? extends VariableElement> parameters = method.getParameters();
        TypeMirror last = parameters.get(parameters.size() - 1).asType();
        return last instanceof ArrayType array && types.isSameType(types.erasure(array), array);
    }
}
