package org.jadjoint.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.companion.CompanionReader;
import org.jadjoint.processor.companion.Differentiability;
import org.jadjoint.processor.frontend.CompanionLookup;

/** What the lowering of bodies asks of companions, which are read from declarations. */
record Companions(CompanionReader reader, Differentiability differentiability) implements CompanionLookup {
    @Override
    public boolean isDifferentiable(ExecutableElement method) {
        return differentiability.isDifferentiable(method);
    }

    @Override
    public List<String> parameterNames(ExecutableElement method) {
        return reader.parameterNames(method);
    }
}
