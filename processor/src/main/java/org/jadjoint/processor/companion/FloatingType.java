package org.jadjoint.processor.companion;

import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type that carries a derivative, and so is its own type of tangents and cotangents: {@code double}, {@code float} or
 * an array of them.
 *
 * @param element {@code DOUBLE} or {@code FLOAT}
 * @param rank the number of array dimensions, 0 for a scalar
 */
public record FloatingType(TypeKind element, int rank) {
    public static final FloatingType DOUBLE = new FloatingType(TypeKind.DOUBLE, 0);
    public static final FloatingType FLOAT = new FloatingType(TypeKind.FLOAT, 0);
    public static final FloatingType DOUBLE_ARRAY = new FloatingType(TypeKind.DOUBLE, 1);
    public static final FloatingType FLOAT_ARRAY = new FloatingType(TypeKind.FLOAT, 1);

    /** The type as one that carries a derivative; empty for every other type, boxes included. */
    public static Optional<FloatingType> of(TypeMirror type) {
        int rank = 0;
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
            rank++;
        }
        TypeKind kind = element.getKind();
        boolean floating = kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
        return floating ? Optional.of(new FloatingType(kind, rank)) : Optional.empty();
    }

    public boolean isArray() {
        return rank > 0;
    }

    public boolean isScalar() {
        return rank == 0;
    }

    /** The type as it stands in Java source. */
    public String java() {
        return (element == TypeKind.DOUBLE ? "double" : "float") + "[]".repeat(rank);
    }
}
