package org.jadjoint.runtime.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jadjoint.runtime.Structure;
import org.jadjoint.runtime.model.Dense;
import org.jadjoint.runtime.model.DenseStructure;
import org.jadjoint.runtime.model.DenseTangent;
import org.jadjoint.runtime.model.Network;
import org.jadjoint.runtime.model.NetworkStructure;
import org.jadjoint.runtime.model.NetworkTangent;
import org.jadjoint.runtime.model.Scaled;
import org.junit.jupiter.api.Test;

/** Wrong derivatives are found, with the leaf and the cause; right ones pass. */
@SuppressWarnings("NullAway") // Components of records may be null.
class GradientCheckTest {
    private static final Structure<Dense, DenseTangent> DENSE = DenseStructure.INSTANCE;
    private static final Structure<Network, NetworkTangent> NETWORK = NetworkStructure.INSTANCE;
    private static final double[] POINT = {0.3, -1.2, 0.7, 2.5, -0.4};

    @Test
    void rightDerivativesPass() {
        GradientCheck.of(Sums.right(Structure.DOUBLES))
                .at(POINT)
                .atRandomPoints(20, 1, POINT)
                .atRandomPoints(20, 2, new double[5], new double[] {1, 2, 3, 4, 5})
                .verify();
        GradientCheck.of(Sums.right(DENSE)).at(dense(3, 4)).verify();
    }

    @Test
    void rightDerivativesInSinglePrecisionPass() {
        GradientCheck.of(Sums.right(NETWORK))
                .at(network())
                .atRandomPoints(20, 3, network())
                .verify();
        GradientCheck.of(Sums.right(Structure.FLOATS))
                .atRandomPoints(50, 4, new float[] {0.5f, -2, 0.125f})
                .verify();
    }

    @Test
    void rightDerivativesOfManyLeavesPass() {
        GradientCheck.of(Sums.right(DENSE)).at(dense(30, 30)).verify();
    }

    @Test
    void kinksNearbyDisturbNeitherPrecision() {
        float[] point = new float[300];
        Random random = new Random(9);
        for (int i = 0; i < point.length; i++) {
            point[i] = (random.nextBoolean() ? 1 : -1) * (0.002f + 0.3f * random.nextFloat());
        }
        GradientCheck.of(new Hinges<>(Structure.FLOATS)).at(point).verify();
        double[] exact = new double[point.length];
        Arrays.setAll(exact, i -> point[i]);
        GradientCheck.of(new Hinges<>(Structure.DOUBLES)).at(exact).verify();
    }

    @Test
    void manyLeavesInSinglePrecisionAreSampled() {
        float[] point = new float[300];
        Arrays.fill(point, 0.125f);
        GradientCheck.of(Sums.right(Structure.FLOATS)).at(point).verify();
        for (int leaf : new int[] {0, 299}) {
            assertContains(
                    failure(GradientCheck.of(Sums.spoilt(Structure.FLOATS, leaf, -1))
                            .at(point)),
                    "the derivative by [" + leaf + "] = 0.125 is");
        }
    }

    @Test
    void aZeroIsCalledACutPath() {
        String message = failure(GradientCheck.of(Sums.spoilt(DENSE, 5, 0)).at(dense(3, 4)));
        assertTrue(message.startsWith("GradientCheck of Sums failed at the given point:"), message);
        assertContains(message, "the derivative by w[1][1] = ");
        assertContains(message, "is\n    0.0 by reverse mode");
        assertContains(message, "is a path to the result cut by @NoDerivative");
        assertContains(message, "Both modes agree with each other");
        assertFalse(message.contains("w[1][2]"), message);
    }

    @Test
    void aZeroAmongManyLeavesIsLocated() {
        String message =
                failure(GradientCheck.of(Sums.spoilt(DENSE, 17 * 40 + 23, 0)).at(dense(40, 40)));
        assertContains(message, "the derivative by w[17][23] = ");
        assertContains(message, "is a path to the result cut by @NoDerivative");
    }

    @Test
    void aWrongSmallArrayBesideALargeOneIsLocated() {
        Network network = new Network(
                0.5, dense(40, 40), List.of(), new Dense[0], new double[] {0.25, 0.75}, new Scaled(1.5), "large");
        String message =
                failure(GradientCheck.of(Sums.spoilt(NETWORK, 1602, -1)).at(network));
        assertContains(message, "the derivative by bias[1] = 0.75");
        assertContains(message, "the sign is wrong");
    }

