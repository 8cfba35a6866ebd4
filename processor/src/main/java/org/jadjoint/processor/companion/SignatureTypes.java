package org.jadjoint.processor.companion;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Tells what the types in a differentiable signature may be. */
final class SignatureTypes {
    private static final Set<String> PASSIVE = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long");

    private SignatureTypes() {}

    /** Whether no value of the type can hold a floating-point number, so that it need not be declared a constant. */
    static boolean isPassive(TypeMirror type) {
        return isPassive(type, new HashSet<>());
    }

    /** A record that is being looked at already adds nothing of its own. */
    private static boolean isPassive(TypeMirror type, Set<TypeElement> seen) {
        if (type instanceof ArrayType array) {
            return isPassive(array.getComponentType(), seen);
        }
        if (type.getKind().isPrimitive()) {
            return TangentType.of(type).isEmpty();
        }
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (!seen.add(element) || isPassive(element, seen));
    }

    private static boolean isPassive(TypeElement type, Set<TypeElement> seen) {
        if (type.getKind() == ElementKind.RECORD) {
            return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                    .filter(component -> !Marks.isNoDerivative(component))
                    .map(RecordComponentElement::asType)
                    .allMatch(component -> isPassive(component, seen));
        }
        return type.getKind() == ElementKind.ENUM
                || PASSIVE.contains(type.getQualifiedName().toString());
    }

    /** Whether a type says something only inside of a generic class or method. */
    static boolean mentionsVariable(TypeMirror type) {
        if (type instanceof ArrayType array) return mentionsVariable(array.getComponentType());
        if (type instanceof WildcardType wildcard) {
            return bounds(wildcard).anyMatch(SignatureTypes::mentionsVariable);
        }
        return type.getKind() == TypeKind.TYPEVAR
                || (type instanceof DeclaredType declared
                        && (mentionsVariable(declared.getEnclosingType())
                                || declared.getTypeArguments().stream().anyMatch(SignatureTypes::mentionsVariable)));
    }

    private static Stream<TypeMirror> bounds(WildcardType wildcard) {
        return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound()).filter(Objects::nonNull);
    }

    /** A private type that the type mentions, which no companion could name. */
    static Optional<TypeElement> privateIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return privateIn(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return bounds(wildcard).flatMap(bound -> privateIn(bound).stream()).findFirst();
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        return Stream.concat(
                        privateAround(element).stream(),
                        declared.getTypeArguments().stream().flatMap(argument -> privateIn(argument).stream()))
                .findFirst();
    }

    /** The type itself or a class around it that is private, so that no other class can name it. */
    static Optional<TypeElement> privateAround(TypeElement type) {
        return around(type)
                .filter(around -> around.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
    }

    private static Stream<TypeElement> around(TypeElement type) {
        Element outer = type.getEnclosingElement();
        Stream<TypeElement> outside = outer instanceof TypeElement around ? around(around) : Stream.empty();
        return Stream.concat(Stream.of(type), outside);
    }
}
