package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a body: statements with their comments, broken where they are too long. */
final class Lines {
    private static final Pattern PARTS = Pattern.compile(String.valueOf(ExpressionEmitter.BREAK), Pattern.LITERAL);
    private static final int WIDTH = 118;
    /** Of the class, of the method; what is inside adds as much each. */
    private static final int INDENT = 4;

    private final CodeBlock.Builder block = CodeBlock.builder();
    private final Function<String, ClassName> classes;
    private int depth = 2;
    private int count;

    Lines(Function<String, ClassName> classes) {
        this.classes = classes;
    }

    /** How many lines there are. */
    int count() {
        return count;
    }

    /** A statement, without its semicolon. */
    void statement(String text, @Nullable String comment) {
        line(text + ";", comment);
    }

    /** The head of a Java block, without its brace. */
    void open(String head, @Nullable String comment) {
        line(head + " {", comment);
        block.indent();
        depth++;
    }

    /** The end of a Java block and the beginning of one that goes with it: {@code else}. */
    void reopen(String head) {
        unindent();
        line("} " + head + " {", null);
        block.indent();
        depth++;
    }

    void close() {
        unindent();
        line("}", null);
    }

    /** A line that is no statement: a label, a comment, nothing. */
    void plain(String text) {
        line(text, null);
    }

    private void unindent() {
        block.unindent();
        depth--;
    }

    private void line(String text, @Nullable String comment) {
        count++;
        int length = INDENT * depth + Code.length(text);
        if (comment != null && length + comment.length() + 4 > WIDTH) {
            block.add("// $L\n", comment);
            count++;
        }
        if (length > WIDTH) {
            broken(text);
        } else {
            Code.addTo(block, text.replace(String.valueOf(ExpressionEmitter.BREAK), ""), classes);
        }
        if (comment != null && length + comment.length() + 4 <= WIDTH) block.add(" // $L", comment);
        block.add("\n");
    }

    // As much as fits on each line; what comes after the first is indented twice.
    private void broken(String text) {
        int column = INDENT * depth;
        boolean first = true;
        for (String part : PARTS.splitAsStream(text).toList()) {
            int length = Code.length(part);
            if (!first && column + length > WIDTH) {
                block.add("\n");
                if (column > 0) block.add("$>$>");
                Code.addTo(block, part.stripLeading(), classes);
                block.add("$<$<");
                column = INDENT * (depth + 2) + length;
            } else {
                continued(part, !first && column > INDENT * depth);
                column += length;
            }
            first = false;
        }
    }

    private void continued(String part, boolean inside) {
        if (inside) block.add("$>$>");
        Code.addTo(block, part, classes);
        if (inside) block.add("$<$<");
    }

    CodeBlock build() {
        return block.build();
    }
}
