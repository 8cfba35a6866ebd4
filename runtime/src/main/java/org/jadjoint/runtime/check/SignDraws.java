package org.jadjoint.runtime.check;

import java.util.Random;

/** Draws directions. */
final class SignDraws {
    private final Random random;

    SignDraws(long seed) {
        random = new Random(seed);
    }

    /** Numbers of size 1 with random signs. */
    double[] signs(int length) {
        double[] signs = new double[length];
        for (int i = 0; i < length; i++) {
            signs[i] = random.nextBoolean() ? 1 : -1;
        }
        return signs;
    }

    /** Numbers between -1 and 1 that single precision holds too. */
    double[] uniform(int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = 2 * random.nextFloat() - 1;
        }
        return numbers;
    }

    int index(int bound) {
        return random.nextInt(bound);
    }
}