    @Test
    void factorsAreNamed() {
        assertContains(failure(spoiltBy(2)), "it is twice what it should be: is a contribution counted twice");
        assertContains(failure(spoiltBy(0.5)), "it is half of what it should be");
        assertContains(failure(spoiltBy(-1)), "the sign is wrong");
        assertContains(failure(spoiltBy(1.01)), "it is 1.01000 times what it should be");
        assertContains(failure(spoiltBy(1.00001)), "it is 1.00001 times what it should be");
    }

    @Test
    void everyMessageOfAWrongLeafNamesThatLeafAlone() {
        for (int leaf = 0; leaf < POINT.length; leaf++) {
            for (double factor : new double[] {0, 2, 0.5, -1, 1.5, 1.0001}) {
                String message = failure(GradientCheck.of(Sums.spoilt(Structure.DOUBLES, leaf, factor))
                        .at(POINT));
                assertContains(message, "by [" + leaf + "] = " + POINT[leaf] + " is");
                assertEquals(1, message.split("the derivative by \\[").length - 1, message);
            }
        }
    }

    @Test
    void swappedLeavesAreNamed() {
        String message = failure(gradientSpoilt(leaves -> {
            double kept = leaves[1];
            leaves[1] = leaves[3];
            leaves[3] = kept;
            return leaves;
        }));
        assertContains(message, "the derivative by [1] = -1.2 is");
        assertContains(
                message, "this is the derivative by [3], and that one is the derivative by [1]: are the two swapped?");
        assertContains(message, "Reverse mode alone is wrong");
    }

    @Test
    void anIndexThatIsOffByOneIsNamed() {
        String message = failure(gradientSpoilt(leaves -> {
            double[] shifted = leaves.clone();
            System.arraycopy(leaves, 0, shifted, 1, leaves.length - 1);
            return shifted;
        }));
        assertContains(message, "the derivative by [1] = -1.2 is");
        assertContains(message, "this is the derivative by [0]: is an index off by one?");
    }

    @Test
    void whatBelongsNowhereIsNamed() {
        GradientCheck<double[]> check = GradientCheck.of(x -> x[0] * x[0], x -> new double[] {2 * x[0], 0.125})
                .at(new double[] {3, 4});
        String message = failure(check);
        assertContains(message, "the derivative by [1] = 4.0 is\n    0.125 by reverse mode");
        assertContains(message, "the function does not change with it here");
    }

    @Test
    void aWrongJvpIsToldFromAWrongVjp() {
        Sums<double[], double[]> wrong =
                new Sums<>(Structure.DOUBLES, leaves -> leaves, leaves -> Sums.scaled(leaves, 2, 2));
        String message = failure(GradientCheck.of(wrong).at(POINT));
        assertContains(message, "the derivative by [2] = 0.7 is");
        assertContains(message, "it is twice what it should be");
        assertContains(message, "Forward mode alone is wrong");
    }

    @Test
    void modesThatAreApartByLittleAreFound() {
        Sums<double[], double[]> wrong =
                new Sums<>(Structure.DOUBLES, leaves -> leaves, leaves -> Sums.scaled(leaves, 2, 1 + 1e-9));
        String message = failure(GradientCheck.of(wrong).at(POINT));
        assertContains(message, "the derivative by [2] = 0.7 is");
        assertContains(message, "agree with the differences, but not with each other to 1.0E-11");
        GradientCheck.of(wrong).at(POINT).agreement(1e-7).verify();
    }

    @Test
    void aWrongLeafInSinglePrecisionIsFound() {
        for (double factor : new double[] {0, 2, -1, 1.05}) {
            String message = failure(
                    GradientCheck.of(Sums.spoilt(Structure.FLOATS, 1, factor)).at(new float[] {0.5f, -1.25f, 0.75f}));
            assertContains(message, "the derivative by [1] = -1.25 is");
        }
    }

    @Test
    void infinityIsNamed() {
        String message = failure(GradientCheck.of(x -> Math.sqrt(x[0]) * x[1], x ->
                        new double[] {x[1] / (2 * Math.sqrt(x[0])), Math.sqrt(x[0])})
                .at(new double[] {0, 0}));
        assertContains(message, "the derivative by [0] = 0.0 is\n    NaN");
        assertContains(message, "not a finite number where the function is");
    }

