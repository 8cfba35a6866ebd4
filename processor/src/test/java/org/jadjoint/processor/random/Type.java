package org.jadjoint.processor.random;

import java.util.Arrays;
import java.util.List;

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
    DISC("Disc"),
    BOX("Box"),
    PAIR("Pair"),
    SHAPE("Shape"),
    VECS("Vec[]"),
    SHAPES("Shape[]"),
    LIST("List<Vec>"),
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

    /** A record, the interface of some, or an array of these. */
    boolean isStructure() {
        return compareTo(VEC) >= 0 && compareTo(LIST) <= 0;
    }

    boolean isRecord() {
        return compareTo(VEC) >= 0 && compareTo(PAIR) <= 0;
    }

    /** The sealed interface, or one of its variants. */
    boolean isShape() {
        return compareTo(DISC) >= 0 && compareTo(SHAPE) <= 0;
    }

    /** Whether values of the type may stand where {@code wanted} is declared. */
    boolean isA(Type wanted) {
        return this == wanted || (wanted == SHAPE && isShape());
    }

    /** An array of any kind. */
    boolean hasElements() {
        return isArray() || (compareTo(VECS) >= 0 && compareTo(LIST) <= 0);
    }

    /** An array whose elements are references. */
    boolean holdsReferences() {
        return isNested() || (compareTo(VECS) >= 0 && compareTo(LIST) <= 0);
    }

    /** The names of a record's components. */
    List<String> components() {
        return switch (this) {
            case VEC -> List.of("x", "y");
            case BUF -> List.of("a", "s", "v", "b", "u");
            case DISC -> List.of("r", "c");
            case BOX -> List.of("w", "k", "n");
            case PAIR -> List.of("one", "two", "weight");
            default -> throw new IllegalStateException("not a record: " + this);
        };
    }

    /** The type of a record's component. */
    static Type ofComponent(String name) {
        return switch (name) {
            case "a", "b", "w" -> DOUBLES;
            case "v", "u", "c" -> VEC;
            case "one", "two" -> SHAPE;
            case "n" -> INT;
            default -> DOUBLE;
        };
    }

    /** The type that is spelt so. */
    static Type spelt(String source) {
        return Arrays.stream(values())
                .filter(it -> it.source.equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** An array whose elements, or those of its rows, carry derivatives. */
    boolean isFloatingArray() {
        return isArray() && base().isFloating();
    }

    /** What stands at the bottom of an array of any rank. */
    Type base() {
        return hasElements() ? element().base() : this;
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
            case VECS, LIST -> VEC;
            case SHAPES -> SHAPE;
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
            case VEC -> VECS;
            case SHAPE -> SHAPES;
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

    /** The class that reflection knows the type by, where the records are declared in {@code owner}. */
    Class<?> runtimeClass(String owner, ClassLoader loader) {
        if (!isStructure()) return runtimeClass();
        if (hasElements()) return element().runtimeClass(owner, loader).arrayType();
        try {
            return loader.loadClass(owner + "$" + source);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class that reflection knows the type by, which no structure is. */
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
            default -> throw new IllegalStateException("a structure: " + this);
        };
    }

    @Override
    public String toString() {
        return source;
    }
}
