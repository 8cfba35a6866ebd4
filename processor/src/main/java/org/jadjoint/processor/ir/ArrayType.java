package org.jadjoint.processor.ir;

/**
 * An array of {@code element}; rank two and more are arrays of arrays, as in Java. Or a list, which is read like an array and never written:
 * its elements are aggregates, its tangents are in a list, its shadows in an array.
 *
 * @param isList whether it is a {@code java.util.List}
 * @param isOpen whether it may be a list of any subtype, {@code List<? extends P>}
 */
public record ArrayType(Type element, boolean isList, boolean isOpen) implements Type {
    /** An array. */
    public ArrayType(Type element) {
        this(element, false, false);
    }

    /** The list of exactly these elements, which fits wherever an open one does. */
    ArrayType closed() {
        return new ArrayType(element instanceof ArrayType inner ? inner.closed() : element, isList, false);
    }

    /** Whether a value of this type is one of another by the rules of Java, as far as lists go: those of structures are known. */
    public boolean isSubtypeOf(ArrayType other) {
        if (isList != other.isList) return false;
        if (isList && !other.isOpen && !equals(other)) return false;
        return !(element instanceof ArrayType inner && other.element instanceof ArrayType wider)
                || inner.isSubtypeOf(wider);
    }

    @Override
    public String java() {
        if (!isList) return element.java() + "[]";
        return "java.util.List<" + (isOpen ? "? extends " : "") + element.java() + ">";
    }

    @Override
    public String toString() {
        return java();
    }
}
