package org.jadjoint.runtime.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A derivative that is wrong.
 *
 * @param leaf what the derivative is by
 * @param result what it is of; null where the function has one number as result
 * @param at the value of the leaf; null where several leaves are meant
 * @param vjp what reverse mode says, or the only one of the {@code modes}
 * @param jvp what forward mode says; null where there is none
 * @param differences what differences say
 * @param cause what is probably wrong
 */
record Finding(
        String leaf,
        @Nullable String result,
        @Nullable Double at,
        Modes modes,
        double vjp,
        @Nullable Double jvp,
        Estimate differences,
        String cause) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("  the derivative ")
                .append(result == null ? "" : "of " + result + " ")
                .append("by ")
                .append(leaf);
        if (at != null) {
            text.append(" = ").append(at);
        }
        text.append(" is\n    ").append(vjp).append(" by ").append(modes.first());
        if (jvp != null) {
            text.append("\n    ").append(jvp).append(" by ").append(Modes.FORWARD.first());
        }
        text.append("\n    ").append(said(differences)).append(" by differences");
        return text.append("\n  ").append(cause).toString();
    }

    private static String said(Estimate differences) {
        return Double.isNaN(differences.slope())
                ? "unknown"
                : String.format(Locale.ROOT, "%s ± %.1e", differences.slope(), differences.error());
    }
}
