package org.jadjoint.processor.emit;

import java.util.regex.Pattern;

/**
 * Tightens the layout in which JavaPoet prints: a Javadoc of one sentence and an empty body take one line, and fields
 * stand together.
 *
 * <p>For source without text blocks, whose contents might look like any of these.
 */
final class Layout {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\n *}$");
    private static final Pattern GAP_BETWEEN_FIELDS = Pattern.compile(
            "(?m)^((  )+(?:private |final )[^()\n]*(?:\\(\\))?;)\n\n(?=\\2+(?:private |final )[^()\n]*;$)");

    private Layout() {}

    static String tightened(String source) {
        String text = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        return GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1\n");
    }
}
