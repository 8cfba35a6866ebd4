package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers, strings and signs of a printed function, read one after the other. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+|//.*)"
            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<number>-?(?:Infinity|[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?[fL]?))"
            + "|(?<word>[\\p{javaJavaIdentifierPart}.%&]+)"
            + "|(?<sign>->|\\+=|@@|.)");
    private static final String END = "end of text";

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    Tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int line = 1;
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(matcher.group());
                lines.add(line);
            }
            line += (int) matcher.group().chars().filter(c -> c == '\n').count();
        }
        tokens.add(END);
        tokens.add(END);
        lines.add(line);
    }

    String peek() {
        return tokens.get(next);
    }

    boolean at(String token) {
        return peek().equals(token);
    }

    /** Whether the token after the next one is {@code token}. */
    boolean then(String token) {
        return tokens.get(next + 1).equals(token);
    }

    boolean atLiteral() {
        char first = peek().charAt(0);
        return first == '"' || first == '-' || Character.isDigit(first);
    }

    boolean atEnd() {
        return at(END);
    }

    String take() {
        String token = peek();
        if (!atEnd()) next++;
        return token;
    }

    /** Takes the token if it is the next one. */
    boolean accept(String token) {
        if (!at(token)) return false;
        next++;
        return true;
    }

    void expect(String token) {
        if (!accept(token)) throw fail("expected " + token + ", found " + peek());
    }

    int number() {
        return Integer.parseInt(take());
    }

    /** A quoted text without its quotes and escapes. */
    String text() {
        String quoted = take();
        if (quoted.charAt(0) != '"') throw fail("expected a quoted text, found " + quoted);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            text.append(c == '\\' ? escaped(quoted.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char escaped(char c) {
        return c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }

    IllegalArgumentException fail(String message) {
        return new IllegalArgumentException("line " + lines.get(Math.min(next, lines.size() - 1)) + ": " + message);
    }
}
