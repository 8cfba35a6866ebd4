package org.jadjoint.processor.ir;

/**
 * Where an operation comes from: the line and the text of the user's statement or expression, on one line.
 *
 * @param line one-based line in the user's file, 0 where the operation has no place in it
 * @param offset offset of the expression in the file, for diagnostics; -1 where unknown
 * @param text the user's own code, white space collapsed; empty where there is none
 * @param comment whether emission writes {@code text} as a comment beside the operation, as adjoint code does
 */
public record SourceRef(int line, int offset, String text, boolean comment) {
    public static final SourceRef NONE = new SourceRef(0, -1, "", false);

    /** The same place, written as a comment beside the code that belongs to it. */
    public SourceRef asComment() {
        return text.isEmpty() ? this : new SourceRef(line, offset, text, true);
    }
}
