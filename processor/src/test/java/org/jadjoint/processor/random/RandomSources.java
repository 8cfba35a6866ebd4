package org.jadjoint.processor.random;

import java.util.LinkedHashMap;
import java.util.Map;

/** Random programs as text, for tests that do not run them. */
public final class RandomSources {
    private RandomSources() {}

    /** The compilation units of the program of a seed, by simple class name. */
    public static Map<String, String> of(long seed) {
        return new LinkedHashMap<>(SourcePrinter.print(ProgramGenerator.generate(seed), 0));
    }
}
