package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * Tightens the layout in which JavaPoet prints: a Javadoc of one sentence and an empty body take one line, fields stand together, and
 * lines are as long as they may be.
 */
final class Layout {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\n *}$");
    private static final String MODIFIERS = "(?:private |final )*";
    private static final String FIELD = "(?:(?:private |final )[^()\n]*(?:\\(\\))?|[\\w.\\[\\]]+ \\w+);";
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(?m)^((?:  )+)(" + FIELD + ")\n\n(?=\\1" + FIELD + "$)");
    /** A case that does nothing but assign; what is assigned to is one word, so that no declaration is meant. */
    private static final Pattern SHORT_CASE =
            Pattern.compile("(?m)^( *)((?:case [^\n]*|default) ->) \\{\n +(\\S+ [-+*/]?= [^\n]*;[^\n;]*)\n\\1}$");

    /** A condition under which nothing happens but a jump, or the holder of residuals is made. */
    private static final Pattern SHORT_IF = Pattern.compile("(?m)^(( *)if \\([^\n" + LineMarks.COMMENT
            + "]*\\)) \\{\n +((?:continue|break|return|throw|residuals\\w* = new)\\b[^\n;]*;)\n\\2}$");

    private static final Pattern CLASS_HEAD = Pattern.compile(" *(?:\\w+ )*class .*\\{");
    private static final Pattern PLAIN_FIELD = Pattern.compile("( *" + MODIFIERS + "[\\w.<>\\[\\]]+) (\\w+);");
    private static final String TEXT_BLOCK = "\"\"\"";

    private Layout() {}

    static String tightened(String source) {
        String text = source;
        if (!source.contains(TEXT_BLOCK)) {
            text = SHORT_JAVADOC.matcher(text).replaceAll(Layout::javadocOnOneLine);
            text = EMPTY_BODY.matcher(text).replaceAll("{}");
            text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1$2\n");
            text = SHORT_IF.matcher(text).replaceAll(Layout::guardOnOneLine);
            text = SHORT_CASE.matcher(text).replaceAll("$1$2 $3");
        }
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        for (String line : text.split("\n", -1)) {
            boolean ends = (line.split(TEXT_BLOCK, -1).length - 1) % 2 != 0;
            if (quoted || ends) lines.add(LineMarks.takenOut(line));
            else if (continues(lines, line)) lines.add(joined(lines.remove(lines.size() - 1), line.strip()));
            else lines.add(line);
            quoted ^= ends;
        }
        List<String> broken = new ArrayList<>();
        for (String line : grouped(lines)) broken.addAll(LineBreaks.of(line));
        return String.join("\n", broken);
    }

    private static String javadocOnOneLine(MatchResult javadoc) {
        String line = javadoc.group(1) + "/** " + javadoc.group(2) + " */";
        boolean fits = LineMarks.takenOut(line).length() <= LineBreaks.WIDTH;
        return Matcher.quoteReplacement(fits ? line : javadoc.group());
    }

    private static String guardOnOneLine(MatchResult guard) {
        String line = guard.group(1) + " " + guard.group(3);
        boolean fits = LineMarks.takenOut(line).length() <= LineBreaks.WIDTH;
        return Matcher.quoteReplacement(fits ? line : guard.group());
    }

    /** Whether the line is the rest of the one before, which JavaPoet has broken in a list of parameters or of arguments. */
    private static boolean continues(List<String> lines, String line) {
        if (lines.isEmpty() || line.isBlank()) return false;
        String before = LineMarks.takenOut(lines.get(lines.size() - 1)).strip();
        if (before.startsWith("*") || before.startsWith("/") || before.contains("//")) return false;
        return before.endsWith(",")
                || before.endsWith(" throws")
                || (before.endsWith(")") && line.strip().startsWith("throws "));
    }

    // it may be broken elsewhere then
    private static String joined(String line, String rest) {
        return LineBreaks.atCommas(line) + LineMarks.BREAK + " " + LineBreaks.atCommas(rest);
    }

    // the head of a class, or a field with an initializer
    private static boolean opensFields(String line) {
        return CLASS_HEAD.matcher(line).matches() || line.matches("    (?:private |final )+[^=]* = new [^;]*;");
    }

    /** Fields of one type in one declaration: {@code double[] sSaved, xSaved;}. */
    private static List<String> grouped(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            result.add(lines.get(i));
            if (!opensFields(lines.get(i))) continue;
            Map<String, List<String>> names = new LinkedHashMap<>();
            while (i + 1 < lines.size()) {
                Matcher field = PLAIN_FIELD.matcher(lines.get(i + 1));
                if (!field.matches()) break;
                names.computeIfAbsent(field.group(1), type -> new ArrayList<>()).add(field.group(2));
                i++;
            }
            names.forEach((type, fields) -> result.add(type + " " + String.join(", " + LineMarks.BREAK, fields) + ";"));
        }
        return result;
    }
}
