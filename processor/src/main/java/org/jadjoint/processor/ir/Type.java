package org.jadjoint.processor.ir;

/**
 * The type of a value: a primitive type of Java, an array, a list, a structure, or a reference that differentiation does not look into.
 */
public sealed interface Type permits ScalarType, ArrayType, StructureType, ReferenceType {
    /** The type as it stands in Java source, classes by their canonical names. */
    String java();

    /** Whether a value of this type is a floating-point number, the only kind of scalar that carries a derivative. */
    default boolean isFloating() {
        return this == ScalarType.DOUBLE || this == ScalarType.FLOAT;
    }

    /** Whether a value of this type may carry a derivative: a floating-point number, a structure, or an array or list of such. */
    default boolean isDifferentiable() {
        return isFloating()
                || this instanceof StructureType
                || (this instanceof ArrayType array && array.element().isDifferentiable());
    }

    /** Whether this is an integral type, {@code char} included. */
    default boolean isIntegral() {
        return this instanceof ScalarType && !isFloating() && this != ScalarType.BOOLEAN;
    }

    default boolean isArray() {
        return this instanceof ArrayType type && !type.isList();
    }

    /** Whether this is a list of aggregates that carry derivatives. */
    default boolean isList() {
        return this instanceof ArrayType type && type.isList();
    }

    /**
     * Whether a value of this type refers to parts that others may refer to as well: an array, a list or a structure. Its derivatives are in a
     * shadow or a tangent that is shared as the parts are.
     */
    default boolean isAggregate() {
        return this instanceof ArrayType || this instanceof StructureType;
    }

    /** Whether a value of this type is an array or refers to one, so that something in it may be written. */
    default boolean holdsArrays() {
        if (this instanceof ArrayType list && list.isList())
            return list.element().holdsArrays();
        return isArray() || (this instanceof StructureType structure && structure.refersToArrays());
    }

    /** Whether this is a list of aggregates, or may refer to one. */
    default boolean holdsLists() {
        if (this instanceof StructureType structure) return structure.refersToLists();
        return this instanceof ArrayType type
                && (type.isList() || type.element().holdsLists());
    }

    /** Whether one object may be of this type and of another: an array of a record is one of the interfaces, too, that it implements. */
    default boolean meets(Type other) {
        if (equals(other)) return true;
        if (this instanceof ScalarType || other instanceof ScalarType) return false;
        if (this instanceof StructureType structure && other instanceof StructureType another)
            return structure.kind() == another.kind() && !structure.isDisjoint(another);
        if (this instanceof ArrayType array && other instanceof ArrayType another)
            return array.isList() == another.isList() && array.element().meets(another.element());
        return this instanceof ReferenceType || other instanceof ReferenceType;
    }

    /** Whether this is an array or a list of aggregates, whose elements no adjoint adds to. */
    default boolean isNested() {
        return this instanceof ArrayType array && array.element().isAggregate();
    }
}
