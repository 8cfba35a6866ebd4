package org.jadjoint.samples.gradbench;

import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * {@code saddle}: a start, to the saddle point. Of a function's name the first letter says whether its outer search goes by
 * forward or by reverse mode, the second the same of the inner one.
 */
final class SaddleModule {
    private SaddleModule() {}

    record Input(double[] start) {
        Input {
            if (start.length != 2) {
                throw new IllegalArgumentException("a start has two coordinates");
            }
        }
    }

    static EvalModule module() {
        return EvalModule.named("saddle")
                .with("ff", Input.class, in -> () -> forwardOverForward(in.start()))
                .with("fr", Input.class, in -> () -> forwardOverReverse(in.start()))
                .with("rf", Input.class, in -> () -> reverseOverForward(in.start()))
                .with("rr", Input.class, in -> () -> reverseOverReverse(in.start()));
    }

    private static double[] forwardOverForward(double[] start) {
        return saddle(
                start,
                Saddle::highestByJvp,
                (p, from) -> forward(
                        pDot -> SaddleDerivatives.highestByJvpJvp(p, from, pDot).tangent()),
                Saddle::fallByJvp);
    }

    private static double[] forwardOverReverse(double[] start) {
        return saddle(
                start,
                Saddle::highestByGradient,
                (p, from) -> forward(pDot ->
                        SaddleDerivatives.highestByGradientJvp(p, from, pDot).tangent()),
                Saddle::fallByJvp);
    }

    private static double[] reverseOverForward(double[] start) {
        return saddle(
                start,
                Saddle::highestByJvp,
                (p, from) -> SaddleDerivatives.highestByJvpGradient(p, from).p(),
                Saddle::fallByGradient);
    }

    private static double[] reverseOverReverse(double[] start) {
        return saddle(
                start,
                Saddle::highestByGradient,
                (p, from) ->
                        SaddleDerivatives.highestByGradientGradient(p, from).p(),
                Saddle::fallByGradient);
    }

    /** The p where the highest is lowest, and the q that is highest there. */
    private static double[] saddle(
            double[] start,
            ToDoubleBiFunction<double[], double[]> highest,
            BinaryOperator<double[]> slope,
            BinaryOperator<double[]> fall) {
        double[] p =
                GradientDescent.argmin(at -> highest.applyAsDouble(at, start), at -> slope.apply(at, start), start);
        double[] q =
                GradientDescent.argmin(at -> -Saddle.height(p[0], p[1], at[0], at[1]), at -> fall.apply(p, at), start);
        return new double[] {p[0], p[1], q[0], q[1]};
    }

    /** The gradient in the plane, from the derivatives along its two directions. */
    private static double[] forward(ToDoubleFunction<double[]> derivative) {
        return new double[] {
            derivative.applyAsDouble(new double[] {1, 0}), derivative.applyAsDouble(new double[] {0, 1})
        };
    }
}
