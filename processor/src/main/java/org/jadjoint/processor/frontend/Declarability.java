package org.jadjoint.processor.frontend;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Whether the types in a signature resolve, so that companions can be declared for it. */
public final class Declarability {
    private Declarability() {}

    /** Whether every type that the declarations of the differentiable methods name exists in this round. */
    public static boolean isDeclarable(TypeElement owner) {
        return Stream.concat(
                        ElementFilter.methodsIn(owner.getEnclosedElements()).stream(),
                        ElementFilter.constructorsIn(owner.getEnclosedElements()).stream())
                .filter(Declarability::isDifferentiable)
                .allMatch(Declarability::resolves);
    }

    /** Whether every type that the declarations of the methods of a class name exists in this round. */
    public static boolean isResolved(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().allMatch(Declarability::resolves);
    }

    /** Whether every type that the declaration of a differentiable type names exists in this round. */
    public static boolean isDeclarableStructure(TypeElement structure) {
        return structure.getRecordComponents().stream().map(Element::asType).allMatch(Declarability::resolves)
                && structure.getInterfaces().stream().allMatch(Declarability::resolves)
                && structure.getPermittedSubclasses().stream().allMatch(Declarability::resolves);
    }

    /** Whether the method carries the annotation, or is a constructor for which that of its record may be enough. */
    static boolean isDifferentiable(Element method) {
        return Access.isDifferentiable(method)
                || (method instanceof ExecutableElement constructor
                        && Access.isConstructor(constructor)
                        && Structures.isStructure(Access.owner(constructor))
                        && Structures.isCanonical(constructor));
    }

    private static boolean resolves(ExecutableElement method) {
        return resolves(method.getReturnType())
                && method.getParameters().stream().map(VariableElement::asType).allMatch(Declarability::resolves)
                && method.getThrownTypes().stream().allMatch(Declarability::resolves)
                && method.getTypeParameters().stream()
                        .map(TypeParameterElement::getBounds)
                        .flatMap(List::stream)
                        .allMatch(Declarability::resolves);
    }

    private static boolean resolves(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return false;
        }
        if (type instanceof ArrayType array) {
            return resolves(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() == null || resolves(wildcard.getExtendsBound()))
                    && (wildcard.getSuperBound() == null || resolves(wildcard.getSuperBound()));
        }
        return !(type instanceof DeclaredType declared)
                || declared.getTypeArguments().stream().allMatch(Declarability::resolves);
    }
}
