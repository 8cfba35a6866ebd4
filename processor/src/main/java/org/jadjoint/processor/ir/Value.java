package org.jadjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * One immutable value of a function. Identity is the value: two values with equal names are two values.
 *
 * <p>The name is a hint for emission and for dumps: the user's variable, or the variable that the value belongs to ({@code sBar}). A
 * value without name is a temporary, which emission folds into the expression that uses it where it can.
 */
public final class Value {
    private final Type type;
    private final @Nullable String name;

    public Value(Type type, @Nullable String name) {
        this.type = type;
        this.name = name;
    }

    public Type type() {
        return type;
    }

    public @Nullable String name() {
        return name;
    }

    /** A new value of the same type and name. */
    public Value fresh() {
        return new Value(type, name);
    }

    @Override
    public String toString() {
        return (name == null ? "_" : name) + ":" + type.java();
    }
}
