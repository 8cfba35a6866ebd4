package org.jadjoint.samples.digits;

import java.util.Arrays;
import java.util.Random;

/** Trains a network on one set of digits, an epoch at a time, with the gradient that Jadjoint generated. */
final class Training {
    private static final int HIDDEN = 128;
    private static final int BATCH = 32;
    private static final double RATE = 0.003;
    private static final double WEIGHT_DECAY = 0.05;

    private final Digits digits;
    private final int epochs;
    private final Random random;
    private final Parameters parameters;
    private final Parameters shadows = Parameters.zeros(HIDDEN);
    private final NetworkDerivatives.LossWorkspace workspace = new NetworkDerivatives.LossWorkspace();
    private final Adam adam;
    private int step;

    /** A training of {@code epochs} passes over {@code digits}; {@code random} draws first weights and batches. */
    Training(Digits digits, int epochs, Random random) {
        this.digits = digits;
        this.epochs = epochs;
        this.random = random;
        parameters = Parameters.random(HIDDEN, random);
        adam = new Adam(parameters.arrays(), WEIGHT_DECAY);
    }

    /** Passes once over the digits in a new order and returns the mean loss on the way. */
    double epoch() {
        int[] order = Digits.shuffled(digits.size(), random);
        int batches = digits.size() / BATCH;
        double sum = 0;
        for (int k = 0; k < batches; k++) {
            int[] indices = Arrays.copyOfRange(order, k * BATCH, (k + 1) * BATCH);
            sum += learn(digits.select(indices), rate(step++, epochs * batches));
        }
        return sum / batches;
    }

    Classifier classifier() {
        return new Classifier(parameters);
    }

    int parameterCount() {
        return parameters.count();
    }

    // The shadows are added to, so that one gradient can be gathered from several calls: clear them before each step.
    private double learn(Digits batch, double rate) {
        shadows.clear();
        NetworkDerivatives.LossPullback result = NetworkDerivatives.lossPullback(
                parameters.hiddenWeights(),
                parameters.hiddenBiases(),
                parameters.outputWeights(),
                parameters.outputBiases(),
                batch.images(),
                batch.labels(),
                1.0,
                shadows.hiddenWeights(),
                shadows.hiddenBiases(),
                shadows.outputWeights(),
                shadows.outputBiases(),
                workspace);
        adam.step(shadows.arrays(), rate);
        return result.value();
    }

    /** Half a cosine from {@link #RATE} to 0: large steps first, small ones to settle. */
    private static double rate(int step, int steps) {
        return RATE * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }
}
