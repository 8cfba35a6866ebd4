package org.jadjoint.processor.mutants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jadjoint.processor.random.Choices;

/** A change that looks at words and lines alone; what comes out is often no Java. */
enum TokenChange {
    DELETE {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            tokens.remove(at);
        }
    },
    DUPLICATE {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            tokens.addAll(at, List.of(tokens.get(at), new Token(Token.Sort.SPACE, " ")));
        }
    },
    SWAP {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            Collections.swap(tokens, at, any(tokens, choices, token -> token.sort() != Token.Sort.SPACE));
        }
    },
    REPLACE_BY_SAME_SORT {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            Token.Sort sort = tokens.get(at).sort();
            tokens.set(at, tokens.get(any(tokens, choices, token -> token.sort() == sort)));
        }
    },
    REPLACE_OPERATOR {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            int place = any(tokens, choices, token -> Words.OPERATORS.contains(token.text()));
            tokens.set(place, new Token(Token.Sort.SIGN, choices.pick(Words.OPERATORS)));
        }
    },
    REPLACE_NUMBER {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            int place = any(tokens, choices, token -> token.sort() == Token.Sort.NUMBER);
            tokens.set(place, new Token(Token.Sort.NUMBER, choices.pick(Words.LITERALS)));
        }
    },
    REPLACE_TYPE {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            int place = any(tokens, choices, token -> Words.TYPES.contains(token.text()));
            tokens.set(place, new Token(Token.Sort.WORD, choices.pick(Words.TYPES)));
        }
    },
    REPLACE_WORD {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            int place = any(tokens, choices, token -> token.sort() == Token.Sort.WORD);
            tokens.set(place, new Token(Token.Sort.WORD, choices.pick(Words.KEYWORDS)));
        }
    },
    CHANGE_ANNOTATION {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            int place =
                    any(tokens, choices, token -> token.text().startsWith("@") || Words.TYPES.contains(token.text()));
            String annotation = choices.pick(Words.ANNOTATIONS);
            String old = tokens.get(place).text();
            tokens.set(place, new Token(Token.Sort.WORD, old.startsWith("@") ? annotation : annotation + " " + old));
        }
    },
    RENAME {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            String old = tokens.get(any(
                            tokens,
                            choices,
                            token -> token.sort() == Token.Sort.WORD && !Words.KEYWORDS.contains(token.text())))
                    .text();
            String now = choices.pick(Words.NAMES);
            tokens.replaceAll(token -> token.text().equals(old) ? new Token(token.sort(), now) : token);
        }
    },
    BRACES {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            Token bracket = new Token(Token.Sort.SIGN, choices.pick("{", "}", "(", ")", "[", "]", "<", ">", ";", ","));
            tokens.add(at, bracket);
        }
    },
    LINES {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            List<String> lines = Token.text(tokens).lines().collect(Collectors.toCollection(ArrayList::new));
            int line = choices.below(lines.size());
            switch (choices.below(3)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(line));
                default -> Collections.swap(lines, line, choices.below(lines.size()));
            }
            tokens.clear();
            tokens.addAll(Token.of(String.join("\n", lines)));
        }
    },
    DROP_IMPORT {
        @Override
        void change(List<Token> tokens, int at, Choices choices) {
            List<String> lines = Arrays.asList(Token.text(tokens).split("\n", -1));
            List<Integer> imports = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith("import "))
                    .boxed()
                    .toList();
            if (!imports.isEmpty()) lines.set(choices.pick(imports), "");
            tokens.clear();
            tokens.addAll(Token.of(String.join("\n", lines)));
        }
    };

    /** Changes the tokens, at a given place where the change is about one place. */
    abstract void change(List<Token> tokens, int at, Choices choices);

    static String apply(String source, Choices choices) {
        List<Token> tokens = Token.of(source);
        if (tokens.isEmpty()) return source;
        int at = any(tokens, choices, token -> token.sort() != Token.Sort.SPACE);
        choices.pick(List.of(values())).change(tokens, at, choices);
        return Token.text(tokens);
    }

    /** A place of such a token, or any place if there is none. */
    private static int any(List<Token> tokens, Choices choices, Predicate<Token> wanted) {
        List<Integer> places = IntStream.range(0, tokens.size())
                .filter(i -> wanted.test(tokens.get(i)))
                .boxed()
                .toList();
        return places.isEmpty() ? choices.below(tokens.size()) : choices.pick(places);
    }
}
