package org.jadjoint.processor.companion;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Tells which structures have a descriptor, {@code PStructure}: those of the running compilation that may mention the runtime, and those of
 * jars that were compiled with it.
 */
public final class DescribedTypes {
    private static final String STRUCTURE = "org.jadjoint.runtime.Structure";

    private final Elements elements;
    private final Differentiability differentiability;
    private final Predicate<TypeElement> isSource;

    public DescribedTypes(Elements elements, Differentiability differentiability, Predicate<TypeElement> isSource) {
        this.elements = elements;
        this.differentiability = differentiability;
        this.isSource = isSource;
    }

    /** Whether what is generated for the type may mention the runtime. */
    public boolean seesRuntime(TypeElement type) {
        return isThere(type, STRUCTURE);
    }

    /**
     * Whether the structure has a descriptor. One that contains another needs that one's too; a record whose constructor computes has
     * none, since it cannot be made of numbers that are to be its components.
     */
    public boolean isDescribed(TypeElement structure) {
        return isDescribed(structure, new HashSet<>());
    }

    /** Whether everything that carries a derivative in the method's signature has a descriptor. */
    public boolean isDescribed(CompanionMethod method) {
        boolean open = method.differentiable().stream()
                .anyMatch(parameter -> parameter.tangentType().isOpen());
        if (open || !method.functions().isEmpty()) return false;
        Stream<TypeMirror> parameters = method.differentiable().stream().map(CompanionParameter::type);
        return Stream.concat(parameters, Stream.of(method.result().type()))
                .allMatch(type -> isDescribed(type, new HashSet<>()));
    }

    private boolean isDescribed(TypeElement structure, Set<TypeElement> seen) {
        if (!seen.add(structure)) return true;
        if (differentiability.computes(structure)) return false;
        if (!isSource.test(structure)) return isThere(structure, descriptor(structure));
        Stream<TypeMirror> components = structure.getRecordComponents().stream()
                .filter(component -> !Marks.isNoDerivative(component))
                .map(RecordComponentElement::asType);
        return seesRuntime(structure)
                && Stream.concat(components, structure.getPermittedSubclasses().stream())
                        .allMatch(part -> isDescribed(part, seen));
    }

    private boolean isDescribed(TypeMirror type, Set<TypeElement> seen) {
        if (type instanceof ArrayType array) return isDescribed(array.getComponentType(), seen);
        if (type instanceof DeclaredType generic
                && !generic.getTypeArguments().stream().allMatch(argument -> isDescribed(argument, seen))) return false;
        return !(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || !TangentType.isStructure(element)
                || isDescribed(element, seen);
    }

    private static String descriptor(TypeElement type) {
        TangentType.Structure structure = TangentType.structure(type);
        String home = structure.packageName();
        return home.isEmpty() ? structure.descriptor() : home + "." + structure.descriptor();
    }

    private boolean isThere(TypeElement seenFrom, String name) {
        return elements.getTypeElement(elements.getModuleOf(seenFrom), name) != null;
    }
}
