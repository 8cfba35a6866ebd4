package org.jadjoint.processor.random;

import java.util.List;
import java.util.SplittableRandom;

/** The dice of the generator: every choice of a program comes from here, so that its seed tells the program. */
public final class Choices {
    private final SplittableRandom random;

    public Choices(long seed) {
        random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    public double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    public String pick(String... items) {
        return items[random.nextInt(items.length)];
    }
}
