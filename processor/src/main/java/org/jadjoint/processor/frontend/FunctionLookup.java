package org.jadjoint.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds which parameters of annotated methods are functions that carry derivatives. */
@FunctionalInterface
public interface FunctionLookup {
    /** What the function of a number among the parameters takes and returns; null where the parameter is anything else. */
    @Nullable
    FunctionDeclaration find(ExecutableElement method, int parameter);
}
