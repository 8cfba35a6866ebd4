package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.Type;

/** A local variable or parameter of the user's method, or one that lowering adds. Identity is the variable. */
final class Variable {
    private final String name;
    private final Type type;
    private final boolean stopped;

    /**
     * A variable.
     *
     * @param stopped whether it is {@code @NoDerivative}, so that no derivative flows through it
     */
    Variable(String name, Type type, boolean stopped) {
        this.name = name;
        this.type = type;
        this.stopped = stopped;
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
