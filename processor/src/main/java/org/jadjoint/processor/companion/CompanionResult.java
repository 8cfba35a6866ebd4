package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The result of a differentiable method.
 *
 * @param type the declared type
 * @param tangent the type of its tangents and cotangents; empty for {@code void}
 */
public record CompanionResult(TypeMirror type, Optional<TangentType> tangent) {

    public boolean isVoid() {
        return type.getKind() == TypeKind.VOID;
    }

    public boolean isScalar() {
        return tangent.map(TangentType::isScalar).orElse(false);
    }

    /** Whether it is an array of numbers, or of arrays of them. */
    public boolean isNumericArray() {
        return tangent.map(type -> type.isNumeric() && type.isArray() && type.lists() == 0)
                .orElse(false);
    }

    /** Whether cotangents of the result travel through a shadow: it is an array or a structure. */
    public boolean isShadowed() {
        return !isVoid() && !isScalar();
    }

    /** The type of tangents and cotangents of a result that is not {@code void}. */
    public TangentType tangentType() {
        return tangent.orElseThrow(() -> new IllegalStateException("no result"));
    }
}
