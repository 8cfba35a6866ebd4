package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadjoint.processor.emit.body.LineMarks;

/**
 * Tightens heads with types of many arguments: broken before the method's name, or before what a class extends, where they are too long; and
 * what an anonymous class is made of, the method around it says.
 */
final class TypeHeads {
    private static final Pattern HEAD = Pattern.compile("( *(?:public |static )+[\\w.]+<.*>) (\\w+\\(.*\\) \\{)");
    private static final Pattern CLASS_HEAD = Pattern.compile("( *(?:\\w+ )*class \\w+) (extends .* \\{)");
    private static final Pattern ANONYMOUS = Pattern.compile("( +return new [\\w.]+<).*(>\\(\\) \\{)");

    private TypeHeads() {}

    static String tightened(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            boolean opens = !lines.isEmpty() && isOpen(lines.get(lines.size() - 1));
            lines.add(opens ? joined(lines.remove(lines.size() - 1), line.strip()) : line);
        }
        List<String> broken = new ArrayList<>();
        for (String line : lines) {
            String shorter = ANONYMOUS.matcher(line).replaceFirst("$1$2");
            if (shorter.length() > LineBreaks.WIDTH) broken.addAll(LineBreaks.of(marked(shorter)));
            else broken.add(shorter);
        }
        return String.join("\n", broken);
    }

    /** Whether the line is the first of a method's head that is broken. */
    private static boolean isOpen(String line) {
        String text = line.strip();
        return (text.startsWith("public ") || text.startsWith("static ")) && (text.endsWith("(") || text.endsWith(","));
    }

    private static String joined(String line, String rest) {
        return line.endsWith(",") ? line + " " + rest : line + rest;
    }

    // static DifferentiableMap<FPoint, FGradient, double[], double[]>
    //     fFunction(int n) {
    private static String marked(String line) {
        for (Pattern pattern : List.of(HEAD, CLASS_HEAD)) {
            Matcher head = pattern.matcher(line);
            if (!head.matches()) continue;
            String first = head.group(1);
            String shorter = first.length() > LineBreaks.WIDTH ? LineBreaks.atCommas(first) : first;
            return shorter + LineMarks.BREAK + " " + head.group(2);
        }
        return line;
    }
}
