package org.jadjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of tree of the JDK in use is core, opaque or structure because somebody decided so. */
class LanguageSubsetTest {
    /** Whoever runs this on a new JDK decides what its new kinds are, and writes a rejected case for the opaque ones. */
    @ParameterizedTest
    @EnumSource
    void kindIsClassified(Tree.Kind kind) {
        assertTrue(LanguageSubset.isClassified(kind), () -> kind + " is new: core, opaque or structure?");
    }

    /** What one of the JDKs that are tested knows and another does not; the table names them all. */
    @Test
    void kindsOfSomeVersionsOnlyAreThoseKnownByName() {
        Set<String> here =
                Arrays.stream(Tree.Kind.values()).map(Tree.Kind::name).collect(Collectors.toSet());
        List<String> only17 = List.of("GUARDED_PATTERN", "PARENTHESIZED_PATTERN");
        List<String> since21 =
                List.of("ANY_PATTERN", "CONSTANT_CASE_LABEL", "DECONSTRUCTION_PATTERN", "PATTERN_CASE_LABEL");
        int feature = Runtime.version().feature();
        assertEquals(feature < 21, here.containsAll(only17));
        assertEquals(feature >= 22, here.containsAll(since21));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNeverCoreHasWords(Tree.Kind kind) {
        boolean opaque = LanguageSubset.of(kind) == LanguageSubset.Treatment.OPAQUE;
        assertTrue(!opaque || !LanguageSubset.describe(kind).equals("this construct"), kind::toString);
    }
}
