package org.jadjoint.processor.emit.body;

import java.util.List;
import java.util.function.IntFunction;
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
                boolean alone = opensArgument(text) && i + 1 < pieces.size() && closesArgument(pieces.get(i + 1));
                text.append(captured.apply(hole.number()).at(alone ? Code.ASSIGNMENT : Code.PRIMARY));
            }
            if (piece instanceof OpaqueCode.Result hole) text.append(results.apply(hole.number()));
            if (piece instanceof OpaqueCode.ClassName name) text.append(Code.ofClass(name.canonical()));
        }
        return text.toString().strip();
    }

    /** Whether what follows is an argument, or stands in parentheses, from its beginning. */
    private static boolean opensArgument(CharSequence text) {
        String before = text.toString().stripTrailing();
        return before.endsWith("(") || before.endsWith(",");
    }

    /** Whether an argument, or what stands in parentheses, is at its end. */
    private static boolean closesArgument(OpaqueCode.Piece piece) {
        String after = piece instanceof OpaqueCode.Text plain ? plain.text().stripLeading() : "";
        return after.startsWith(")") || after.startsWith(",");
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
