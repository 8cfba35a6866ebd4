package org.jadjoint.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DigitsTest {
    private final Digits digits = Digits.load();

    @Test
    void theSetHasAllDigits() {
        assertEquals(1797, digits.size());
        int[] counts = new int[Digits.CLASSES];
        for (int label : digits.labels()) {
            counts[label]++;
        }
        assertArrayEquals(new int[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180}, counts);
        assertEquals(1, Arrays.stream(digits.images()).max().getAsDouble());
    }

    @Test
    void aSplitLosesNothingAndSharesNothing() {
        Digits.Split split = digits.split(new Random(1));
        assertEquals(1437, split.training().size());
        assertEquals(360, split.test().size());
        double sum = Arrays.stream(digits.images()).sum();
        double parts = Arrays.stream(split.training().images()).sum()
                + Arrays.stream(split.test().images()).sum();
        assertEquals(sum, parts);
    }

    @Test
    void equalSeedsGiveEqualOrders() {
        assertArrayEquals(Digits.shuffled(100, new Random(4)), Digits.shuffled(100, new Random(4)));
    }
}
