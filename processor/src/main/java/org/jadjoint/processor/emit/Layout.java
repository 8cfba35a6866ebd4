package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadjoint.processor.emit.body.LineMarks;

/** Tightens the layout in which JavaPoet prints: {@link ShortForms}, fields of one type together, lines as long as they may be. */
final class Layout {
    private static final String MODIFIERS = "(?:private |final )*";
    private static final Pattern CLASS_HEAD = Pattern.compile(" *(?:\\w+ )*class .*\\{");
    private static final Pattern CREATED_FIELD = Pattern.compile("    (?:private |final )+[^=]* = new [^;]*;");
    private static final Pattern PLAIN_FIELD = Pattern.compile("( *" + MODIFIERS + "[\\w.<>\\[\\]]+) (\\w+);");
    private static final String TEXT_BLOCK = "\"\"\"";

    private Layout() {}

    static String tightened(String source) {
        boolean quotes = source.contains(TEXT_BLOCK);
        List<String> printed = List.of(source.split("\n", -1));
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        for (String line : quotes ? printed : ShortForms.of(printed)) {
            boolean ends = quotes && (line.split(TEXT_BLOCK, -1).length - 1) % 2 != 0;
            if (quoted || ends) lines.add(LineMarks.takenOut(line));
            else if (continues(lines, line)) lines.add(joined(lines.remove(lines.size() - 1), line.strip()));
            else lines.add(line);
            quoted ^= ends;
        }
        List<String> broken = new ArrayList<>();
        for (String line : grouped(lines)) broken.addAll(LineBreaks.of(line));
        return String.join("\n", broken);
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
        if (line.endsWith("{"))
            return line.contains("class ") && CLASS_HEAD.matcher(line).matches();
        return line.endsWith(";")
                && line.contains(" = new ")
                && CREATED_FIELD.matcher(line).matches();
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
