package org.jadjoint.samples.gradbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A module of the protocol: a name, and functions that can be evaluated. */
final class EvalModule {
    private final String name;
    private final Map<String, Computation<?, ?, ?>> functions = new LinkedHashMap<>();

    private EvalModule(String name) {
        this.name = name;
    }

    static EvalModule named(String name) {
        return new EvalModule(name);
    }

    /** Adds a function whose result goes into the answer as it is. */
    <I> EvalModule with(String function, Class<I> input, Function<I, Object> evaluate) {
        return with(function, input, evaluate, result -> result);
    }

    /** Adds a function whose result gets the form of the answer by {@code render}, outside of the measured time. */
    <I, R> EvalModule with(String function, Class<I> input, Function<I, R> evaluate, Function<R, Object> render) {
        return with(function, input, read -> read, evaluate, render);
    }

    /** Adds a function that computes with what {@code prepare} makes of the input, outside of the measured time too. */
    <I, P, R> EvalModule with(
            String function,
            Class<I> input,
            Function<I, P> prepare,
            Function<P, R> evaluate,
            Function<R, Object> render) {
        functions.put(function, new Computation<>(input, prepare, evaluate, render));
        return this;
    }

    String name() {
        return name;
    }

    /** The function of that name, or {@code null} if there is none. */
    @Nullable
    Computation<?, ?, ?> function(String function) {
        return functions.get(function);
    }
}
