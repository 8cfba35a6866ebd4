package org.jadjoint.processor.companion;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What is to be known of the constructors of records, which may be differentiable as methods are. */
public final class Constructors {
    private Constructors() {}

    public static boolean isConstructor(Element method) {
        return method.getKind() == ElementKind.CONSTRUCTOR;
    }

    /** What members are named after: the method's own name, {@code newUnit} for a constructor of {@code Unit}. */
    public static String stem(ExecutableElement method) {
        return isConstructor(method) && method.getEnclosingElement() instanceof TypeElement owner
                ? "new" + owner.getSimpleName()
                : method.getSimpleName().toString();
    }

    /** The methods and constructors that a class declares, in the order of the source. */
    public static List<ExecutableElement> methodsAndConstructors(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD || isConstructor(member))
                .map(ExecutableElement.class::cast)
                .toList();
    }

    /** Whether a constructor is the one that takes the components of a record. */
    public static boolean isCanonical(ExecutableElement constructor) {
        return isConstructor(constructor)
                && constructor.getEnclosingElement() instanceof TypeElement record
                && record.getKind() == ElementKind.RECORD
                && types(constructor.getParameters())
                        .equals(types(ElementFilter.recordComponentsIn(record.getEnclosedElements())));
    }

    private static List<String> types(List<? extends Element> variables) {
        return variables.stream()
                .map(variable -> Spelling.erased(variable.asType()))
                .toList();
    }

    /** Whether a parameter is a constant: as it is marked, or because the component is that it stands for. */
    public static boolean isNoDerivative(VariableElement parameter) {
        if (Marks.isNoDerivative(parameter)) return true;
        boolean canonical = parameter.getEnclosingElement() instanceof ExecutableElement method && isCanonical(method);
        if (!canonical) return false;
        ExecutableElement constructor = (ExecutableElement) requireNonNull(parameter.getEnclosingElement());
        TypeElement record = (TypeElement) requireNonNull(constructor.getEnclosingElement());
        List<? extends RecordComponentElement> components =
                ElementFilter.recordComponentsIn(record.getEnclosedElements());
        return Marks.isNoDerivative(components.get(constructor.getParameters().indexOf(parameter)));
    }

    /** Whether a record of this compilation leaves its constructor to the compiler; nobody knows it of one from a class file. */
    static boolean isImplicit(TypeElement record, Elements elements) {
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .anyMatch(constructor ->
                        isCanonical(constructor) && elements.getOrigin(constructor) == Elements.Origin.MANDATED);
    }
}
