package org.jadjoint.runtime;

import java.util.function.Function;

/**
 * A function between structures with its derivatives: what a generated {@code …Functions} class returns for a method whose result is
 * not one number. {@link DifferentiableFunction} is the form for those whose result is.
 *
 * <p>No method changes its arguments: an implementation of a method that writes into its arrays calls it with copies.
 *
 * @param <P> the type of the points
 * @param <T> the type of their tangents
 * @param <R> the type of the results
 * @param <S> the type of their tangents
 */
public interface DifferentiableMap<P, T, R, S> {

    /** Describes the points. */
    Structure<P, T> structure();

    /** Describes the results. */
    Structure<R, S> resultStructure();

    /** The value at {@code point}. */
    R value(P point);

    /** The value at {@code point}, and the pullback there. */
    Vjp<R, S, T> vjp(P point);

    /** The value at {@code point}, and its derivative in {@code direction}. */
    Jvp<R, S> jvp(P point, T direction);

    /**
     * A value with its pullback.
     *
     * @param <R> the type of the value
     * @param <S> the type of its cotangents
     * @param <T> the type of the cotangents of the point
     */
    interface Vjp<R, S, T> {

        /** The value. */
        R value();

        /** The cotangent of the point that {@code resultBar} is pulled back to. Every call is independent of the others. */
        T pullback(S resultBar);

        /** A value with the given pullback. */
        static <R, S, T> Vjp<R, S, T> of(R value, Function<S, T> pullback) {
            return new Vjp<>() {
                @Override
                public R value() {
                    return value;
                }

                @Override
                public T pullback(S resultBar) {
                    return pullback.apply(resultBar);
                }
            };
        }
    }

    /**
     * A value with its derivative in one direction.
     *
     * @param <R> the type of the value
     * @param <S> the type of its tangent
     */
    record Jvp<R, S>(R value, S tangent) {}
}
