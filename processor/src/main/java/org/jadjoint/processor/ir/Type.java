package org.jadjoint.processor.ir;

/** The type of a value: a primitive type of Java, an array, or a reference that differentiation does not look into. */
public sealed interface Type permits ScalarType, ArrayType, ReferenceType {
    /** The type as it stands in Java source, classes by their canonical names. */
    String java();

    /** Whether a value of this type is a floating-point number, the only kind of scalar that carries a derivative. */
    default boolean isFloating() {
        return this == ScalarType.DOUBLE || this == ScalarType.FLOAT;
    }

    /** Whether a value of this type may carry a derivative: a floating-point number, or an array of such, of any rank. */
    default boolean isDifferentiable() {
        return isFloating()
                || (this instanceof ArrayType array && array.element().isDifferentiable());
    }

    /** Whether this is an integral type, {@code char} included. */
    default boolean isIntegral() {
        return this instanceof ScalarType && !isFloating() && this != ScalarType.BOOLEAN;
    }

    default boolean isArray() {
        return this instanceof ArrayType;
    }
}
