package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.Problem;

/** What keeps a method from being differentiated as far as its declaration tells; all of it, not the first. */
final class DeclarationRules {
    private DeclarationRules() {}

    static List<Finding> findings(CompanionMethod method) {
        List<Finding> findings = new ArrayList<>();
        addReachability(method, findings);
        addKind(method, findings);
        method.parameters().forEach(parameter -> addType(parameter, findings));
        addResult(method, findings);
        if (method.differentiable().isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(Problem.NO_DIFFERENTIABLE_PARAMETER, method.element(), method.toString()));
        }
        return findings;
    }

    private static void addReachability(CompanionMethod method, List<Finding> findings) {
        ExecutableElement element = method.element();
        if (element.getModifiers().contains(Modifier.PRIVATE)
                && element.getEnclosingElement() instanceof TypeElement owner) {
            findings.add(Finding.of(Problem.PRIVATE_MEMBER, element, method.toString(), Spelling.nested(owner)));
        }
        for (Element at = element.getEnclosingElement();
                at instanceof TypeElement type;
                at = at.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                String hidden = Spelling.nested(type);
                findings.add(Finding.of(Problem.PRIVATE_MEMBER, type, hidden, hidden));
            }
        }
    }

    private static void addKind(CompanionMethod method, List<Finding> findings) {
        ExecutableElement element = method.element();
        Set<Modifier> modifiers = element.getModifiers();
        if (modifiers.contains(Modifier.NATIVE) || modifiers.contains(Modifier.ABSTRACT)) {
            String kind = modifiers.contains(Modifier.NATIVE) ? "native" : "abstract";
            findings.add(Finding.of(Problem.NATIVE_OR_ABSTRACT, element, method.toString(), kind));
            return;
        }
        if (!modifiers.contains(Modifier.STATIC)) {
            findings.add(unsupported(method, "it is an instance method"));
        }
        if (!element.getTypeParameters().isEmpty()) {
            findings.add(unsupported(method, "it is generic"));
        }
        if (Marks.isNoDerivative(element)) {
            findings.add(unsupported(method, "it is @NoDerivative as well"));
        }
        int order = Marks.value(element, Marks.DIFFERENTIABLE, "order")
                .map(Integer.class::cast)
                .orElse(1);
        if (order != 1) {
            findings.add(unsupported(method, "derivatives of order " + order + " are not available, only of order 1"));
        }
    }

    private static Finding unsupported(CompanionMethod method, String reason) {
        return Finding.of(Problem.UNSUPPORTED_METHOD, method.element(), method.toString(), reason);
    }

    private static void addType(CompanionParameter parameter, List<Finding> findings) {
        boolean supported = parameter.isDifferentiable()
                ? SignatureTypes.isSupported(parameter.type())
                : Marks.isNoDerivative(parameter.element()) || SignatureTypes.isPassive(parameter.type());
        if (!supported) {
            findings.add(Finding.of(
                    Problem.UNSUPPORTED_TYPE,
                    parameter.element(),
                    parameter.element().getSimpleName().toString(),
                    Spelling.simple(parameter.type())));
        }
    }

    private static void addResult(CompanionMethod method, List<Finding> findings) {
        CompanionResult result = method.result();
        boolean nothingComesOut = result.isVoid() && method.shadowed().isEmpty();
        boolean unsupported = !result.isVoid() && !SignatureTypes.isSupported(result.type());
        if (nothingComesOut || unsupported) {
            findings.add(Finding.of(
                    Problem.NO_DERIVATIVE_RESULT, method.element(), method.toString(), Spelling.simple(result.type())));
        }
    }
}
