package org.jadjoint.processor.mutants;

import java.util.List;
import org.jadjoint.processor.mutants.Parsed.Piece;
import org.jadjoint.processor.mutants.Parsed.Sort;
import org.jadjoint.processor.random.Choices;

/** A change that knows what is a statement, an expression, a type; what comes out is Java as a rule, and sometimes compiles. */
enum TreeChange {
    DELETE_STATEMENT(Sort.STATEMENT) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick("", ";", "{ }");
        }
    },
    DUPLICATE_STATEMENT(Sort.STATEMENT) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return piece.in(parsed) + " " + piece.in(parsed);
        }
    },
    MOVE_STATEMENT(Sort.STATEMENT) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return any(Sort.STATEMENT, parsed, choices) + choices.pick("", " " + piece.in(parsed));
        }
    },
    FOREIGN_STATEMENT(Sort.STATEMENT) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return any(Sort.STATEMENT, other, choices) + choices.pick("", " " + piece.in(parsed));
        }
    },
    WRAP_STATEMENT(Sort.STATEMENT) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick(Words.AROUND_STATEMENTS).replace("%", piece.in(parsed));
        }
    },
    MOVE_EXPRESSION(Sort.EXPRESSION) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return any(Sort.EXPRESSION, parsed, choices);
        }
    },
    FOREIGN_EXPRESSION(Sort.EXPRESSION) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return any(Sort.EXPRESSION, other, choices);
        }
    },
    WRAP_EXPRESSION(Sort.EXPRESSION) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick(Words.AROUND_EXPRESSIONS).replace("%", piece.in(parsed));
        }
    },
    LITERAL(Sort.EXPRESSION) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick(Words.LITERALS);
        }
    },
    TYPE(Sort.TYPE) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick(Words.TYPES);
        }
    },
    PARAMETER(Sort.PARAMETER) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            String parameter = piece.in(parsed);
            return switch (choices.below(6)) {
                case 0 -> "@NoDerivative " + parameter;
                case 1 -> parameter.replace("@NoDerivative ", "");
                case 2 -> parameter + ", " + any(Sort.PARAMETER, other, choices);
                case 3 -> any(Sort.PARAMETER, other, choices);
                case 4 -> "final " + parameter;
                default -> any(Sort.PARAMETER, parsed, choices);
            };
        }
    },
    MODIFIER(Sort.METHOD) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            String method = piece.in(parsed);
            return switch (choices.below(4)) {
                case 0 -> method.replace("static ", "");
                case 1 -> choices.pick(Words.ANNOTATIONS) + " " + method;
                case 2 ->
                    method.replaceFirst(
                            "@Differentiable", choices.pick(Words.ANNOTATIONS).replace("$", "\\$"));
                default -> choices.pick(Words.KEYWORDS) + " " + method;
            };
        }
    },
    METHODS(Sort.METHOD) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            String method = piece.in(parsed);
            return switch (choices.below(6)) {
                case 0 -> "";
                case 1 -> method + "\n" + method.replaceFirst("\\(", "(int overload, ");
                case 2 -> method + "\n" + any(Sort.METHOD, other, choices);
                case 3 -> "static class Inner { " + method + " }";
                case 4 -> "interface Inner { " + method + " }\n" + method;
                default -> method.replaceFirst("\\{", " throws Exception {");
            };
        }
    },
    MEMBER(Sort.METHOD) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            return choices.pick(Words.MEMBERS) + "\n" + piece.in(parsed);
        }
    },
    CLASS(Sort.CLASS) {
        @Override
        String instead(Piece piece, Parsed parsed, Parsed other, Choices choices) {
            String type = piece.in(parsed);
            String kind = choices.pick("interface ", "enum ", "record ", "abstract class ", "sealed class ");
            return switch (choices.below(7)) {
                case 0 -> type.replaceFirst("class ", kind);
                case 1 -> "class Outer { " + type + " }";
                case 2 -> type + "\n" + any(Sort.CLASS, other, choices);
                case 3 -> type.replaceFirst("(class \\w+)", "$1<T>");
                case 4 -> type.replaceFirst("(class \\w+)", "$1 " + choices.pick("extends Missing", "extends Thread"));
                case 5 -> type.replaceFirst("(class \\w+)", "$1 implements " + choices.pick("Missing<T>", "Runnable"));
                default -> "@Differentiable " + type;
            };
        }
    };

    private final Sort sort;

    TreeChange(Sort sort) {
        this.sort = sort;
    }

    /** What shall stand in place of a piece. */
    abstract String instead(Piece piece, Parsed parsed, Parsed other, Choices choices);

    /** Changes a source, with pieces of its own or of another one. */
    static String apply(Parsed parsed, Parsed other, Choices choices) {
        TreeChange change = choices.pick(List.of(values()));
        List<Piece> pieces = parsed.pieces(change.sort);
        if (pieces.isEmpty()) return parsed.text();
        Piece piece = choices.pick(pieces);
        String instead = change.instead(piece, parsed, other, choices);
        return parsed.text().substring(0, piece.start())
                + instead
                + parsed.text().substring(piece.end());
    }

    private static String any(Sort sort, Parsed parsed, Choices choices) {
        List<Piece> pieces = parsed.pieces(sort);
        return pieces.isEmpty() ? "" : choices.pick(pieces).in(parsed);
    }
}
