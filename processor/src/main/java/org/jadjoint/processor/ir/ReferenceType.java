package org.jadjoint.processor.ir;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A class or interface type, passive: {@code String}, enums, boxes, frames, whatever opaque code handles. */
public record ReferenceType(String java) implements Type {
    public static final ReferenceType STRING = new ReferenceType("java.lang.String");

    /** The primitive type that a box holds; null for every other type. */
    public @Nullable ScalarType unboxed() {
        return switch (java) {
            case "java.lang.Boolean" -> ScalarType.BOOLEAN;
            case "java.lang.Byte" -> ScalarType.BYTE;
            case "java.lang.Short" -> ScalarType.SHORT;
            case "java.lang.Character" -> ScalarType.CHAR;
            case "java.lang.Integer" -> ScalarType.INT;
            case "java.lang.Long" -> ScalarType.LONG;
            case "java.lang.Float" -> ScalarType.FLOAT;
            case "java.lang.Double" -> ScalarType.DOUBLE;
            default -> null;
        };
    }

    /** Whether what is of the type is more than a number or a text. */
    public boolean isObject() {
        return unboxed() == null && !equals(STRING);
    }

    /** Without type arguments. */
    public String erased() {
        return java.replaceAll("<.*", "");
    }

    /** What to call a variable of this type: {@code treeMap} for {@code java.util.TreeMap<java.lang.String, Shape>}. */
    public String variable() {
        String erased = erased();
        String simple = erased.substring(erased.lastIndexOf('.') + 1);
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    @Override
    public String toString() {
        return java;
    }
}
