package org.jadjoint.processor.emit.body;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jadjoint.processor.ir.OpaqueCode;

/** Carried code as text. */
final class OpaqueText {
    private OpaqueText() {}

    static String of(OpaqueCode code, IntFunction<Code> captured, IntFunction<String> results) {
        StringBuilder text = new StringBuilder();
        List<OpaqueCode.Piece> pieces = code.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            OpaqueCode.Piece piece = pieces.get(i);
            if (piece instanceof OpaqueCode.Text plain) text.append(plain.text());
            if (piece instanceof OpaqueCode.Captured hole) {
                boolean alone = isArgument(pieces, i);
                text.append(captured.apply(hole.number()).at(alone ? Code.ASSIGNMENT : Code.PRIMARY));
            }
            if (piece instanceof OpaqueCode.Result hole) text.append(results.apply(hole.number()));
            if (piece instanceof OpaqueCode.ClassName name) text.append(Code.ofClass(name.canonical()));
        }
        return text.toString().strip();
    }

    /** Whether a captured value only ever stands as an argument, or in parentheses, by itself. */
    static boolean isArgument(OpaqueCode code, int captured) {
        List<OpaqueCode.Piece> pieces = code.pieces();
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).equals(new OpaqueCode.Captured(captured)))
                .allMatch(i -> isArgument(pieces, i));
    }

    private static boolean isArgument(List<OpaqueCode.Piece> pieces, int i) {
        if (i == 0 || i + 1 == pieces.size()) return false;
        String before = pieces.get(i - 1) instanceof OpaqueCode.Text plain
                ? plain.text().stripTrailing()
                : "";
        String after = pieces.get(i + 1) instanceof OpaqueCode.Text plain
                ? plain.text().stripLeading()
                : "";
        return (before.endsWith("(") || before.endsWith(",")) && (after.startsWith(")") || after.startsWith(","));
    }

    /** Whether the code is but a name, qualified or not. */
    static boolean isName(OpaqueCode code) {
        return code.pieces().stream()
                .allMatch(piece -> !(piece instanceof OpaqueCode.Text plain)
                        || plain.text().chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c)));
    }

    /** Whether the text surely is a name, a call or the like, which needs no parentheses anywhere. */
    static boolean isPrimary(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') return false;
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            boolean plain = Character.isJavaIdentifierPart(c) || c == '.' || c == ')' || c == ']';
            if (depth == 0 && !plain) return false;
        }
        return !text.startsWith("(");
    }
}
