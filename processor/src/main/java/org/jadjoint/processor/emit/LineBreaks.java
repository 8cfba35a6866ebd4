package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * Breaks a line that is too long, where marks say that it may be broken: as far outside of parentheses as there is a mark, rather behind a
 * comma than between terms, rather there than between factors, and there as late as possible.
 */
final class LineBreaks {
    static final int WIDTH = 120;
    private static final int RANKS = 3;
    private static final Pattern COMMA = Pattern.compile(",(?! *" + LineMarks.BREAK + ")");
    /** What comes after the first line is indented so much more, in Javadoc behind its star. */
    private static final String CONTINUATION = "    ";

    private final String indent;
    private final List<String> lines = new ArrayList<>();

    private LineBreaks(String indent) {
        this.indent = indent;
    }

    /** The lines into which a line with marks is broken; without marks it stays as it is. */
    static List<String> of(String line) {
        if (line.indexOf(LineMarks.BREAK) < 0 && line.indexOf(LineMarks.COMMENT) < 0) return List.of(line);
        LineBreaks breaks =
                new LineBreaks(" ".repeat(line.length() - line.stripLeading().length()));
        int comment = line.indexOf(LineMarks.COMMENT);
        if (comment < 0) breaks.add(line);
        else breaks.add(line.substring(0, comment), line.substring(comment + 1));
        return breaks.lines;
    }

    /** The line with a mark behind every comma in parentheses. */
    static String atCommas(String line) {
        return line.indexOf('"') < 0 ? COMMA.matcher(line).replaceAll("," + LineMarks.BREAK) : line;
    }

    // x = e; // comment, or the comment above
    private void add(String statement, String comment) {
        String together = plain(statement) + " // " + comment;
        if (together.length() <= WIDTH) {
            lines.add(together);
            return;
        }
        lines.add(indent + "// " + comment);
        add(statement);
    }

    private void add(String statement) {
        String rest = statement;
        String begin = indent + continuation(statement.strip());
        while (plain(rest).length() > WIDTH) {
            int at = place(rest);
            if (at < 0) break;
            lines.add(plain(rest.substring(0, at)).stripTrailing());
            rest = begin + withoutBegin(rest.substring(at + 1));
        }
        lines.add(plain(rest).stripTrailing());
    }

    private static String continuation(String statement) {
        if (!statement.startsWith("* ")) return CONTINUATION;
        return statement.startsWith("* <li>") ? "* " + CONTINUATION : "* ";
    }

    private static String withoutBegin(String rest) {
        int from = 0;
        while (rest.charAt(from) == ' ' || rest.charAt(from) == LineMarks.BREAK) from++;
        return rest.substring(from);
    }

    private static String plain(String text) {
        return text.replace(String.valueOf(LineMarks.BREAK), "");
    }

    /** How well a place suits among those in the same parentheses. */
    private static int rank(String text, int mark) {
        if (text.substring(0, mark).stripTrailing().endsWith(",")) return 0;
        boolean factor = text.startsWith(" * ", mark + 1)
                || text.startsWith(" / ", mark + 1)
                || text.startsWith(" % ", mark + 1);
        return factor ? RANKS - 1 : 1;
    }

    /** The mark to break at; negative where there is none. */
    private static int place(String text) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        int depth = 0;
        int column = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LineMarks.BREAK) {
                if (column > WIDTH && best >= 0) break;
                int rank = RANKS * depth + rank(text, i);
                if (rank <= bestRank && i + 2 < text.length()) {
                    best = i;
                    bestRank = rank;
                }
                continue;
            }
            column++;
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                    column++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return best;
    }
}
