package org.jadjoint.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checkpoints at random places change no bit; {@link RandomCheckpoints} draws more of them. */
final class RandomCheckpointsTest {
    private static final int COUNT = 150;

    @Test
    void checkpointsAtRandomPlacesChangeNoBit() {
        RandomCheckpoints.Report report = RandomCheckpoints.run(1, COUNT);
        assertEquals(List.of(), report.failures());
        assertTrue(report.methods() > COUNT / 10 && report.loops() > COUNT / 5, report::toString);
    }
}
