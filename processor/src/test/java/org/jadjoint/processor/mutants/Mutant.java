package org.jadjoint.processor.mutants;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sources that somebody has spoiled.
 *
 * @param seed from which it is made again
 * @param origin what it was before
 * @param files their texts by simple class name, each without a package
 */
record Mutant(long seed, String origin, Map<String, String> files) {
    /** The sources in a package of that name, by qualified name of the class. */
    Map<String, String> in(String packageName) {
        Map<String, String> sources = new LinkedHashMap<>();
        files.forEach((name, text) -> sources.put(packageName + "." + name, "package " + packageName + "; " + text));
        return sources;
    }

    String text() {
        StringBuilder text = new StringBuilder("mutant " + seed + " of " + origin);
        files.forEach((name, source) ->
                text.append("\n==== ").append(name).append(".java\n").append(source));
        return text.toString();
    }
}
