package org.jadjoint.samples.digits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TrainingTest {
    @Test
    void meanTestAccuracyOverFiveSplitsIsAtLeast96Point5Percent() {
        double sum = 0;
        for (int seed = 1; seed <= 5; seed++) {
            sum += testAccuracy(seed, Main.EPOCHS);
        }
        double mean = sum / 5;
        assertTrue(mean >= 0.965, "mean test accuracy " + mean);
    }

    @Test
    void fiveEpochsAlreadyReadNineOfTenDigits() {
        double accuracy = testAccuracy(1, 5);
        assertTrue(accuracy >= 0.9, "test accuracy " + accuracy);
    }

    private static double testAccuracy(long seed, int epochs) {
        Random random = new Random(seed);
        Digits.Split split = Digits.load().split(random);
        Training training = new Training(split.training(), epochs, random);
        for (int epoch = 0; epoch < epochs; epoch++) {
            training.epoch();
        }
        return training.classifier().accuracy(split.test());
    }
}
