package org.jadjoint.samples.digits;

import java.util.Arrays;
import java.util.Random;

/** What the network learns: one array per layer and kind. Its shadows, the cotangents, have the same shape. */
record Parameters(double[] hiddenWeights, double[] hiddenBiases, double[] outputWeights, double[] outputBiases) {
    static Parameters zeros(int hidden) {
        return new Parameters(
                new double[hidden * Digits.PIXELS],
                new double[hidden],
                new double[Digits.CLASSES * hidden],
                new double[Digits.CLASSES]);
    }

    /** Normal weights of variance 2 / inputs, which keeps a rectified layer's scale (He et al., 2015); zero biases. */
    static Parameters random(int hidden, Random random) {
        Parameters parameters = zeros(hidden);
        fillNormal(parameters.hiddenWeights, Math.sqrt(2.0 / Digits.PIXELS), random);
        fillNormal(parameters.outputWeights, Math.sqrt(2.0 / hidden), random);
        return parameters;
    }

    /** All arrays in declaration order: the arrays themselves, not copies. */
    double[][] arrays() {
        return new double[][] {hiddenWeights, hiddenBiases, outputWeights, outputBiases};
    }

    void clear() {
        for (double[] array : arrays()) {
            Arrays.fill(array, 0);
        }
    }

    int count() {
        return Arrays.stream(arrays()).mapToInt(array -> array.length).sum();
    }

    private static void fillNormal(double[] weights, double deviation, Random random) {
        Arrays.setAll(weights, i -> deviation * random.nextGaussian());
    }
}
