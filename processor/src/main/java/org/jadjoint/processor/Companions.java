package org.jadjoint.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.Differentiability;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.frontend.CompanionLookup;

/** What the lowering of bodies asks of companions, which are read from declarations. */
record Companions(CompanionReader reader, Differentiability differentiability) implements CompanionLookup {
    @Override
    public boolean isDifferentiable(ExecutableElement method) {
        return differentiability.isDifferentiable(method);
    }

    @Override
    public Optional<Derivative> derivative(ExecutableElement member, TypeElement user) {
        for (Kind kind : Kind.values()) {
            Optional<CompanionMethod> found = reader.behind(member, member(kind), user);
            if (found.isPresent()) return found.map(method -> new Derivative(member, method.element(), kind));
        }
        return Optional.empty();
    }

    private static Member member(Kind kind) {
        return switch (kind) {
            case GRADIENT -> Member.GRADIENT;
            case VALUE_AND_GRADIENT -> Member.VALUE_AND_GRADIENT;
            case JVP -> Member.JVP;
            case HVP -> Member.HVP;
        };
    }

    @Override
    public List<String> parameterNames(ExecutableElement method) {
        return reader.parameterNames(method);
    }
}
