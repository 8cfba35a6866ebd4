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
    DOUBLES2("double[][]"),
    FLOATS2("float[][]"),
    INTS2("int[][]"),
    DOUBLES3("double[][][]"),
    VEC("Vec"),
    BUF("Buf"),
    VECS("Vec[]"),
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
        return compareTo(DOUBLES) >= 0 && compareTo(DOUBLES3) <= 0;
    }

    /** An array of arrays. */
    boolean isNested() {
        return compareTo(DOUBLES2) >= 0 && compareTo(DOUBLES3) <= 0;
    }

    /** A record, or an array of records. */
    boolean isStructure() {
        return compareTo(VEC) >= 0 && compareTo(VECS) <= 0;
    }

    /** An array whose elements are references. */
    boolean holdsReferences() {
        return isNested() || this == VECS;
    }

    /** The names of a record's components. */
    java.util.List<String> components() {
        return this == VEC ? java.util.List.of("x", "y") : java.util.List.of("a", "s", "v");
    }

    /** An array whose elements, or those of its rows, carry derivatives. */
    boolean isFloatingArray() {
        return isArray() && base().isFloating();
    }

    /** What stands at the bottom of an array of any rank. */
    Type base() {
        return isArray() ? element().base() : this;
    }

    Type element() {
        return switch (this) {
            case DOUBLES -> DOUBLE;
            case FLOATS -> FLOAT;
            case INTS -> INT;
            case DOUBLES2 -> DOUBLES;
            case FLOATS2 -> FLOATS;
            case INTS2 -> INTS;
            case DOUBLES3 -> DOUBLES2;
            case VECS -> VEC;
            default -> throw new IllegalStateException("not an array: " + this);
        };
    }

    Type array() {
        return switch (this) {
            case DOUBLE -> DOUBLES;
            case FLOAT -> FLOATS;
            case INT -> INTS;
            case DOUBLES -> DOUBLES2;
            case FLOATS -> FLOATS2;
            case INTS -> INTS2;
            case DOUBLES2 -> DOUBLES3;
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
            case DOUBLES2 -> double[][].class;
            case FLOATS2 -> float[][].class;
            case INTS2 -> int[][].class;
            case DOUBLES3 -> double[][][].class;
            case VOID -> void.class;
            case VEC, BUF, VECS -> throw new IllegalStateException("no parameter of the main method: " + this);
        };
    }

    @Override
    public String toString() {
        return source;
    }
}
