package org.jadjoint.samples.gradbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A module of the protocol: a name, and functions that can be evaluated. */
final class EvalModule {
    private final String name;
    private final Map<String, Computation<?, ?>> functions = new LinkedHashMap<>();

    private EvalModule(String name) {
        this.name = name;
    }

    static EvalModule named(String name) {
        return new EvalModule(name);
    }

    /** Adds a function whose result goes into the answer as it is; of {@code prepare}, only what it returns is measured. */
    <I> EvalModule with(String function, Class<I> input, Function<I, Supplier<Object>> prepare) {
        return with(function, input, prepare, result -> result);
    }

    /** Adds a function whose result gets the form of the answer by {@code render}, outside of the measured time. */
    <I, R> EvalModule with(
            String function, Class<I> input, Function<I, Supplier<R>> prepare, Function<R, Object> render) {
        functions.put(function, new Computation<>(input, prepare, render));
        return this;
    }

    String name() {
        return name;
    }

    /** The function of that name, or {@code null} if there is none. */
    @Nullable
    Computation<?, ?> function(String function) {
        return functions.get(function);
    }
}
