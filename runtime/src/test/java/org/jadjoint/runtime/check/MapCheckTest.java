package org.jadjoint.runtime.check;

import static org.jadjoint.runtime.check.GradientCheckTest.assertContains;
import static org.jadjoint.runtime.check.GradientCheckTest.failure;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.Structure;
import org.junit.jupiter.api.Test;

/** Functions with several results. */
class MapCheckTest {
    private static final double[] POINT = {0.4, -1.1, 2};

    @Test
    void rightDerivativesOfFewAndOfManyResultsPass() {
        for (int results : new int[] {1, 2, 16, 17, 40}) {
            GradientCheck.of(Mixture.right(results)).at(POINT).verify();
        }
    }

    @Test
    void aWrongVjpNamesResultAndLeaf() {
        String message = failure(GradientCheck.of(new Mixture(2, bar -> 2 * bar, number -> number, true))
                .at(POINT));
        assertContains(message, "the derivative of [0] by [2] = 2.0 is");
        assertContains(message, "the derivative of [1] by [2] = 2.0 is");
        assertContains(message, "twice what it should be");
        assertContains(message, "Reverse mode alone is wrong");
    }

    @Test
    void aWrongJvpNamesResultAndLeaf() {
        String message = failure(GradientCheck.of(new Mixture(2, number -> number, dot -> -dot, true))
                .at(POINT));
        assertContains(message, "the derivative of [1] by [0] = 0.4 is");
        assertContains(message, "the sign is wrong. Forward mode alone is wrong");
    }

    @Test
    void oneWrongResultAmongManyIsFound() {
        String message = failure(GradientCheck.of(new Mixture(30, number -> number, dot -> 0, true))
                .at(POINT));
        assertContains(message, "the derivative of a random sum of all results by [0] = 0.4 is");
    }

    @Test
    void aPullbackThatKeepsSomethingIsNamed() {
        assertContains(
                failure(GradientCheck.of(new Mixture(1, number -> number, number -> number, false))
                        .at(POINT)),
                "the same pullback once more gives");
    }

    @Test
    void aMapWithoutResultsIsRefused() {
        assertContains(failure(GradientCheck.of(Mixture.right(0)).at(POINT)), "the result has no leaf");
    }

    @Test
    void aValueThatIsNotTheFunctionsOwnIsNamed() {
        Sums<double[], double[]> sums = Sums.right(Structure.DOUBLES);
        DifferentiableFunction<double[], double[]> other = new DifferentiableFunction<>() {
            @Override
            public Structure<double[], double[]> structure() {
                return sums.structure();
            }

            @Override
            public String toString() {
                return "another";
            }

            @Override
            public double value(double[] point) {
                return Math.nextUp(sums.value(point));
            }

            @Override
            public ValueAndGradient<double[]> valueAndGradient(double[] point) {
                return sums.valueAndGradient(point);
            }

            @Override
            public ValueAndSlope jvp(double[] point, double[] direction) {
                return sums.jvp(point, direction);
            }
        };
        String message = failure(GradientCheck.of(other).at(POINT));
        assertContains(message, "GradientCheck of another failed");
        assertContains(message, "but reverse mode (gradient, VJP) comes with");
    }

    @Test
    void aFunctionIsAMapWithOneResult() {
        Sums<double[], double[]> sums = Sums.right(Structure.DOUBLES);
        DifferentiableMap<double[], double[], Double, Double> map = sums.asMap();
        DifferentiableMap.Vjp<Double, Double, double[]> vjp = map.vjp(POINT);
        double[] gradient = sums.valueAndGradient(POINT).gradient();
        assertEquals(sums.value(POINT), map.value(POINT));
        assertEquals(sums.value(POINT), vjp.value());
        assertArrayEquals(new double[] {-2 * gradient[0], -2 * gradient[1], -2 * gradient[2]}, vjp.pullback(-2.0));
        assertEquals(gradient[1], map.jvp(POINT, new double[] {0, 1, 0}).tangent());
    }
}
