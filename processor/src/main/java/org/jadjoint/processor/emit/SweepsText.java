package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.Holder;
import org.jadjoint.processor.emit.body.LineMarks;

/** The Javadoc of {@code FooSweeps}: what each array is for, and what is kept for which line of the user. */
final class SweepsText {
    private static final String HEAD = """
            The code behind {@link $T}, written from the bodies of its methods. What the reverse sweep of
            a method reads, its forward sweep keeps in the residuals.
            """;

    /** What is in and what in-out. */
    private static final String ROLES = """

            <p>An array that is only read is called in: its cotangent is added to its shadow. One that is written is in-out: its
            shadow has the cotangent of its final content on entry, of its initial content on exit.
            """;

    private final CompanionMethod method;
    private final Set<CompanionParameter> written;
    private final CodeBlock primal;

    SweepsText(CompanionTypes types, CompanionMethod method, Set<CompanionParameter> written) {
        this.method = method;
        this.written = written;
        primal = CodeBlock.of("{@link $T#$L}", types.owner(), method.declaredName());
    }

    /** The Javadoc of the class. */
    static CodeBlock of(CompanionClass companion, CompanionTypes types) {
        boolean arrays = companion.methods().stream()
                .anyMatch(method -> !method.shadowed().isEmpty());
        return CodeBlock.of(
                HEAD.replace("methods. ", "methods. " + LineMarks.BREAK) + (arrays ? ROLES : ""), types.derivatives());
    }

    CodeBlock of(Member member) {
        String sentence = switch (member) {
            case PULLBACK -> "Both sweeps of $L.";
            case JVP -> "$L with tangents beside its values.";
            case FORWARD -> "Forward sweep of $L.";
            case REVERSE -> "Reverse sweep of $L.";
            case HVP_FORWARD -> "Forward sweep of $L, with tangents.";
            case HVP_REVERSE -> "Reverse sweep of $L, with tangents.";
            case WRITES -> "Into which arrays $L may write, a bit for each in their order.";
            default -> throw new IllegalArgumentException("not a member of the sweeps: " + member);
        };
        boolean hasRoles = member == Member.PULLBACK || member == Member.FORWARD || member == Member.HVP_FORWARD;
        return CodeBlock.of(sentence + "$L\n", primal, hasRoles ? roles() : "");
    }

    // In: x, y. In-out: u.
    private String roles() {
        return role("In", false) + role("In-out", true);
    }

    private String role(String name, boolean isWritten) {
        List<String> arrays = method.shadowed().stream()
                .filter(array -> written.contains(array) == isWritten)
                .map(CompanionParameter::name)
                .toList();
        return arrays.isEmpty() ? "" : " " + LineMarks.BREAK + name + ": " + code(arrays) + ".";
    }

    // {@code x, y}
    private static String code(Collection<String> names) {
        return "{@code " + String.join(", " + LineMarks.BREAK, names) + "}";
    }

    /** What the holder of sweeps with tangents is. */
    CodeBlock ofRaised() {
        return CodeBlock.of("Kept by $L, with tangents.\n", primal);
    }

    /** What a holder keeps, by the user's lines. */
    CodeBlock of(Holder holder) {
        TreeMap<Holder.Source, TreeSet<String>> bySource = new TreeMap<>();
        for (Holder.Field field : holder.fields()) {
            for (Holder.Source source : field.sources()) {
                bySource.computeIfAbsent(source, key -> new TreeSet<>()).add(field.name());
            }
        }
        CodeBlock.Builder text = CodeBlock.builder().add("Kept by $L", primal);
        if (holder.fields().isEmpty()) return text.add(": nothing.\n").build();
        if (bySource.isEmpty()) return text.add(": parameters.\n").build();
        if (bySource.size() == 1) {
            text.add(" in line ");
            bySource.forEach((source, fields) -> text.add("$L.\n", line(source, fields)));
            return text.build();
        }
        text.add(", by line: <ul>");
        bySource.forEach((source, fields) -> text.add("\n<li>$L", line(source, fields)));
        return text.add("</ul>\n").build();
    }

    // 25 <code>i &lt; steps</code>: {@code xSaved}
    private static String line(Holder.Source source, Set<String> fields) {
        return source.line() + " " + code(source.text()) + ": " + LineMarks.BREAK + code(fields);
    }

    private static String code(String text) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\u", "&#92;u");
        return "<code>" + safe + "</code>";
    }
}
