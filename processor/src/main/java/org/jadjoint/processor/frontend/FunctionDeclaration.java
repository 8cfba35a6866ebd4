package org.jadjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The type of a functional parameter whose functions carry derivatives.
 *
 * @param type the functional interface with its type arguments
 * @param method its method without a body
 * @param tangent the canonical name of the generated interface that tangents of its functions implement
 * @param parameters what the method takes
 * @param result what it returns, null for {@code void}
 * @param prefix what the names of its generated members begin with
 * @param order up to which order its functions have derivatives
 */
public record FunctionDeclaration(
        TypeMirror type,
        ExecutableElement method,
        String tangent,
        List<Parameter> parameters,
        @Nullable TypeMirror result,
        String prefix,
        int order) {
    public FunctionDeclaration {
        parameters = List.copyOf(parameters);
    }

    /** A parameter of the method: its name, type, and whether it is differentiable. */
    public record Parameter(String name, TypeMirror type, boolean differentiable) {}
}
