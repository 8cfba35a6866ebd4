package org.jadjoint.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is measured is right: primal, hand-written and generated agree on the benchmark's own inputs. */
final class GradientBenchmarksTest {
    private final GradientBenchmarks state = new GradientBenchmarks();

    @Test
    void gbmGradientsAgree() {
        assertEquals(state.gbmPrimal(), state.gbmHandwritten());
        var generated = (PrimalsDerivatives.GbmValueAndGradient) state.gbmGenerated();
        assertEquals(state.gbmPrimal(), generated.value());
        var gradient = generated.gradient();
        near(state.gradient[0], gradient.spot());
        near(state.gradient[1], gradient.drift());
        near(state.gradient[2], gradient.vol());
        near(state.gradient[3], gradient.strike());
    }

    @Test
    void logisticGradientsAgree() {
        state.steps = 30; // later, the recurrence is chaotic and magnifies rounding
        assertEquals(state.logisticPrimal(), state.logisticHandwritten());
        var generated = (PrimalsDerivatives.LogisticValueAndGradient) state.logisticGenerated();
        assertEquals(state.logisticPrimal(), generated.value());
        near(state.gradient[0], generated.gradient().x());
        near(state.gradient[1], generated.gradient().r());
    }

    @Test
    void mlpGradientsAgree() {
        assertEquals(state.mlpPrimal(), state.mlpHandwritten());
        double[] w1Bar = taken(state.w1Bar);
        double[] w2Bar = taken(state.w2Bar);
        double[] w3Bar = taken(state.w3Bar);
        var generated = (PrimalsDerivatives.MlpPullback) state.mlpGenerated();
        assertEquals(state.mlpPrimal(), generated.value());
        assertArrayEquals(w1Bar, state.w1Bar, 1e-14);
        assertArrayEquals(w2Bar, state.w2Bar, 1e-14);
        assertArrayEquals(w3Bar, state.w3Bar, 1e-14);
    }

    @Test
    void handwrittenGradientsAgreeWithDifferences() {
        double h = 1e-6;
        state.gbmHandwritten();
        double[] z = state.normals;
        assertEquals(
                (Primals.gbm(100 + h, 0.05, 0.2, 95, z) - Primals.gbm(100 - h, 0.05, 0.2, 95, z)) / (2 * h),
                state.gradient[0],
                1e-6);
        assertEquals(
                (Primals.gbm(100, 0.05, 0.2 + h, 95, z) - Primals.gbm(100, 0.05, 0.2 - h, 95, z)) / (2 * h),
                state.gradient[2],
                1e-4);
        state.mlpHandwritten();
        double[] up = state.w1.clone();
        double[] down = state.w1.clone();
        up[7] += h;
        down[7] -= h;
        assertEquals(
                (Primals.mlp(state.x, up, state.w2, state.w3) - Primals.mlp(state.x, down, state.w2, state.w3))
                        / (2 * h),
                state.w1Bar[7],
                1e-8);
    }

    private static double[] taken(double[] bar) {
        double[] content = bar.clone();
        Arrays.fill(bar, 0);
        return content;
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)));
    }
}
