package org.jadjoint.processor.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Random programs keep the laws; {@link RandomPrograms} runs more of them, and other ones. */
final class RandomProgramsTest {
    private static final int COUNT = 2000;

    @Test
    void randomProgramsKeepTheLaws() {
        RandomPrograms.Report report = RandomPrograms.run(1, Integer.getInteger("jadjoint.random.count", COUNT));
        assertTrue(report.failures().isEmpty(), report::text);
        assertTrue(report.skips() * 100 <= 2 * report.points(), report::text);
    }
}