    @Test
    void aKinkIsNamed() {
        String message = failure(GradientCheck.of(x -> Math.max(0, x[0]) + x[1], x -> new double[] {0, 1})
                .at(new double[] {0, 1}));
        assertContains(message, "the derivative by [0] = 0.0 is");
        assertContains(message, "has a kink at this point");
        assertContains(message, "slope is 0.00000 to the left and 1.00000 to the right");
    }

    @Test
    void aJumpIsNamed() {
        String message = failure(GradientCheck.of(x -> Math.floor(x[0]) + x[0], x -> new double[] {1})
                .at(new double[] {2}));
        assertContains(message, "the function jumps at this point");
    }

    @Test
    void aMeanOfBothSidesPassesAtATie() {
        GradientCheck.of(x -> Math.max(x[0], x[1]), x -> new double[] {0.5, 0.5})
                .at(new double[] {1, 1})
                .verify();
    }

    @Test
    void noiseIsNamed() {
        Random random = new Random(5);
        double[] noise = random.doubles(1 << 16).toArray();
        GradientCheck<double[]> check = GradientCheck.of(
                        x -> x[0] + 1e-3 * noise[Double.hashCode(x[0] * 3) & 0xffff], x -> new double[] {1})
                .at(new double[] {1.25});
        assertContains(failure(check), "differences do not settle here");
    }

    @Test
    void regularFunctionsThatAreHardPass() {
        passes(x -> Math.exp(-1 / (x * x)), x -> 2 / (x * x * x) * Math.exp(-1 / (x * x)), 0.2, 0.5, 3);
        passes(Math::log, x -> 1 / x, 1e-9, 1e-3, 1, 1e9);
        passes(Math::sqrt, x -> 0.5 / Math.sqrt(x), 1e-8, 1e-2, 4, 1e12);
        passes(x -> Math.tanh(1e5 * x), x -> 1e5 / square(Math.cosh(1e5 * x)), 0, 1e-6, 2e-5);
        passes(x -> Math.sin(1e4 * x), x -> 1e4 * Math.cos(1e4 * x), 0.1, 1, 3);
        passes(x -> 1e8 + x * x, x -> 2 * x, 0.5, 3);
        passes(x -> x * x * 1e-30, x -> 2e-30 * x, 0, 2, 1e10);
        passes(x -> 1 / (1 + 25 * x * x), x -> -50 * x / square(1 + 25 * x * x), -1, 0, 0.1, 2);
        passes(x -> Math.abs(x - 1e-3) * x, x -> x > 1e-3 ? 2 * x - 1e-3 : 1e-3 - 2 * x, 0, 0.001001, 0.002);
        passes(x -> x * Math.sin(1 / x), x -> Math.sin(1 / x) - Math.cos(1 / x) / x, 0.01, 0.1, 1);
        passes(x -> Math.pow(x, 20), x -> 20 * Math.pow(x, 19), 0.1, 1, 3);
        passes(x -> 3, x -> 0, 0, 1);
        passes(Math::asin, x -> 1 / Math.sqrt(1 - x * x), 0, 0.9999, -0.999999);
    }

    @Test
    void wrongDerivativesOfHardFunctionsAreFound() {
        fails(x -> Math.tanh(1e5 * x), x -> 0, 1e-6);
        fails(x -> Math.exp(-square(1e5 * x)) * x, x -> 0, 0);
        fails(x -> 1e8 + x * x, x -> 0, 0.5);
        fails(Math::log, x -> 1.001 / x, 1e-9);
        fails(x -> x * x * 1e-30, x -> 0, 2);
        fails(x -> 1 / (1 + 25 * x * x), x -> 0, 0.1);
    }

    @Test
    void theRosenbrockValleyPasses() {
        GradientCheck.of(
                        x -> IntStream.range(0, x.length - 1)
                                .mapToDouble(i -> 100 * square(x[i + 1] - x[i] * x[i]) + square(1 - x[i]))
                                .sum(),
                        x -> {
                            double[] gradient = new double[x.length];
                            for (int i = 0; i < x.length - 1; i++) {
                                double miss = x[i + 1] - x[i] * x[i];
                                gradient[i] += -400 * miss * x[i] - 2 * (1 - x[i]);
                                gradient[i + 1] += 200 * miss;
                            }
                            return gradient;
                        })
                .atRandomPoints(20, 6, new double[] {-1.2, 1, 1, 0, 3})
                .at(new double[] {1, 1, 1})
                .verify();
    }

