package org.jadjoint.processor.mutants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jadjoint.processor.random.Choices;

/** Makes mutants: a seed always gives the same one. */
final class Mutator {
    private static final double TOKENS = 0.25;
    private static final double SYNTAX_ERRORS = 0.05;
    private static final double THINNED = 0.5;
    private static final int ATTEMPTS = 8;

    private final List<Original> originals;
    private final Parsed.Parser parser = new Parsed.Parser();

    Mutator(List<Original> originals) {
        this.originals = originals;
    }

    Mutant mutant(long seed) {
        Choices choices = new Choices(seed);
        Original original = choices.pick(originals);
        Map<String, String> files = new LinkedHashMap<>(original.files());
        files.replaceAll((name, text) -> thinned(text, choices));
        String file = choices.pick(new ArrayList<>(files.keySet()));
        int changes = 1;
        while (choices.chance(0.5)) changes++;
        for (int i = 0; i < changes; i++) {
            files.compute(file, (name, text) -> changed(text == null ? "" : text, choices));
        }
        return new Mutant(seed, original.name(), files);
    }

    /** Less to differentiate: what is changed is one method, and the cases themselves have a test of their own. */
    private static String thinned(String text, Choices choices) {
        return Pattern.compile("@Differentiable\\b")
                .matcher(text)
                .replaceAll(found -> choices.chance(THINNED) ? "/*plain*/" : found.group());
    }

    /** Text that the parser takes, as a rule: nothing but the parser sees any other. */
    private String changed(String text, Choices choices) {
        boolean anything = choices.chance(SYNTAX_ERRORS);
        Parsed before = parser.parse(text);
        for (int i = 0; i < ATTEMPTS; i++) {
            String after = choices.chance(TOKENS)
                    ? TokenChange.apply(text, choices)
                    : TreeChange.apply(before, another(choices), choices);
            if (anything || (!after.equals(text) && parser.parse(after).valid())) return after;
        }
        return text;
    }

    private Parsed another(Choices choices) {
        return parser.parse(
                choices.pick(new ArrayList<>(choices.pick(originals).files().values())));
    }
}
