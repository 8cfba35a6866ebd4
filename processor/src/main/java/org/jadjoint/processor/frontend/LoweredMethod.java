package org.jadjoint.processor.frontend;

import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.StructureType;
import org.jspecify.annotations.Nullable;

/**
 * A method in the intermediate representation.
 *
 * @param element the declaration, an element of the reading that the trees came from
 * @param function what the method means
 * @param callee how calls see it
 * @param companion whether it is {@code @Differentiable}, with companions of its own; else a helper
 * @param accessible whether other classes of the package can call the primal
 * @param firstLine the first line of the declaration
 * @param lastLine the last line
 * @param parameters where its parameters are declared
 * @param findings the problems that stand in the way if the method's derivative is needed
 * @param places where the references of the function's operations point, by identity
 * @param closure the type of the objects that run the code, where it is that of a function which is handed to an annotated method; else null
 * @param refusals how to refuse each opaque code, by identity, where an active value goes in
 */
public record LoweredMethod(
        ExecutableElement element,
        Function function,
        Callee callee,
        boolean companion,
        boolean accessible,
        int firstLine,
        int lastLine,
        List<Place> parameters,
        List<Finding> findings,
        java.util.function.Function<SourceRef, Place> places,
        IdentityHashMap<OpaqueCode, Refusal> refusals,
        @Nullable StructureType closure) {
    public LoweredMethod {
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
        // Two pieces of opaque code may be equal, so the map goes by identity.
        refusals = new IdentityHashMap<>(refusals);
    }
}
