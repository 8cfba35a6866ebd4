package org.jadjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * One immutable value of a function. Identity is the value: two values with equal names are two values.
 *
 * <p>The name is a hint for emission and for dumps: the user's variable, or the variable that the value belongs to ({@code sBar}). A
 * value without name is a temporary, which emission folds into the expression that uses it where it can; its hint says what to call it
 * where it cannot.
 */
public final class Value {
    private final Type type;
    private final @Nullable String name;
    private final @Nullable String hint;

    public Value(Type type, @Nullable String name) {
        this(type, name, null);
    }

    private Value(Type type, @Nullable String name, @Nullable String hint) {
        this.type = type;
        this.name = name;
        this.hint = hint;
    }

    /** A temporary that is called {@code hint} where it must be called something. */
    public static Value temporary(Type type, @Nullable String hint) {
        return new Value(type, null, hint);
    }

    public Type type() {
        return type;
    }

    public @Nullable String name() {
        return name;
    }

    /** What to call a temporary; null where nothing better is known than what computes it. */
    public @Nullable String hint() {
        return hint;
    }

    /** A new value of the same type and name. */
    public Value fresh() {
        return new Value(type, name, hint);
    }

    @Override
    public String toString() {
        return (name == null ? "_" : name) + ":" + type.java();
    }
}
