package org.jadjoint.processor.companion;

import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Which methods and constructors have companions: those that are marked, and the constructor of a record that computes, for which the mark of
 * the record is enough.
 */
public final class Differentiability {
    private final Elements elements;
    private final Function<TypeElement, Optional<Boolean>> changes;
    private final int leastOrder;

    /**
     * What is differentiable.
     *
     * @param leastOrder up to which order derivatives are declared of methods that ask for less
     * @param changes whether the source of a differentiable record shows that its constructor changes the components that it is given; empty
     *     where there is none, and its tangent type tells
     */
    public Differentiability(Elements elements, int leastOrder, Function<TypeElement, Optional<Boolean>> changes) {
        this.elements = elements;
        this.leastOrder = leastOrder;
        this.changes = changes;
    }

    /** Up to which order derivatives of a method or constructor are declared; of a constructor, those that its record asks for. */
    int order(ExecutableElement method) {
        Element record = method.getEnclosingElement();
        boolean unmarked = Constructors.isConstructor(method) && !Marks.isDifferentiable(method);
        int asked = Marks.order(unmarked && record != null ? record : method);
        boolean takesFunction = method.getParameters().stream()
                .anyMatch(parameter -> !Marks.isNoDerivative(parameter)
                        && FunctionShape.of(parameter.asType()).isPresent());
        return asked < 1 || takesFunction ? asked : Math.max(asked, leastOrder);
    }

    /** Whether a method or constructor has a companion. */
    public boolean isDifferentiable(ExecutableElement method) {
        if (Marks.isDifferentiable(method)) return true;
        return Constructors.isCanonical(method)
                && method.getEnclosingElement() instanceof TypeElement record
                && TangentType.isStructure(record)
                && changes.apply(record).orElseGet(() -> saysSo(record));
    }

    /** Whether making a record anew out of its components may give another one: its constructor has a companion. */
    public boolean computes(TypeElement type) {
        return Constructors.methodsAndConstructors(type).stream()
                .anyMatch(method -> Constructors.isCanonical(method) && isDifferentiable(method));
    }

    private boolean saysSo(TypeElement record) {
        TangentType.Structure structure = TangentType.structure(record);
        String home = structure.packageName();
        String tangent = home.isEmpty() ? structure.tangent() : home + "." + structure.tangent();
        return TangentClass.says(TangentClass.COMPUTES, tangent, elements);
    }
}
