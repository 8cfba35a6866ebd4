package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a body: statements with their comments, of any length. */
final class Lines {
    private final CodeBlock.Builder block = CodeBlock.builder();
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
        block.indent();
    }

    /** The end of a Java block and the beginning of one that goes with it: {@code else}. */
    void reopen(String head) {
        block.unindent();
        line("} " + head + " {", null);
        block.indent();
    }

    void close() {
        block.unindent();
        line("}", null);
    }

    /** A line that is no statement: a label, a comment, nothing. */
    void plain(String text) {
        line(text, null);
    }

    private void line(String text, @Nullable String comment) {
        Code.addTo(block, text, classes);
        if (comment != null) block.add("$L", LineMarks.COMMENT + comment);
        block.add("\n");
    }

    CodeBlock build() {
        return block.build();
    }
}
