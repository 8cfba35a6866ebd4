package org.jadjoint.runtime;

/**
 * A function from a structure to a number with its gradient: what a generated {@code …Functions} class returns for a method, and what
 * optimizers, solvers and gradient checks take.
 *
 * <p>No method changes its arguments: an implementation of a method that writes into its arrays calls it with copies.
 *
 * @param <P> the type of the points
 * @param <T> the type of their tangents, gradients among them
 */
public interface DifferentiableFunction<P, T> {

    /** Describes the points. */
    Structure<P, T> structure();

    /** The value at {@code point}. */
    double value(P point);

    /** The value and the gradient at {@code point}. */
    ValueAndGradient<T> valueAndGradient(P point);

    /** The value at {@code point}, and its derivative in {@code direction}. */
    ValueAndSlope jvp(P point, T direction);

    /**
     * The derivative of the gradient at {@code point} in {@code direction}, which is the product of the Hessian with it.
     *
     * @throws UnsupportedOperationException if the function has derivatives of order 1 alone: a generated one has more where its method is
     *     annotated {@code @Differentiable(order = 2)}
     */
    default T hvp(P point, T direction) {
        throw new UnsupportedOperationException(
                this + " has derivatives of order 1 alone: annotate it with @Differentiable(order = 2)");
    }

    /** Whether the value is in single precision. */
    default boolean singlePrecision() {
        return false;
    }

    /** This function as one whose result is a structure: the pullback of a cotangent is the gradient times it. */
    default DifferentiableMap<P, T, Double, Double> asMap() {
        return new ScalarMap<>(this);
    }

    /**
     * A value with its gradient.
     *
     * @param <T> the type of the gradient
     */
    record ValueAndGradient<T>(double value, T gradient) {}

    /** A value with its derivative in one direction. */
    record ValueAndSlope(double value, double slope) {}
}
