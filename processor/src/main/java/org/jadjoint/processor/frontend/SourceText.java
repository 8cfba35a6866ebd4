package org.jadjoint.processor.frontend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user's own text made fit for another place: without comments, its lines moved to the left. */
final class SourceText {
    private static final String TEXT_BLOCK = "\"\"\"";
    private static final Pattern LINE_END = Pattern.compile("[\n\r]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private SourceText() {}

    /** On one line: comments dropped, white space collapsed, literals as they are but for the lines of text blocks. */
    static String oneLine(CharSequence text) {
        return clean(text, -1).trim();
    }

    /** On its lines, {@code indent} columns further left. */
    static String lines(CharSequence text, int indent) {
        return clean(text, indent);
    }

    /** On one line, with white space at the ends kept as one space. */
    static String joined(CharSequence text) {
        return clean(text, -1);
    }

    private static String clean(CharSequence text, int indent) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = endOfLiteral(text, i);
                String literal = text.subSequence(i, end).toString();
                out.append(indent < 0 ? LINE_BREAK.matcher(literal).replaceAll(" ") : literal);
                i = end;
            } else if (startsComment(text, i)) {
                i = endOfComment(text, i);
                appendOne(out);
            } else if (Character.isWhitespace(c)) {
                int end = endOfSpace(text, i);
                appendSpace(out, text.subSequence(i, end).toString(), indent);
                i = end;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static void appendOne(StringBuilder out) {
        if (out.isEmpty() || !Character.isWhitespace(out.charAt(out.length() - 1))) out.append(' ');
    }

    private static void appendSpace(StringBuilder out, String space, int indent) {
        int line = space.lastIndexOf('\n');
        if (indent < 0 || line < 0) {
            appendOne(out);
        } else {
            int columns = space.length() - line - 1;
            out.append('\n').append(" ".repeat(Math.max(0, columns - indent)));
        }
    }

    private static boolean startsComment(CharSequence text, int i) {
        return text.charAt(i) == '/'
                && i + 1 < text.length()
                && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '*');
    }

    /** The index after a comment; the line break that ends it is not part of it. */
    private static int endOfComment(CharSequence text, int start) {
        String rest = text.subSequence(start, text.length()).toString();
        if (rest.startsWith("//")) {
            Matcher lineEnd = LINE_END.matcher(rest);
            return lineEnd.find() ? start + lineEnd.start() : text.length();
        }
        int end = rest.indexOf("*/", 2);
        return end < 0 ? text.length() : start + end + 2;
    }

    private static int endOfSpace(CharSequence text, int start) {
        int i = start;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
        return i;
    }

    private static int endOfLiteral(CharSequence text, int start) {
        String rest = text.subSequence(start, text.length()).toString();
        String quote = rest.startsWith(TEXT_BLOCK) ? TEXT_BLOCK : rest.substring(0, 1);
        for (int i = quote.length(); i < rest.length(); i++) {
            if (rest.charAt(i) == '\\') {
                i++;
            } else if (rest.startsWith(quote, i)) {
                return start + i + quote.length();
            }
        }
        return text.length();
    }

    /** A string literal on one line. */
    static String literal(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) out.append(escaped(c, '"'));
        return out.append('"').toString();
    }

    /** A constant as a literal of Java. */
    static String literal(Object value) {
        if (value instanceof String text) return literal(text);
        if (value instanceof Character c) return "'" + escaped(c, '\'') + "'";
        if (value instanceof Long number) return number + "L";
        if (value instanceof Float number) return floating(number, "Float", number + "f");
        if (value instanceof Double number) return floating(number, "Double", number.toString());
        if (value instanceof Byte || value instanceof Short) return "(" + primitive(value) + ") " + value;
        return String.valueOf(value);
    }

    /** The same as an operand of anything: what is before it is not to join its sign. */
    static String operand(Object value) {
        String literal = literal(value);
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }

    private static String primitive(Object value) {
        return value instanceof Byte ? "byte" : "short";
    }

    private static String floating(Number number, String box, String literal) {
        double value = number.doubleValue();
        if (Double.isNaN(value)) return box + ".NaN";
        if (Double.isInfinite(value)) return box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
        return literal;
    }

    private static String escaped(char c, char quote) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> {
                if (c == quote) yield "\\" + c;
                yield c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
            }
        };
    }
}
