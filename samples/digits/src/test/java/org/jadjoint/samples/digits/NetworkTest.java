package org.jadjoint.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetworkTest {
    private static final int HIDDEN = 12;
    private static final Digits BATCH =
            Digits.load().select(new int[] {3, 141, 592, 653, 589, 793, 238, 462, 643, 383, 279, 502});

    @Test
    void lossOfAnUndecidedNetworkIsTheLogarithmOfTen() {
        assertEquals(Math.log(10), new Classifier(Parameters.zeros(HIDDEN)).loss(BATCH), 1e-14);
    }

    @Test
    void generatedGradientAgreesWithDifferences() {
        Parameters parameters = Parameters.random(HIDDEN, new Random(5));
        NetworkDerivatives.LossValueAndGradient result = NetworkDerivatives.lossValueAndGradient(
                parameters.hiddenWeights(),
                parameters.hiddenBiases(),
                parameters.outputWeights(),
                parameters.outputBiases(),
                BATCH.images(),
                BATCH.labels());
        assertEquals(new Classifier(parameters).loss(BATCH), result.value());
        near(parameters, parameters.hiddenWeights(), result.gradient().hiddenWeights());
        near(parameters, parameters.hiddenBiases(), result.gradient().hiddenBiases());
        near(parameters, parameters.outputWeights(), result.gradient().outputWeights());
        near(parameters, parameters.outputBiases(), result.gradient().outputBiases());
    }

    private static void near(Parameters parameters, double[] array, double[] gradient) {
        double distance = 1e-6;
        double[] differences = new double[array.length];
        for (int i = 0; i < array.length; i++) {
            double at = array[i];
            array[i] = at + distance;
            double up = new Classifier(parameters).loss(BATCH);
            array[i] = at - distance;
            double down = new Classifier(parameters).loss(BATCH);
            array[i] = at;
            differences[i] = (up - down) / (2 * distance);
        }
        assertEquals(0, farthest(differences, gradient), 1e-8, () -> Arrays.toString(differences));
    }

    private static double farthest(double[] a, double[] b) {
        double farthest = 0;
        for (int i = 0; i < a.length; i++) {
            farthest = Math.max(farthest, Math.abs(a[i] - b[i]));
        }
        return farthest;
    }
}
