package org.jadjoint.processor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.ir.Inspection;

/**
 * What the user asks of the processor by {@code -A} options: each is on as {@code -Ajadjoint.verify} and as {@code =true}.
 *
 * @param verify whether every function is verified after every pass
 * @param explain whether a text beside the generated source says what was found active, and what is kept for which line and why
 */
record Options(boolean verify, boolean explain) {
    private static final String VERIFY = "jadjoint.verify";
    private static final String EXPLAIN = "jadjoint.explain";

    /** Every option, so that the compiler knows whose they are. */
    static final Set<String> NAMES = Set.of(VERIFY, EXPLAIN);

    static Options of(Map<String, String> given) {
        return new Options(isOn(given, VERIFY), isOn(given, EXPLAIN));
    }

    Inspection inspection() {
        return verify ? Inspection.VERIFYING : Inspection.NONE;
    }

    /** Reports the options whose value means nothing; they are off. */
    static void check(Map<String, String> given, Place place, Reporter reporter) {
        for (String name : new LinkedHashSet<>(given.keySet())) {
            String value = given.get(name);
            if (NAMES.contains(name) && !isOn(given, name) && !"false".equals(value)) {
                reporter.report(Problem.UNKNOWN_OPTION, place, name, String.valueOf(value));
            }
        }
    }

    private static boolean isOn(Map<String, String> given, String name) {
        String value = given.get(name);
        return given.containsKey(name) && (value == null || value.isEmpty() || value.equals("true"));
    }
}
