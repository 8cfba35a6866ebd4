package org.jadjoint.processor.random;

/** A Java type that random programs use; {@link #toString} is its spelling in source. */
enum Type {
    DOUBLE("double"),
    FLOAT("float"),
    LONG("long"),
    INT("int"),
    SHORT("short"),
    BYTE("byte"),
    CHAR("char"),
    BOOLEAN("boolean"),
    STRING("String"),
    DOUBLES("double[]"),
    FLOATS("float[]"),
    INTS("int[]"),
    VOID("void");

    private final String source;

    Type(String source) {
        this.source = source;
    }

    boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }

    boolean isIntegral() {
        return compareTo(LONG) >= 0 && compareTo(CHAR) <= 0;
    }

    boolean isNumeric() {
        return isFloating() || isIntegral();
    }

    boolean isArray() {
        return this == DOUBLES || this == FLOATS || this == INTS;
    }

    /** An array whose elements carry derivatives. */
    boolean isFloatingArray() {
        return this == DOUBLES || this == FLOATS;
    }

    Type element() {
        return switch (this) {
            case DOUBLES -> DOUBLE;
            case FLOATS -> FLOAT;
            case INTS -> INT;
            default -> throw new IllegalStateException("not an array: " + this);
        };
    }

    Type array() {
        return switch (this) {
            case DOUBLE -> DOUBLES;
            case FLOAT -> FLOATS;
            case INT -> INTS;
            default -> throw new IllegalStateException("no array of " + this);
        };
    }

    /** Binary numeric promotion (JLS 5.6). */
    static Type promote(Type a, Type b) {
        for (Type type : new Type[] {DOUBLE, FLOAT, LONG}) {
            if (a == type || b == type) {
                return type;
            }
        }
        return INT;
    }

    /** Unary numeric promotion (JLS 5.6). */
    Type promoted() {
        return promote(this, INT);
    }

    /** The class that reflection knows the type by. */
    Class<?> runtimeClass() {
        return switch (this) {
            case DOUBLE -> double.class;
            case FLOAT -> float.class;
            case LONG -> long.class;
            case INT -> int.class;
            case SHORT -> short.class;
            case BYTE -> byte.class;
            case CHAR -> char.class;
            case BOOLEAN -> boolean.class;
            case STRING -> String.class;
            case DOUBLES -> double[].class;
            case FLOATS -> float[].class;
            case INTS -> int[].class;
            case VOID -> void.class;
        };
    }

    @Override
    public String toString() {
        return source;
    }
}
