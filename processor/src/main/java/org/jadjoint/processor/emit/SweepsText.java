package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.Holder;
import org.jadjoint.processor.emit.body.LineMarks;

/** The Javadoc of {@code FooSweeps}: what each array is for, and what is kept for which line of the user. */
final class SweepsText {
    private final CompanionMethod method;
    private final Set<CompanionParameter> written;
    private final CodeBlock primal;

    SweepsText(CompanionTypes types, CompanionMethod method, Set<CompanionParameter> written) {
        this.method = method;
        this.written = written;
        primal = CodeBlock.of("{@link $T#$L}", types.owner(), method.name());
    }

    CodeBlock of(Member member) {
        String sentence = switch (member) {
            case PULLBACK -> "Both sweeps of $L, one after the other.\n";
            case JVP -> "$L with tangents beside its values.\n";
            case UNCHECKED_JVP -> "$L with tangents beside its values, for arrays that may stand in several places.\n";
            case FORWARD -> "The forward sweep of $L, which keeps what the reverse sweep reads.\n";
            case REVERSE -> "The reverse sweep of $L, from what the forward sweep kept.\n";
            case CHECK_ALIASES -> "Refuses arrays that stand in two places of $L if one of them is written.\n";
            default -> throw new IllegalArgumentException("not a member of the sweeps: " + member);
        };
        CodeBlock.Builder text = CodeBlock.builder().add(sentence, primal);
        if (member == Member.PULLBACK || member == Member.FORWARD) text.add("$L", roles());
        return text.build();
    }

    // <p>{@code x} is only read. {@code u} is written: …
    private String roles() {
        List<String> roles = method.shadowed().stream().map(this::role).toList();
        return roles.isEmpty() ? "" : "\n<p>" + String.join("\n", roles) + "\n";
    }

    private String role(CompanionParameter array) {
        return written.contains(array)
                ? "{@code " + array.name() + "} is written: {@code " + array.bar()
                        + "} is of its final content on entry, of its initial content on exit."
                : "{@code " + array.name() + "} is only read: its cotangent is added to {@code " + array.bar() + "}.";
    }

    /** What a holder keeps, by the user's lines. */
    CodeBlock of(Holder holder) {
        CodeBlock.Builder text = CodeBlock.builder();
        if (holder.fields().isEmpty()) {
            return text.add("What $L keeps for its reverse sweep: nothing.\n", primal)
                    .build();
        }
        text.add("What $L keeps for its reverse sweep.\n", primal);
        TreeMap<Holder.Source, TreeSet<String>> bySource = new TreeMap<>();
        for (Holder.Field field : holder.fields()) {
            for (Holder.Source source : field.sources()) {
                bySource.computeIfAbsent(source, key -> new TreeSet<>()).add(field.name());
            }
        }
        if (bySource.isEmpty()) return text.build();
        text.add("\n<ul>\n");
        bySource.forEach((source, fields) -> text.add("$L", line(source, fields)));
        return text.add("</ul>\n").build();
    }

    private static String line(Holder.Source source, Set<String> fields) {
        String names =
                fields.stream().map(name -> "{@code " + name + "}").collect(Collectors.joining(", " + LineMarks.BREAK));
        return "<li>line " + source.line() + ", " + code(source.text()) + ": " + LineMarks.BREAK + names + "\n";
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
