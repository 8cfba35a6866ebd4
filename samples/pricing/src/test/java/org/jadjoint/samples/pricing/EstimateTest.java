package org.jadjoint.samples.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EstimateTest {
    @Test
    void meanAndStandardErrorOfFourSamples() {
        Estimate estimate = new Estimate();
        for (double sample : new double[] {1, 2, 3, 6}) {
            estimate.add(sample);
        }
        assertEquals(3, estimate.mean());
        assertEquals(Math.sqrt(14.0 / 3 / 4), estimate.standardError(), 1e-15);
    }
}
