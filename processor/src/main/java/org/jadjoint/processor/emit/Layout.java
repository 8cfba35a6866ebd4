package org.jadjoint.processor.emit;

import java.util.regex.Pattern;

/**
 * Tightens the layout in which JavaPoet prints: a Javadoc of one sentence and an empty body take one line, and fields
 * stand together. Source with text blocks stays as it is, since their contents might look like any of these.
 */
final class Layout {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\n *}$");
    private static final String FIELD = "(?:(?:private |final )[^()\n]*(?:\\(\\))?|[\\w.\\[\\]]+ \\w+);";
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(?m)^((?:  )+)(" + FIELD + ")\n\n(?=\\1" + FIELD + "$)");

    private Layout() {}

    static String tightened(String source) {
        if (source.contains("\"\"\"")) {
            return source;
        }
        String text = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        return GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1$2\n");
    }
}
