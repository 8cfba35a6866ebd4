package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.StructureType.Component;
import org.jadjoint.processor.ir.StructureType.Parts;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The records and sealed interfaces that are {@code @Differentiable}, as types of the intermediate representation. */
final class Structures {
    private Structures() {}

    /** Whether differentiation looks into a class: a record, or a sealed interface, that is annotated. */
    static boolean isStructure(Element type) {
        return Access.isDifferentiable(type)
                && type instanceof TypeElement declared
                && declared.getTypeParameters().isEmpty()
                && Access.privatePart(declared) == null
                && (type.getKind() == ElementKind.RECORD || isSealed(declared));
    }

    /** Whether a class is a record of numbers and arrays of them in which a companion returns derivatives: a gradient, a value with its gradient or tangent. */
    static boolean isOfCompanion(Element type) {
        return type.getKind() == ElementKind.RECORD
                && type instanceof TypeElement record
                && type.getEnclosingElement() instanceof TypeElement companion
                && Access.isGenerated(companion)
                && companion.getSimpleName().toString().endsWith("Derivatives")
                && !record.getRecordComponents().isEmpty()
                && record.getRecordComponents().stream().allMatch(Structures::holdsNumbers);
    }

    private static boolean holdsNumbers(RecordComponentElement component) {
        TypeMirror type = component.asType();
        boolean number = isFloating(type) || (type instanceof ArrayType array && isFloating(array.getComponentType()));
        return number || (type instanceof DeclaredType inner && isOfCompanion(inner.asElement()));
    }

    private static boolean isFloating(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
    }

    /** Whether differentiation looks into a class: a structure, or what a companion returns. */
    static boolean isKnown(Element type) {
        return isStructure(type) || isOfCompanion(type);
    }

    private static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    static StructureType of(TypeElement type) {
        if (isOfCompanion(type)) {
            String name = type.getQualifiedName().toString();
            return StructureType.ofCompanion(name, () -> new Parts(components(type), List.of()));
        }
        return new StructureType(
                type.getQualifiedName().toString(),
                Callees.companion(type, "Tangent"),
                () -> new Parts(
                        components(type),
                        variants(type).stream()
                                .filter(Structures::isStructure)
                                .map(Structures::of)
                                .toList()));
    }

    private static List<Component> components(TypeElement type) {
        return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                .map(component -> {
                    Type of = TypeLowering.of(component.asType());
                    boolean differentiable = of.isDifferentiable() && !Access.isNoDerivative(component);
                    return new Component(component.getSimpleName().toString(), of, differentiable);
                })
                .toList();
    }

    /** The records that implement a sealed interface, directly or through others, in the order of their declaration. */
    static List<TypeElement> variants(TypeElement type) {
        List<TypeElement> variants = new ArrayList<>();
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            TypeElement below = (TypeElement) ((DeclaredType) permitted).asElement();
            if (below.getKind() == ElementKind.INTERFACE) variants.addAll(variants(below));
            else variants.add(below);
        }
        return variants;
    }

    /**
     * The method that runs where one of an interface is called on a record: its own, or the most specific that it inherits; null where
     * none has a body.
     */
    static @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement variant) {
        ExecutableElement own = declared(method, variant);
        if (own != null) return own;
        List<ExecutableElement> inherited = inherited(method, variant);
        return inherited.stream()
                .filter(one -> inherited.stream()
                        .noneMatch(
                                other -> !one.equals(other) && Access.inherits(Access.owner(other), Access.owner(one))))
                .findFirst()
                .filter(one -> one.getModifiers().contains(Modifier.DEFAULT))
                .orElse(null);
    }

    private static List<ExecutableElement> inherited(ExecutableElement method, TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeMirror above : type.getInterfaces()) {
            TypeElement element = (TypeElement) ((DeclaredType) above).asElement();
            ExecutableElement declared = declared(method, element);
            if (declared != null && !found.contains(declared)) found.add(declared);
            inherited(method, element).stream()
                    .filter(each -> !found.contains(each))
                    .forEach(found::add);
        }
        return found;
    }

    /** What a type declares that overrides a method, or is it. */
    private static @Nullable ExecutableElement declared(ExecutableElement method, TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(own -> own.getSimpleName().equals(method.getSimpleName())
                        && types(own).equals(types(method))
                        && !Access.isStatic(own)
                        && !own.getModifiers().contains(Modifier.PRIVATE))
                .findFirst()
                .orElse(null);
    }

    /** One method overrides another of its name where the parameters are the same after erasure, or the compiler refuses both. */
    private static List<String> types(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> TypeLowering.of(parameter.asType()).java().replaceAll("<.*>", ""))
                .toList();
    }

    /** The record component whose accessor a method is; null for every other method. */
    static @Nullable RecordComponentElement accessed(ExecutableElement method) {
        TypeElement owner = Access.owner(method);
        if (!method.getParameters().isEmpty() || !isKnown(owner)) return null;
        return component(owner, method.getSimpleName().toString()).orElse(null);
    }

    /** The record component whose field an element is; null for every other. */
    static @Nullable RecordComponentElement stored(@Nullable Element field) {
        if (field == null || field.getKind() != ElementKind.FIELD || Access.isStatic(field)) return null;
        TypeElement owner = Access.owner(field);
        return isStructure(owner)
                ? component(owner, field.getSimpleName().toString()).orElse(null)
                : null;
    }

    /** The component of a record with a name. */
    static Optional<? extends RecordComponentElement> component(TypeElement type, String name) {
        return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                .filter(component -> component.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** The methods and constructors that a class declares, in the order of the source. */
    static List<ExecutableElement> code(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD || Access.isConstructor(member))
                .map(ExecutableElement.class::cast)
                .toList();
    }

    /** Whether a parameter takes a component that is a constant. */
    static boolean isConstantComponent(ExecutableElement method, int parameter) {
        return Access.isConstructor(method)
                && isStructure(Access.owner(method))
                && isCanonical(method)
                && Access.isNoDerivative(
                        ElementFilter.recordComponentsIn(Access.owner(method).getEnclosedElements())
                                .get(parameter));
    }

    /** Whether a constructor is the one that takes the components of a record. */
    static boolean isCanonical(ExecutableElement constructor) {
        if (Access.owner(constructor).getKind() != ElementKind.RECORD) return false;
        List<? extends RecordComponentElement> components =
                ElementFilter.recordComponentsIn(Access.owner(constructor).getEnclosedElements());
        if (components.size() != constructor.getParameters().size()) return false;
        for (int i = 0; i < components.size(); i++) {
            Type own = TypeLowering.of(components.get(i).asType());
            if (!own.equals(TypeLowering.of(constructor.getParameters().get(i).asType()))) return false;
        }
        return true;
    }
}
