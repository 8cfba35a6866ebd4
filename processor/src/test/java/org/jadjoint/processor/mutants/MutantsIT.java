package org.jadjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whatever text it is fed, the packaged processor neither dies nor makes javac die; {@link Mutants} tries more. */
final class MutantsIT {
    private static final int COUNT = 1000;

    @Test
    void everyMutantCompilesOrIsRefusedInWords() {
        Mutants.Report report = Mutants.run(1, Integer.getInteger("jadjoint.mutants.count", COUNT));
        assertTrue(report.failures().isEmpty(), report::text);
    }
}
