package org.jadjoint.processor.companion;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The tangent type of a structure: {@code PTangent} for {@code P}.
 *
 * @param owner the record or sealed interface
 * @param packageName the package of both; empty for the unnamed package
 * @param name the simple name of the tangent type
 * @param isPublic whether the structure and all classes around it are public
 * @param components the differentiable components of a record in order; none of a sealed interface
 * @param holders all its components that may refer to arrays, passive ones included
 * @param variants what a sealed interface permits, in order; none of a record
 * @param supertypes the structures that it implements or extends
 * @param ancestors these, and what they extend themselves
 * @param plain whether making the record does nothing but to keep its components
 * @param computes whether its constructor is differentiated, since it may change the components that it is given
 * @param suppressions the warnings that generated code must suppress, sorted
 * @param findings what is wrong with the declaration, to be reported where the tangent type is declared
 */
public record TangentClass(
        TypeElement owner,
        String packageName,
        String name,
        boolean isPublic,
        List<Component> components,
        List<Component> holders,
        List<TypeElement> variants,
        List<TypeElement> supertypes,
        List<TypeElement> ancestors,
        boolean plain,
        boolean computes,
        List<String> suppressions,
        List<Finding> findings)
        implements Origin {

    /** The constant by which the classes of other compilations know that the record is plain. */
    public static final String PLAIN = "PLAIN";

    /** The constant by which they know that its constructor computes. */
    public static final String COMPUTES = "COMPUTES";

    /** Whether a compiled tangent type has a constant. */
    static boolean says(String constant, String tangent, Elements elements) {
        TypeElement type = elements.getTypeElement(tangent);
        return type != null
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .anyMatch(field -> field.getSimpleName().contentEquals(constant)
                                && Boolean.TRUE.equals(field.getConstantValue()));
    }

    public TangentClass {
        components = List.copyOf(components);
        holders = List.copyOf(holders);
        variants = List.copyOf(variants);
        supertypes = List.copyOf(supertypes);
        ancestors = List.copyOf(ancestors);
        suppressions = List.copyOf(suppressions);
        findings = List.copyOf(findings);
    }

    /** A component, and the type of its tangents. */
    public record Component(String name, TangentType type) {}

    /** Whether it can be declared at all: a type that has none of its own is only complained about. */
    public boolean isDeclarable() {
        return TangentType.isStructure(owner);
    }

    /** Whether a value may refer to arrays. */
    public boolean hasArrays() {
        return TangentType.structure(owner).hasArrays();
    }

    public boolean isRecord() {
        return owner.getKind() == ElementKind.RECORD;
    }

    /** The components that are arrays or structures, which a shadow refers to. */
    public List<Component> references() {
        return components.stream()
                .filter(component -> !component.type().isScalar())
                .toList();
    }

    /** The components that are numbers, which a shadow accumulates. */
    public List<Component> scalars() {
        return components.stream()
                .filter(component -> component.type().isScalar())
                .toList();
    }
}
