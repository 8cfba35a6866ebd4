package org.jadjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** What only the companions of methods tell. */
public interface CompanionLookup {
    /** What the declarations tell. */
    CompanionLookup DECLARED = new CompanionLookup() {
        @Override
        public boolean isDifferentiable(ExecutableElement method) {
            return Access.isDifferentiable(method);
        }

        @Override
        public List<String> parameterNames(ExecutableElement method) {
            return Callees.declaredNames(method);
        }
    };

    /** Whether a method or constructor has a companion. */
    boolean isDifferentiable(ExecutableElement method);

    /**
     * The names of a differentiable method's parameters, in order, as its companion has them, since its class file may have no names at
     * all.
     */
    List<String> parameterNames(ExecutableElement method);
}
