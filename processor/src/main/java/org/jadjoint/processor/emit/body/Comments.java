package org.jadjoint.processor.emit.body;

import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The user's statements as comments beside the code that belongs to them, once for each run of lines. */
final class Comments {
    private static final int LONGEST = 70;

    private final Program program;
    private final Folding folding;
    private SourceRef last = SourceRef.NONE;

    Comments(Program program, Folding folding) {
        this.program = program;
        this.folding = folding;
    }

    /** The comment beside an operation's statement; null where the line before has it already, or nobody asks for one. */
    @Nullable
    String beside(Op op) {
        return beside(source(op));
    }

    /** The same for the assignment of a value. */
    @Nullable
    String beside(Value value) {
        Op op = folding.isFolded(value) ? program.definition(value).op() : null;
        return op == null ? null : beside(source(op));
    }

    @Nullable
    String beside(Terminator end) {
        if (end instanceof Terminator.Branch branch) return beside(branch.source());
        return end instanceof Terminator.Throw thrown ? beside(thrown.source()) : null;
    }

    private @Nullable String beside(SourceRef source) {
        if (!source.comment() || isWord(source.text())) return null; // a bare name says nothing
        boolean again = source.line() == last.line() && source.text().equals(last.text());
        last = source;
        if (again) return null;
        // A Unicode escape is read by the compiler even in a comment.
        String text = source.text().replace("\\u", "\\ u");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!word) return false;
        }
        return true;
    }

    /** Whether an operation has a comment, shown or not. */
    boolean has(Op op) {
        return source(op).comment();
    }

    private SourceRef source(Op op) {
        if (op.source().comment()) return op.source();
        for (Value operand : op.operands()) {
            Op inside = folding.isFolded(operand) ? program.definition(operand).op() : null;
            if (inside == null || inside instanceof Op.Constant) continue;
            SourceRef source = source(inside);
            if (source.comment()) return source;
        }
        return op.source();
    }
}
