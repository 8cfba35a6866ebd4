package org.jadjoint.processor.ir;

/** An array of {@code element}; rank two and more are arrays of arrays, as in Java. */
public record ArrayType(Type element) implements Type {
    @Override
    public String java() {
        return element.java() + "[]";
    }

    @Override
    public String toString() {
        return java();
    }
}
