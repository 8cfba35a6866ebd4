package org.jadjoint.processor.ir;

/** The types of tangents and shadows. */
public final class DerivativeTypes {
    private DerivativeTypes() {}

    /** The type of the tangents of a type that carries derivatives. */
    public static Type tangent(Type type) {
        if (type instanceof ArrayType array) {
            return new ArrayType(tangent(array.element()), array.isList(), array.isOpen());
        }
        return type instanceof StructureType structure ? structure.tangent() : type;
    }

    /** The type of tangents that are made anew, which fits wherever that of {@link #tangent} does. */
    public static Type newTangent(Type type) {
        return tangent(type) instanceof ArrayType array ? array.closed() : tangent(type);
    }

    /** The type of the shadows of an aggregate that carries derivatives, and of the cotangents of a number. */
    public static Type shadow(Type type) {
        if (type instanceof ArrayType array) return new ArrayType(shadow(array.element()));
        return type instanceof StructureType structure ? structure.shadow() : type;
    }
}
