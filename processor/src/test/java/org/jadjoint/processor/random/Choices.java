package org.jadjoint.processor.random;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of the generator: every choice of a program comes from here, so that its seed tells the program. */
final class Choices {
    private final SplittableRandom random;

    Choices(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    String pick(String... items) {
        return items[random.nextInt(items.length)];
    }
}
