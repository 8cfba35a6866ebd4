package org.jadjoint.runtime.implicit;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * Solutions of equations, differentiated by the theorem of implicit functions.
 *
 * <p>The derivatives are those of the solution by all that the function captures. They take the derivatives of the function at the
 * solution and one linear solve; the way to the solution is not differentiated, and nothing of it is kept. So where it starts, and the
 * tolerance, have no derivative, which is no omission: the solution does not depend on them. Derivatives are exact for the exact solution,
 * and off by about what the solution is.
 *
 * <p>Functions are called often, and once more for derivatives, so they should have no effects. All methods throw
 * {@link NotConvergedException} where the residual does not come down to the tolerance, or becomes NaN, and so do the derivatives where
 * the linear system is singular.
 *
 * <p>After A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, section 15.
 */
public final class Implicit {

    private Implicit() {}

    /** A function from n numbers to n numbers. It may write into neither its argument nor what it captures. */
    @FunctionalInterface
    public interface VectorFunction {
        /** The value at {@code x}, an array of the same length. */
        double[] at(double[] x);
    }

    /**
     * A number between {@code low} and {@code high} where the function is at most {@code tolerance} away from zero.
     *
     * @throws IllegalArgumentException if the function is not of different signs at both ends, or an end or the tolerance is NaN
     */
    @Differentiable(order = 2)
    public static double root(
            DoubleUnaryOperator function,
            @NoDerivative double low,
            @NoDerivative double high,
            @NoDerivative double tolerance) {
        return Bracket.root(function, low, high, tolerance);
    }

    /**
     * The numbers near {@code start} where each element of the function is at most {@code tolerance} away from zero, by Newton's method.
     * The steps are damped, and go by differences of the function; the derivatives do not.
     *
     * @throws IllegalArgumentException if the function returns another number of numbers
     */
    @Differentiable(order = 2)
    public static double[] solution(
            VectorFunction function, @NoDerivative double[] start, @NoDerivative double tolerance) {
        return new Newton(function, tolerance).solve(start);
    }

    /**
     * The numbers that the function changes by at most {@code tolerance}, found by calling it again and again. For it to converge, the
     * function must bring points near the solution closer to each other.
     *
     * @throws IllegalArgumentException if the function returns another number of numbers
     */
    @Differentiable(order = 2)
    public static double[] fixedPoint(
            VectorFunction function, @NoDerivative double[] start, @NoDerivative double tolerance) {
        return FixedPoint.iterate(function, start, tolerance);
    }

    /**
     * The minimum of a smooth, strongly convex function that is given by its gradient: where no element of the gradient is more than
     * {@code tolerance} away from zero. Found by Newton's method, whose steps are damped and go by differences of the gradient; the
     * derivatives take those of the gradient.
     *
     * @throws IllegalArgumentException if the gradient has another number of elements than {@code start}
     */
    @Differentiable(order = 2)
    public static double[] minimum(
            VectorFunction gradient, @NoDerivative double[] start, @NoDerivative double tolerance) {
        return new Newton(gradient, tolerance).minimise(start);
    }
}
