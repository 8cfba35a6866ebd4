package org.jadjoint.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that has a derivative of its own, as a call sees it: its signature and where its bodies are.
 *
 * @param owner canonical name of the class that declares the primal
 * @param name the primal's name
 * @param parameters the parameters in order
 * @param result the result's type, null for {@code void}
 * @param resultDifferentiable whether the result carries a derivative
 * @param local whether the derivative bodies stand in the sweeps class that is being written (a method or helper of the same top-level
 *     class); else they are reached through the companion of {@code owner}
 * @param frame the type of the frame that the forward sweep returns, as Java source
 * @param prefix the stem of the generated members, {@code f} in {@code fForward}
 */
public record Callee(
        String owner,
        String name,
        List<Parameter> parameters,
        @Nullable Type result,
        boolean resultDifferentiable,
        boolean local,
        ReferenceType frame,
        String prefix) {
    public Callee {
        parameters = List.copyOf(parameters);
    }

    /** A parameter: its name, type, and whether it is differentiable. */
    public record Parameter(String name, Type type, boolean differentiable) {}
}
