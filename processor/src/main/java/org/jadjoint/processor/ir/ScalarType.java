package org.jadjoint.processor.ir;

/** The primitive types of Java. */
public enum ScalarType implements Type {
    BOOLEAN("boolean"),
    BYTE("byte"),
    SHORT("short"),
    CHAR("char"),
    INT("int"),
    LONG("long"),
    FLOAT("float"),
    DOUBLE("double");

    private final String java;

    ScalarType(String java) {
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
