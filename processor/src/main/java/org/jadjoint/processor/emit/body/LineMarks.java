package org.jadjoint.processor.emit.body;

/** Characters in printed bodies that the layout of the finished file takes out again. */
public final class LineMarks {
    /** Where a long line may be broken. */
    public static final char BREAK = '\u0003';

    /** Between a statement and its comment, which stands behind it where there is room, else above it. */
    public static final char COMMENT = '\u0004';

    private LineMarks() {}

    /** Lines as they are where none is too long. */
    public static String takenOut(String text) {
        return text.replace(String.valueOf(BREAK), "").replace(String.valueOf(COMMENT), " // ");
    }
}
