package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jspecify.annotations.Nullable;

/**
 * Puts on one line what JavaPoet prints on several: a Javadoc of one sentence, an empty body, a method that only answers, a guard, a case
 * that assigns. Fields stand together.
 *
 * <p>Every form is recognized by how its last line looks, so that patterns are asked about few lines only: a compiler that has just been
 * started runs them slowly.
 */
final class ShortForms {
    private static final Pattern FIELD = Pattern.compile("(?:private |final )[^()\n]*(?:\\(\\))?;|[\\w.\\[\\]]+ \\w+;");

    /** After a condition: a jump, or the holder of residuals is made. */
    private static final Pattern JUMP =
            Pattern.compile(" +((?:continue|break|return|throw|residuals\\w* = new)\\b[^\n;]*;)");

    /** The head of a method, all of it. */
    private static final Pattern METHOD = Pattern.compile(
            "(?:public |private |static |final )+[\\w.<>\\[\\]]+(?:, [\\w.<>\\[\\]]+)* \\w+\\([^()\n]*\\) \\{");

    /** A method's only statement. */
    private static final Pattern ANSWER = Pattern.compile(" +(return [^\n;]*;)");

    /** After a case; what is assigned to is one word, so that no declaration is meant. */
    private static final Pattern ASSIGNMENT = Pattern.compile(" +(\\S+ [-+*/]?= [^\n]*;[^\n;]*)");

    private final List<String> lines = new ArrayList<>();

    private ShortForms() {}

    /** The lines, with short forms instead of long ones. */
    static List<String> of(List<String> printed) {
        ShortForms forms = new ShortForms();
        printed.forEach(forms::add);
        return forms.lines;
    }

    private void add(String line) {
        String text = line.stripLeading();
        int last = lines.size() - 1;
        if (text.equals("}") && last >= 0 && lines.get(last).endsWith("{")) {
            lines.set(last, lines.get(last) + "}");
            return;
        }
        String form = last > 0 ? form(lines.get(last - 1), lines.get(last), line, text) : null;
        if (form != null) {
            lines.set(last - 1, form);
            lines.remove(last);
            return;
        }
        if (last > 0 && lines.get(last).isEmpty() && areFields(lines.get(last - 1), line)) lines.remove(last);
        lines.add(line);
    }

    /** Three lines in one; null where they are no such form, or do not fit. */
    private static @Nullable String form(String first, String second, String third, String end) {
        String indent = third.substring(0, third.length() - end.length());
        if (end.equals("*/")) return fitting(javadoc(first, second));
        if (!end.equals("}") || !first.startsWith(indent)) return null;
        String head = first.substring(indent.length());
        if (head.startsWith("if (") && head.endsWith(") {") && head.indexOf(LineMarks.COMMENT) < 0) {
            return fitting(together(opened(first), second, JUMP));
        }
        if (METHOD.matcher(head).matches()) return closed(together(first + " ", second, ANSWER));
        boolean choice = head.equals("default -> {") || (head.startsWith("case ") && head.endsWith(" -> {"));
        return choice ? together(opened(first), second, ASSIGNMENT) : null;
    }

    private static @Nullable String javadoc(String first, String second) {
        String sentence = second.stripLeading();
        boolean one = first.endsWith("/**") && first.stripLeading().equals("/**") && sentence.startsWith("* ");
        return one ? first + sentence.substring(1) + " */" : null;
    }

    private static @Nullable String together(String head, String statement, Pattern pattern) {
        Matcher matcher = pattern.matcher(statement);
        return matcher.matches() ? head + matcher.group(1) : null;
    }

    /** The head without its brace. */
    private static String opened(String head) {
        return head.substring(0, head.length() - 1);
    }

    private static @Nullable String closed(@Nullable String method) {
        return method == null ? null : fitting(method + " }");
    }

    private static @Nullable String fitting(@Nullable String line) {
        boolean fits = line != null && LineMarks.takenOut(line).length() <= LineBreaks.WIDTH;
        return fits ? line : null;
    }

    private static boolean areFields(String first, String second) {
        String text = second.stripLeading();
        String indent = second.substring(0, second.length() - text.length());
        return !indent.isEmpty()
                && indent.length() % 2 == 0
                && first.startsWith(indent)
                && text.endsWith(";")
                && FIELD.matcher(text).matches()
                && FIELD.matcher(first.substring(indent.length())).matches();
    }
}
