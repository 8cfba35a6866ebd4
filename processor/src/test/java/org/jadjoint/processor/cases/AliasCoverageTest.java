package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jadjoint.processor.cases.AliasUse.Origin;
import org.jadjoint.processor.cases.KindUse.Placement;
import org.junit.jupiter.api.Test;

/** Counts that arrays under two names have cases however they came to these, read and written, in a straight line, a loop and a branch. */
final class AliasCoverageTest {
    @Test
    void arraysUnderTwoNamesHaveCasesInEveryUse() {
        Set<AliasUse> missing = new TreeSet<>();
        for (Origin origin : Origin.values()) {
            for (Placement placement : Placement.values()) {
                missing.add(new AliasUse(origin, false, placement));
                missing.add(new AliasUse(origin, true, placement));
            }
        }
        for (CaseFolder folder : CaseFolder.accepted()) {
            missing.removeAll(AliasFinder.in(folder.parse()));
        }
        List<String> words = new ArrayList<>();
        missing.forEach(it -> words.add(it.toString()));
        assertEquals(List.of(), words);
    }
}
