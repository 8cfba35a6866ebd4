package org.jadjoint.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.ir.HandRule;
import org.jspecify.annotations.Nullable;

/** Finds the derivatives that users wrote by hand. */
@FunctionalInterface
public interface RuleLookup {
    /**
     * The rule for a call; null where there is none.
     *
     * @param user the class whose code calls the method
     */
    @Nullable
    HandRule find(ExecutableElement method, TypeElement user);
}
