package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The version of the callee interface, which every companion carries as a constant.
 *
 * <p>It grows when the meaning or shape of the frames, {@code fForward} or {@code fReverse} changes, so that a companion
 * from a jar is never called by rules that it was not written for.
 */
public final class CompanionVersion {
    /** The constant in {@code FooDerivatives}. */
    public static final String FIELD = "JADJOINT_ABI";

    /** The version that this processor writes and calls. */
    public static final int CURRENT = 1;

    private CompanionVersion() {}

    /** The version of a companion that is compiled already; empty where the class has no such constant. */
    public static Optional<Integer> of(TypeElement derivatives) {
        return ElementFilter.fieldsIn(derivatives.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(FIELD))
                .map(VariableElement::getConstantValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst();
    }

    /** Whether calls may be written into the companion. */
    public static boolean isCallable(TypeElement derivatives) {
        return of(derivatives).filter(version -> version == CURRENT).isPresent();
    }
}
