package org.jadjoint.processor.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of text that the compiler takes as one, or the space between two such pieces. */
record Token(Sort sort, String text) {
    enum Sort {
        SPACE,
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Pattern TOKEN = Pattern.compile("(?<SPACE>\\s+|//[^\\n]*|(?s:/\\*.*?\\*/))"
            + "|(?<WORD>@?[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<NUMBER>\\.?\\d(?:[eEpP][+-]|[\\w.])*)"
            + "|(?<TEXT>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
            + "|(?<SIGN>>>>=|>>>|<<=|>>=|\\.\\.\\.|->|::|\\+\\+|--|&&|\\|\\||[-+*/%&|^=!<>]=|<<|>>|(?s:.))");

    static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            for (Sort sort : Sort.values()) {
                if (matcher.group(sort.name()) != null) {
                    tokens.add(new Token(sort, matcher.group()));
                }
            }
        }
        return tokens;
    }

    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
