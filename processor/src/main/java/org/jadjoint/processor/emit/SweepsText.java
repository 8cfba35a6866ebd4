package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.Holder;
import org.jadjoint.processor.emit.body.LineMarks;

/** The Javadoc of {@code FooSweeps}: what each array is for, and what is kept for which line of the user. */
final class SweepsText {
    private static final String HEAD = "The code behind {@link $T}, written from the bodies of its methods.\n";

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
        primal = CodeBlock.of("{@link $T#$L}", types.owner(), method.name());
    }

    /** The Javadoc of the class. */
    static CodeBlock of(CompanionClass companion, CompanionTypes types) {
        boolean arrays = companion.methods().stream()
                .anyMatch(method -> !method.shadowed().isEmpty());
        return CodeBlock.of(HEAD + (arrays ? ROLES : ""), types.derivatives());
    }

    CodeBlock of(Member member) {
        String sentence = switch (member) {
            case PULLBACK -> "Both sweeps of $L, one after the other.";
            case JVP -> "$L with tangents beside its values.";
            case FORWARD -> "The forward sweep of $L, which keeps what the reverse sweep reads.";
            case REVERSE -> "The reverse sweep of $L, from what the forward sweep kept.";
            case WRITES -> "Into which arrays $L may write, a bit for each in their order.";
            default -> throw new IllegalArgumentException("not a member of the sweeps: " + member);
        };
        boolean hasRoles = member == Member.PULLBACK || member == Member.FORWARD;
        return CodeBlock.of(sentence + "$L\n", primal, hasRoles ? roles() : "");
    }

    // In: x, y. In-out: u.
    private String roles() {
        return role("In", false) + role("In-out", true);
    }

    private String role(String name, boolean isWritten) {
        String arrays = method.shadowed().stream()
                .filter(array -> written.contains(array) == isWritten)
                .map(array -> "{@code " + array.name() + "}")
                .collect(Collectors.joining(", " + LineMarks.BREAK));
        return arrays.isEmpty() ? "" : " " + LineMarks.BREAK + name + ": " + arrays + ".";
    }

    /** What a holder keeps, by the user's lines. */
    CodeBlock of(Holder holder) {
        CodeBlock.Builder text = CodeBlock.builder();
        if (holder.fields().isEmpty()) {
            return text.add("What $L keeps for its reverse sweep: nothing.\n", primal)
                    .build();
        }
        text.add("What $L keeps for its reverse sweep", primal);
        TreeMap<Holder.Source, TreeSet<String>> bySource = new TreeMap<>();
        for (Holder.Field field : holder.fields()) {
            for (Holder.Source source : field.sources()) {
                bySource.computeIfAbsent(source, key -> new TreeSet<>()).add(field.name());
            }
        }
        if (bySource.isEmpty()) return text.add(".\n").build();
        text.add(", by line: <ul>");
        bySource.forEach((source, fields) -> text.add("\n$L", line(source, fields)));
        return text.add("</ul>\n").build();
    }

    private static String line(Holder.Source source, Set<String> fields) {
        String names =
                fields.stream().map(name -> "{@code " + name + "}").collect(Collectors.joining(", " + LineMarks.BREAK));
        return "<li>" + source.line() + " " + code(source.text()) + ": " + LineMarks.BREAK + names;
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
