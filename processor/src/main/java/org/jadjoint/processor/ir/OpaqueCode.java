package org.jadjoint.processor.ir;

import java.util.List;

/**
 * Java source with holes, as {@link Op.Opaque} carries it.
 *
 * @param pieces the source in order: text, captured values, result variables, class names
 * @param statement whether the pieces are statements, which assign the results; else one expression, which is the single result (or no
 *     result: an expression statement)
 * @param sink whether the code only looks at what it is given and lets nothing of it reach a value: printing, logging, assertions,
 *     exception messages. Only a sink may take a varied value
 * @param pure whether the code neither has effects nor can throw, so that it may be dropped where its result is unused
 * @param looks whether the code writes into no array that it is given, and lets nobody keep one who might
 * @param calls whether the code runs other code, which may write what it is not given, or keep what it is given
 * @param unsteady whether it reads what may be changed meanwhile, a variable field, so that it has to keep its place
 */
public record OpaqueCode(
        List<Piece> pieces,
        boolean statement,
        boolean sink,
        boolean pure,
        boolean looks,
        boolean calls,
        boolean unsteady) {
    public OpaqueCode {
        pieces = List.copyOf(pieces);
    }

    /** Code that is harmless if it is a sink or pure, and reads nothing that changes. */
    public OpaqueCode(List<Piece> pieces, boolean statement, boolean sink, boolean pure) {
        this(pieces, statement, sink, pure, sink || pure, !sink && !pure, false);
    }

    /** {@code Objects.requireNonNull(captured)}, which only looks. */
    public static OpaqueCode requireNonNull() {
        List<Piece> pieces = List.of(
                new ClassName("java.util.Objects"), new Text(".requireNonNull("), new Captured(0), new Text(")"));
        return new OpaqueCode(pieces, false, true, false);
    }

    /** A part of the source. */
    public sealed interface Piece {}

    /** Java text as it stands. */
    public record Text(String text) implements Piece {}

    /** The name of the variable that holds captured value {@code number}. A captured value has a variable that is never reassigned. */
    public record Captured(int number) implements Piece {}

    /** The name of the variable that is result {@code number}, which the statements assign; it is declared before them. */
    public record Result(int number) implements Piece {}

    /** A class by its canonical name, imported where that is possible. */
    public record ClassName(String canonical) implements Piece {}
}
