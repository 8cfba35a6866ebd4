package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** A local variable or parameter of the user's method, or one that lowering adds. Identity is the variable. */
final class Variable {
    private final String name;
    private final Type type;
    private final boolean stopped;
    private final @Nullable Closure closure;

    /**
     * A variable.
     *
     * @param stopped whether it is {@code @NoDerivative}, so that no derivative flows through it
     */
    Variable(String name, Type type, boolean stopped) {
        this(name, type, stopped, null);
    }

    private Variable(String name, Type type, boolean stopped, @Nullable Closure closure) {
        this.name = name;
        this.type = type;
        this.stopped = stopped;
        this.closure = closure;
    }

    /** Another variable like this one that holds nothing but a function that is known. */
    Variable holding(Closure known) {
        return new Variable(name, type, stopped, known);
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

    /** The function that the variable holds as long as it lives; null where none is known. */
    @Nullable
    Closure closure() {
        return closure;
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
