package org.jadjoint.processor.emit.body;

import java.util.function.IntFunction;
import org.jadjoint.processor.ir.OpaqueCode;

/** Carried code as text. */
final class OpaqueText {
    private OpaqueText() {}

    static String of(OpaqueCode code, IntFunction<String> captured, IntFunction<String> results) {
        StringBuilder text = new StringBuilder();
        for (OpaqueCode.Piece piece : code.pieces()) {
            if (piece instanceof OpaqueCode.Text plain) text.append(plain.text());
            if (piece instanceof OpaqueCode.Captured hole) text.append(captured.apply(hole.number()));
            if (piece instanceof OpaqueCode.Result hole) text.append(results.apply(hole.number()));
            if (piece instanceof OpaqueCode.ClassName name) text.append(Code.ofClass(name.canonical()));
        }
        return text.toString().strip();
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
