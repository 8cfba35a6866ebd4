package org.jadjoint.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

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

    /**
     * A member of a companion that gives derivatives.
     *
     * @param member what is called
     * @param method whose
     * @param kind which
     */
    record Derivative(ExecutableElement member, ExecutableElement method, Kind kind) {}

    /** What a member gives. */
    enum Kind {
        GRADIENT,
        VALUE_AND_GRADIENT,
        JVP,
        HVP
    }

    /** The derivative that a generated method gives; empty where it gives none, or where it is not known. */
    default Optional<Derivative> derivative(ExecutableElement member, TypeElement user) {
        return Optional.empty();
    }

    /** Whether a method or constructor has a companion. */
    boolean isDifferentiable(ExecutableElement method);

    /**
     * The names of a differentiable method's parameters, in order, as its companion has them, since its class file may have no names at
     * all.
     */
    List<String> parameterNames(ExecutableElement method);
}
