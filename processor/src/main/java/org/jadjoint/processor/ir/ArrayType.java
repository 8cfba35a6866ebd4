package org.jadjoint.processor.ir;

/**
 * An array of {@code element}; rank two and more are arrays of arrays, as in Java. Or a list, which is read like an array and never written:
 * its elements are aggregates, its tangents are in a list, its shadows in an array.
 *
 * @param isList whether it is a {@code java.util.List}
 */
public record ArrayType(Type element, boolean isList) implements Type {
    /** An array. */
    public ArrayType(Type element) {
        this(element, false);
    }

    @Override
    public String java() {
        return isList ? "java.util.List<" + element.java() + ">" : element.java() + "[]";
    }

    @Override
    public String toString() {
        return java();
    }
}
