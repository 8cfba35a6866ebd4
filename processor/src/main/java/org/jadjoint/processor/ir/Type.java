package org.jadjoint.processor.ir;

/** The type of a value: a primitive type of Java, an array, or a reference that differentiation does not look into. */
public sealed interface Type {
    Type BOOLEAN = Primitive.BOOLEAN;
    Type INT = Primitive.INT;
    Type LONG = Primitive.LONG;
    Type FLOAT = Primitive.FLOAT;
    Type DOUBLE = Primitive.DOUBLE;
    Type STRING = new Reference("java.lang.String");

    /** The type as it stands in Java source, classes by their canonical names. */
    String java();

    /** Whether a value of this type is a floating-point number, the only kind of scalar that carries a derivative. */
    default boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }

    /** Whether a value of this type may carry a derivative: a floating-point number, or an array of such, of any rank. */
    default boolean isDifferentiable() {
        return isFloating() || (this instanceof Array array && array.element().isDifferentiable());
    }

    /** Whether this is an integral type, {@code char} included. */
    default boolean isIntegral() {
        return this instanceof Primitive && !isFloating() && this != BOOLEAN;
    }

    default boolean isArray() {
        return this instanceof Array;
    }

    /** The element type of an array type. */
    default Type element() {
        throw new IllegalStateException("not an array: " + java());
    }

    static Type array(Type element) {
        return new Array(element);
    }

    /** The primitive types. */
    enum Primitive implements Type {
        BOOLEAN("boolean"),
        BYTE("byte"),
        SHORT("short"),
        CHAR("char"),
        INT("int"),
        LONG("long"),
        FLOAT("float"),
        DOUBLE("double");

        private final String java;

        Primitive(String java) {
            this.java = java;
        }

        @Override
        public String java() {
            return java;
        }

        @Override
        public String toString() {
            return java;
        }
    }

    /** An array of {@code element}; rank two and more are arrays of arrays, as in Java. */
    record Array(Type element) implements Type {
        @Override
        public String java() {
            return element.java() + "[]";
        }

        @Override
        public String toString() {
            return java();
        }
    }

    /** A class or interface type, passive: {@code String}, enums, boxes, frames, whatever opaque code handles. */
    record Reference(String java) implements Type {
        @Override
        public String toString() {
            return java;
        }
    }
}