    @Test
    void aFunctionThatChangesItsMindIsNamed() {
        Random random = new Random(7);
        assertContains(
                failure(GradientCheck.of(x -> x[0] * random.nextDouble(), x -> new double[] {1})
                        .at(new double[] {1})),
                "when it is called again with the same arguments: does it draw random numbers");
    }

    @Test
    void aPointOutsideTheDomainIsNamed() {
        assertContains(
                failure(GradientCheck.of(x -> Math.log(x[0]), x -> new double[] {1 / x[0]})
                        .at(new double[] {-1})),
                "the function gives value = NaN here, where no derivative can be checked");
        AssertionError thrown = assertThrows(
                AssertionError.class,
                () -> GradientCheck.of(x -> x[7], x -> x).at(new double[] {1}).verify());
        assertEquals(ArrayIndexOutOfBoundsException.class, thrown.getCause().getClass());
    }

    @Test
    void aGradientOfAnotherLengthIsNamed() {
        assertContains(
                failure(GradientCheck.of(x -> x[0], x -> new double[3]).at(new double[] {1, 2})),
                "the gradient of 2 arguments has length 3");
    }

    @Test
    void randomPointsAreNamedByNumberAndSeed() {
        GradientCheck<double[]> check = GradientCheck.of(x -> Math.max(x[0], 1.9), x -> new double[] {0})
                .atRandomPoints(200, 42, new double[] {1}, new double[] {2});
        String message = failure(check);
        assertTrue(message.matches("(?s).*failed at random point \\d+ of 200 \\(seed 42\\):.*"), message);
    }

    @Test
    void aCheckWithoutAPointIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () -> GradientCheck.of(Sums.right(Structure.DOUBLES)).verify());
        assertContains(
                failure(GradientCheck.of(Sums.right(Structure.DOUBLES)).at(new double[0])), "the point has no leaf");
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientCheck.of(Sums.right(Structure.DOUBLES)).tolerance(0));
    }

    @Test
    void onlyTheFirstOfManyWrongLeavesAreShown() {
        String message = failure(gradientSpoilt(
                leaves -> Arrays.stream(leaves).map(leaf -> -leaf).toArray(), dense(5, 5)));
        assertEquals(5, message.split("the derivative by ").length - 1, message);
        assertContains(message, "and more derivatives are wrong, that by w[1][0] among them");
    }

    static String failure(GradientCheck<?> check) {
        return String.valueOf(assertThrows(AssertionError.class, check::verify).getMessage());
    }

    static void assertContains(String message, String part) {
        assertTrue(message.contains(part), message);
    }

    private static void passes(UnaryDouble function, UnaryDouble derivative, double... points) {
        for (double point : points) {
            check(function, derivative, point).verify();
        }
    }

    private static void fails(UnaryDouble function, UnaryDouble derivative, double point) {
        failure(check(function, derivative, point));
    }

    private static GradientCheck<double[]> check(UnaryDouble function, UnaryDouble derivative, double point) {
        return GradientCheck.of((double[] x) -> function.at(x[0]), (double[] x) -> new double[] {derivative.at(x[0])})
                .at(new double[] {point});
    }

    /** A function of one number. */
    private interface UnaryDouble {
        double at(double x);
    }

    private static double square(double x) {
        return x * x;
    }

    private static GradientCheck<double[]> spoiltBy(double factor) {
        return GradientCheck.of(Sums.spoilt(Structure.DOUBLES, 2, factor)).at(POINT);
    }

    private static GradientCheck<double[]> gradientSpoilt(UnaryOperator<double[]> spoil) {
        return GradientCheck.of(new Sums<>(Structure.DOUBLES, spoil, leaves -> leaves))
                .at(POINT);
    }

    private static GradientCheck<Dense> gradientSpoilt(UnaryOperator<double[]> spoil, Dense point) {
        return GradientCheck.of(new Sums<>(DENSE, spoil, leaves -> leaves)).at(point);
    }

    private static Dense dense(int rows, int columns) {
        Random random = new Random(8);
        double[][] w = new double[rows][];
        for (int i = 0; i < rows; i++) {
            w[i] = random.doubles(columns, -1, 1).toArray();
        }
        return new Dense(w, null, 0);
    }

    private static Network network() {
        Dense hidden = new Dense(new double[][] {{1, 2}, null, {3}, {}}, new float[] {0.25f}, 7);
        return new Network(
                0.5, hidden, List.of(dense(1, 2)), new Dense[] {null}, new double[] {-1}, new Scaled(2), "net");
    }
}
