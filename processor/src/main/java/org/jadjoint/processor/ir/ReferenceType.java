package org.jadjoint.processor.ir;

/** A class or interface type, passive: {@code String}, enums, boxes, frames, whatever opaque code handles. */
public record ReferenceType(String java) implements Type {
    public static final ReferenceType STRING = new ReferenceType("java.lang.String");

    @Override
    public String toString() {
        return java;
    }
}
