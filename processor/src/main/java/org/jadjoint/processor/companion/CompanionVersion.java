package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The version of the callee interface, which every companion carries as a constant.
 *
 * <p>It grows when the meaning or shape of the frames or of {@link CalleeInterface} changes, so that a companion
 * from a jar is never called by rules that it was not written for.
 */
public final class CompanionVersion {
    /** The constant in {@code FooDerivatives}. */
    public static final String FIELD = "JADJOINT_ABI";

    /** The version that this processor writes and calls. */
    public static final int CURRENT = 4;

    private CompanionVersion() {}

    /**
     * Why calls into a compiled companion cannot be written, in words; empty where they can.
     *
     * @param derivatives the class {@code FooDerivatives}
     */
    static Optional<String> obstacle(TypeElement derivatives) {
        Optional<Integer> version = ElementFilter.fieldsIn(derivatives.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(FIELD))
                .map(VariableElement::getConstantValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst();
        if (version.isEmpty()) {
            return Optional.of("was not written by Jadjoint");
        }
        return version.get() == CURRENT
                ? Optional.empty()
                : Optional.of("speaks version " + version.get() + " of the callee interface instead of " + CURRENT);
    }
}
