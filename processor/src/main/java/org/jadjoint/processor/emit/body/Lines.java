package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a body: statements with their comments, of any length. */
final class Lines {
    private final CodeBlock.Builder block = CodeBlock.builder();
    /** Lines that JavaPoet gets together, since it looks at every piece for itself. */
    private final StringBuilder pending = new StringBuilder();

    private final Function<String, ClassName> classes;

    Lines(Function<String, ClassName> classes) {
        this.classes = classes;
    }

    /** A statement, without its semicolon. */
    void statement(String text, @Nullable String comment) {
        line(text + ";", comment);
    }

    /** The head of a Java block, without its brace. */
    void open(String head, @Nullable String comment) {
        line(head + " {", comment);
        flush();
        block.indent();
    }

    /** The end of a Java block and the beginning of one that goes with it: {@code else}. */
    void reopen(String head) {
        flush();
        block.unindent();
        line("} " + head + " {", null);
        flush();
        block.indent();
    }

    void close() {
        flush();
        block.unindent();
        line("}", null);
    }

    /** The end of a Java block with what belongs to it: {@code while (condition);}. */
    void close(String rest) {
        flush();
        block.unindent();
        line("} " + rest, null);
    }

    /** A line that is no statement: a label, a comment, nothing. */
    void plain(String text) {
        line(text, null);
    }

    private void line(String text, @Nullable String comment) {
        pending.append(text);
        if (comment != null) pending.append(LineMarks.COMMENT).append(Code.unmarked(comment));
        pending.append('\n');
    }

    private void flush() {
        Code.addTo(block, pending.toString(), classes);
        pending.setLength(0);
    }

    CodeBlock build() {
        flush();
        return block.build();
    }
}
