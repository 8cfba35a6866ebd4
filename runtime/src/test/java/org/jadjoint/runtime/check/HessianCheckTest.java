package org.jadjoint.runtime.check;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.Structure;
import org.junit.jupiter.api.Test;

/** Second derivatives, right and wrong ones. */
final class HessianCheckTest {
    /** x² y + sin y, with a Hessian that may be wrong in one element. */
    private static class Surface implements DifferentiableFunction<double[], double[]> {
        private final double mixed;
        private final double last;

        Surface(double mixed, double last) {
            this.mixed = mixed;
            this.last = last;
        }

        @Override
        public Structure<double[], double[]> structure() {
            return Structure.DOUBLES;
        }

        @Override
        public double value(double[] at) {
            return at[0] * at[0] * at[1] + Math.sin(at[1]);
        }

        @Override
        public ValueAndGradient<double[]> valueAndGradient(double[] at) {
            return new ValueAndGradient<>(value(at), new double[] {2 * at[0] * at[1], at[0] * at[0] + Math.cos(at[1])});
        }

        @Override
        public ValueAndSlope jvp(double[] at, double[] direction) {
            double[] gradient = valueAndGradient(at).gradient();
            return new ValueAndSlope(value(at), gradient[0] * direction[0] + gradient[1] * direction[1]);
        }

        @Override
        public double[] hvp(double[] at, double[] direction) {
            return new double[] {
                2 * at[1] * direction[0] + 2 * at[0] * direction[1],
                mixed * 2 * at[0] * direction[0] - last * Math.sin(at[1]) * direction[1]
            };
        }
    }

    private static String failureOf(DifferentiableFunction<double[], double[]> function) {
        GradientCheck<double[]> check = GradientCheck.ofHessian(function).at(new double[] {1.3, 0.7});
        return String.valueOf(assertThrows(AssertionError.class, check::verify).getMessage());
    }

    @Test
    void rightSecondDerivativesPass() {
        GradientCheck.ofHessian(new Surface(1, 1))
                .at(new double[] {1.3, 0.7})
                .atRandomPoints(5, 42, new double[] {1, 1})
                .verify();
    }

    @Test
    void wrongElementIsNamed() {
        String message = failureOf(new Surface(1, -1));
        assertTrue(message.contains("the Hessian of Surface"), message);
        assertTrue(message.contains("[1]"), message);
        assertTrue(message.contains("the sign is wrong"), message);
    }

    @Test
    void whatIsNotSymmetricFails() {
        String message = failureOf(new Surface(1.001, 1));
        assertTrue(message.contains("[0]") && message.contains("[1]"), message);
    }

    @Test
    void whoHasNoSecondDerivativesSaysSo() {
        DifferentiableFunction<double[], double[]> first = new DifferentiableFunction<>() {
            @Override
            public Structure<double[], double[]> structure() {
                return Structure.DOUBLES;
            }

            @Override
            public double value(double[] at) {
                return at[0];
            }

            @Override
            public ValueAndGradient<double[]> valueAndGradient(double[] at) {
                return new ValueAndGradient<>(at[0], new double[] {1, 0});
            }

            @Override
            public ValueAndSlope jvp(double[] at, double[] direction) {
                return new ValueAndSlope(at[0], direction[0]);
            }
        };
        String message = failureOf(first);
        assertTrue(message.contains("@Differentiable(order = 2)"), message);
    }
}
