package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.diagnostics.Problem;

/** What keeps a method from being differentiated as far as its declaration tells; all of it, not the first. */
final class DeclarationRules {
    /** What the parameters of a static method may take, by the Java Virtual Machine Specification, 4.3.3. */
    private static final int MOST_SLOTS = 255;

    private static final int HIGHEST_ORDER = 2;

    private DeclarationRules() {}

    static List<Finding> findings(CompanionMethod method) {
        List<Finding> findings = new ArrayList<>();
        addReachability(method, findings);
        addKind(method, findings);
        method.declaredParameters().forEach(parameter -> addType(method, parameter, findings));
        if (makesNoStructure(method)) findings.add(unsupported(method, "it makes no record that is @Differentiable"));
        else addResult(method, findings);
        addSize(method, findings);
        boolean none = method.differentiable().isEmpty() && method.functions().isEmpty();
        boolean hidden = method.parameters().stream()
                .anyMatch(
                        parameter -> SignatureTypes.privateIn(parameter.type()).isPresent());
        if (none && !hidden && findings.isEmpty()) {
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
        if (modifiers.contains(Modifier.NATIVE)
                || (modifiers.contains(Modifier.ABSTRACT) && !isOfSealedInterface(element))) {
            String kind = modifiers.contains(Modifier.NATIVE) ? "native" : "abstract";
            findings.add(Finding.of(Problem.NATIVE_OR_ABSTRACT, element, method.toString(), kind));
            return;
        }
        if (!modifiers.contains(Modifier.STATIC) && !Constructors.isConstructor(element)) {
            addReceiver(method, findings);
        }
        if (!element.getTypeParameters().isEmpty()) {
            findings.add(unsupported(method, "it is generic"));
        }
        if (Marks.isNoDerivative(element)) {
            findings.add(unsupported(method, "it is @NoDerivative as well"));
        }
        addOrder(method, findings);
    }

    private static void addOrder(CompanionMethod method, List<Finding> findings) {
        if (method.order() < 1 || method.order() > HIGHEST_ORDER) {
            String orders = "derivatives of order " + method.order() + " are not available, only of order 1 and 2";
            findings.add(unsupported(method, orders));
        }
    }

    /** What runs must be what was differentiated, so no class may override it. */
    private static void addReceiver(CompanionMethod method, List<Finding> findings) {
        ExecutableElement element = method.element();
        if (!(element.getEnclosingElement() instanceof TypeElement owner)) return;
        boolean isFinal = element.getModifiers().contains(Modifier.FINAL)
                || element.getModifiers().contains(Modifier.PRIVATE)
                || owner.getModifiers().contains(Modifier.FINAL)
                || owner.getKind() == ElementKind.RECORD
                || isOfSealedInterface(element);
        if (!isFinal) {
            findings.add(unsupported(method, "it is an instance method that may be overridden"));
        }
        if (SignatureTypes.mentionsVariable(owner.asType())) {
            findings.add(unsupported(method, "its class is generic"));
        }
        if (owner.getKind() == ElementKind.RECORD
                && !TangentType.isStructure(owner)
                && !SignatureTypes.isPassive(owner.asType())) {
            findings.add(unsupported(method, "its record has numbers, but is not @Differentiable itself"));
        }
    }

    /** All classes that may have code of their own are known, and the derivative asks which of them an object is of. */
    private static boolean isOfSealedInterface(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getKind() == ElementKind.INTERFACE
                && TangentType.isStructure(owner);
    }

    private static Finding unsupported(CompanionMethod method, String reason) {
        return Finding.of(Problem.UNSUPPORTED_METHOD, method.element(), method.toString(), reason);
    }

    /** A number of 64 bits counts twice. The tangents or, of arrays, the shadows and a cotangent come on top of what the method takes, and a workspace. */
    private static void addSize(CompanionMethod method, List<Finding> findings) {
        int own = method.parameters().stream()
                .mapToInt(parameter -> slots(parameter.type()))
                .sum();
        int tangents = method.differentiable().stream()
                .mapToInt(parameter -> slots(parameter.type()))
                .sum();
        int reverse = method.shadowed().size() + 2;
        int shadows = method.shadowed().size();
        int raised = method.order() > 1 ? tangents + 2 * shadows : 0;
        int slots = own
                + Math.max(Math.max(tangents, reverse), raised)
                + method.functions().size()
                + 1;
        if (slots > MOST_SLOTS) {
            findings.add(
                    Finding.of(Problem.TOO_MANY_PARAMETERS, method.element(), method.name(), String.valueOf(slots)));
        }
    }

    private static int slots(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.LONG ? 2 : 1;
    }

    private static void addType(CompanionMethod method, CompanionParameter parameter, List<Finding> findings) {
        if (parameter.isFunction()) return;
        boolean supported = parameter.isDifferentiable()
                ? TangentType.ofParameter(parameter.type()).isPresent()
                : isNoDerivative(parameter) || SignatureTypes.isPassive(parameter.type());
        TypeMirror declared = parameter.element().asType();
        if (supported || SignatureTypes.privateIn(declared).isPresent()) return;
        String name = parameter.element().getSimpleName().toString();
        String type = Spelling.declared(declared);
        boolean function = FunctionShape.isFunctional(declared) && FunctionShape.isMeantAsFunction(declared);
        if (function && FunctionShape.of(declared).isPresent() && method.isConstructor()) {
            String reason = "a constructor takes no function, and " + name + " is one";
            findings.add(Finding.of(Problem.UNSUPPORTED_METHOD, parameter.element(), method.toString(), reason));
        } else if (function) {
            findings.add(Finding.of(Problem.UNSUPPORTED_FUNCTION, parameter.element(), name, type));
        } else {
            findings.add(
                    Finding.of(Problem.UNSUPPORTED_TYPE, parameter.element(), name, type, WaysOfTypes.of(declared)));
        }
    }

    private static boolean isNoDerivative(CompanionParameter parameter) {
        return parameter.element() instanceof VariableElement variable && Constructors.isNoDerivative(variable);
    }

    private static boolean makesNoStructure(CompanionMethod method) {
        return method.isConstructor()
                && TangentType.of(method.result().type()).isEmpty()
                && SignatureTypes.privateIn(method.result().type()).isEmpty();
    }

    private static void addResult(CompanionMethod method, List<Finding> findings) {
        CompanionResult result = method.result();
        boolean nothingComesOut = result.isVoid() && method.shadowed().isEmpty();
        boolean unsupported = !result.isVoid() && TangentType.of(result.type()).isEmpty();
        if (SignatureTypes.privateIn(result.type()).isPresent()) return;
        if (nothingComesOut || unsupported) {
            findings.add(Finding.of(
                    Problem.NO_DERIVATIVE_RESULT,
                    method.element(),
                    method.toString(),
                    Spelling.declared(method.element().getReturnType())));
        }
    }
}
