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
import javax.lang.model.type.DeclaredType;
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
                && (type.getKind() == ElementKind.RECORD || isSealed(declared));
    }

    private static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    static StructureType of(TypeElement type) {
        return new StructureType(
                type.getQualifiedName().toString(),
                Callees.companion(type, "Tangent"),
                () -> new Parts(
                        components(type),
                        variants(type).stream()
                                .filter(Structures::isStructure)
                                .map(Structures::of)
                                .toList(),
                        false));
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

    /** The method of a record that a call of an interface's method means; null where it inherits the interface's own. */
    static @Nullable ExecutableElement implementation(ExecutableElement method, TypeElement variant) {
        return ElementFilter.methodsIn(variant.getEnclosedElements()).stream()
                .filter(own -> own.getSimpleName().equals(method.getSimpleName())
                        && types(own).equals(types(method)))
                .findFirst()
                .orElse(null);
    }

    private static List<Type> types(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> TypeLowering.of(parameter.asType()))
                .toList();
    }

    /** The record component whose accessor a method is; null for every other method. */
    static @Nullable RecordComponentElement accessed(ExecutableElement method) {
        TypeElement owner = Access.owner(method);
        if (!method.getParameters().isEmpty() || !isStructure(owner)) return null;
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

    private static Optional<? extends RecordComponentElement> component(TypeElement type, String name) {
        return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                .filter(component -> component.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Whether a constructor is the one that takes the components of a record. */
    static boolean isCanonical(ExecutableElement constructor) {
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
