package org.jadjoint.processor.companion;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The companions of one class: {@code FooDerivatives}, which users call, and {@code FooSweeps}, the code behind it.
 *
 * @param owner the class of the primals, the one originating element of both companions
 * @param packageName the package of all three; empty for the unnamed package
 * @param stem the part of the name that all three share: {@code Outer_Inner} for {@code Outer.Inner}
 * @param isPublic whether the class and all classes around it are public
 * @param methods the differentiable methods in the order of the source, without those whose members cannot be declared
 * @param findings what is wrong with the declarations, to be reported where the class is declared
 */
public record CompanionClass(
        TypeElement owner,
        String packageName,
        String stem,
        boolean isPublic,
        List<CompanionMethod> methods,
        List<Finding> findings)
        implements Origin {

    public CompanionClass {
        methods = List.copyOf(methods);
        findings = List.copyOf(findings);
    }

    /** The simple name of the class that users and other companions call. */
    public String derivativesName() {
        return stem + "Derivatives";
    }

    /** The simple name of the class that holds the code. */
    public String sweepsName() {
        return stem + "Sweeps";
    }

    /** The simple name of the class that hands the methods to the runtime as functions. */
    public String functionsName() {
        return stem + "Functions";
    }

    /** The companion of the given method of the owner. */
    public Optional<CompanionMethod> method(ExecutableElement element) {
        return methods.stream()
                .filter(method -> method.element().equals(element))
                .findFirst();
    }

    /** Up to which order the functions of an interface have derivatives: as far as one of the methods that take them. */
    public int order(FunctionShape function) {
        return methods.stream()
                .filter(method -> method.functions().stream()
                        .anyMatch(parameter -> parameter.functionShape().equals(function)))
                .mapToInt(CompanionMethod::order)
                .max()
                .orElse(1);
    }

    /** The warnings that a companion suppresses: those of all its methods, sorted. */
    @Override
    public List<String> suppressions() {
        return methods.stream()
                .flatMap(method -> method.suppressions().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
