package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.diagnostics.Problem;

/**
 * Reads the tangent type of a structure from its declaration.
 *
 * <p>A component that has no tangent is complained about and left out, so that no further errors follow.
 */
public final class TangentReader {
    private final Elements elements;
    private final Differentiability differentiability;

    public TangentReader(Elements elements, Differentiability differentiability) {
        this.elements = elements;
        this.differentiability = differentiability;
    }

    /** The tangent type of a type that is annotated. */
    public TangentClass read(TypeElement type) {
        List<Finding> findings = new ArrayList<>();
        addReachability(type, findings);
        if (findings.isEmpty()) unsuitable(type).ifPresent(reason -> findings.add(unsupported(type, reason)));
        List<TypeElement> variants = new ArrayList<>();
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            TypeElement variant = (TypeElement) ((DeclaredType) permitted).asElement();
            if (TangentType.isStructure(variant)) variants.add(variant);
            // One that is private is complained about where it stands.
            else if (!Marks.isDifferentiable(variant)
                    || SignatureTypes.privateAround(variant).isEmpty())
                findings.add(unsupported(type, "its variant " + Spelling.nested(variant) + " is no such structure"));
        }
        List<TypeElement> supertypes = supertypes(type);
        List<TangentClass.Component> components =
                TangentType.isStructure(type) ? components(type, findings) : List.of();
        boolean computes = differentiability.computes(type);
        if (computes && names(type).contains(TangentClass.COMPUTES)) {
            findings.add(unsupported(
                    type, "its constructor computes, and a component has the name of the constant that says so"));
        }
        boolean empty = type.getKind() == ElementKind.RECORD && components.isEmpty() && supertypes.isEmpty();
        if (empty && findings.isEmpty()) findings.add(unsupported(type, "no component of it carries a derivative"));
        return new TangentClass(
                type,
                elements.getPackageOf(type).getQualifiedName().toString(),
                TangentType.structure(type).tangent(),
                Marks.isPublic(type),
                components,
                holders(type),
                variants,
                supertypes,
                ancestors(supertypes),
                Constructors.isImplicit(type, elements),
                computes,
                new Suppressions(elements, type).ofClass(),
                findings);
    }

    private static Optional<String> unsuitable(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) return Optional.of("it is generic");
        if (TangentType.isStructure(type)) return Optional.empty();
        return Optional.of(
                type.getKind() == ElementKind.INTERFACE
                        ? "it is an interface that is not sealed"
                        : "it is neither a record nor a sealed interface");
    }

    private static Finding unsupported(TypeElement type, String reason) {
        return Finding.of(Problem.UNSUPPORTED_STRUCTURE, type, Spelling.nested(type), reason);
    }

    private static void addReachability(TypeElement type, List<Finding> findings) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                findings.add(Finding.of(
                        Problem.PRIVATE_MEMBER, at, Spelling.nested((TypeElement) at), Spelling.nested(type)));
            }
        }
    }

    private static List<String> names(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
    }

    private static List<TypeElement> supertypes(TypeElement type) {
        List<TypeElement> structures = new ArrayList<>();
        for (TypeMirror implemented : type.getInterfaces()) {
            boolean structure = implemented instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && TangentType.isStructure(element);
            if (structure) structures.add((TypeElement) ((DeclaredType) implemented).asElement());
        }
        return structures;
    }

    /** The field of a component, which has a place in the source, as the component itself has not. */
    private static Element field(TypeElement type, String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst()
                .<Element>map(field -> field)
                .orElse(type);
    }

    private static List<TangentClass.Component> holders(TypeElement type) {
        List<TangentClass.Component> holders = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            TangentType.shape(component.asType())
                    .filter(TangentType::hasArrays)
                    .map(shape ->
                            new TangentClass.Component(component.getSimpleName().toString(), shape))
                    .ifPresent(holders::add);
        }
        return holders;
    }

    private static List<TypeElement> ancestors(List<TypeElement> supertypes) {
        Set<TypeElement> ancestors = new LinkedHashSet<>(supertypes);
        supertypes.forEach(supertype -> ancestors.addAll(ancestors(supertypes(supertype))));
        return List.copyOf(ancestors);
    }

    private static List<TangentClass.Component> components(TypeElement type, List<Finding> findings) {
        List<TangentClass.Component> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            if (Marks.isNoDerivative(component)) continue;
            String name = component.getSimpleName().toString();
            Optional<TangentType> tangent = TangentType.of(component.asType());
            if (tangent.isPresent()) {
                components.add(new TangentClass.Component(name, tangent.get()));
            } else if (SignatureTypes.privateIn(component.asType()).isPresent()) {
                String hidden = Spelling.nested(
                        SignatureTypes.privateIn(component.asType()).get());
                findings.add(Finding.of(Problem.PRIVATE_MEMBER, field(type, name), hidden, Spelling.nested(type)));
            } else if (!SignatureTypes.isPassive(component.asType())) {
                findings.add(Finding.of(
                        Problem.UNSUPPORTED_TYPE,
                        field(type, name),
                        name,
                        Spelling.declared(component.asType()),
                        WaysOfTypes.of(component.asType())));
            }
        }
        return components;
    }
}
