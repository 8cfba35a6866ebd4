package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Java source of a random program: one compilation unit per class of it. */
final class SourcePrinter {
    private final Program program;
    private final int index;
    private final StringBuilder out = new StringBuilder();
    private final LambdaPrinter lambdas;
    private final HandedOn handedOn = new HandedOn();
    private String owner = "";
    private boolean instance;
    private int indent;

    private SourcePrinter(Program program, int index, String far) {
        this.program = program;
        this.index = index;
        this.lambdas = new LambdaPrinter(far);
    }

    /** Simple class name to source; the classes are named after {@code index}, so that many programs share a package. */
    static Map<String, String> print(Program program, int index) {
        Map<String, String> units = new LinkedHashMap<>();
        program.byOwner().forEach((owner, routines) -> {
            String far = owner + index + "_Far";
            SourcePrinter printer = new SourcePrinter(program, index, far);
            units.put(owner + index, printer.unit(owner, routines));
            List<String> helpers = printer.lambdas.farHelpers();
            if (!helpers.isEmpty()) units.put(far, String.join("\n", helpers) + "\n");
        });
        return units;
    }

    private String unit(String name, List<Routine> routines) {
        owner = name;
        line("package generated;");
        line("");
        line("import java.util.Arrays;");
        line("import java.util.List;");
        line("import org.jadjoint.Differentiable;");
        line("import org.jadjoint.NoDerivative;");
        line("");
        line("final class " + name + index + " {");
        indent++;
        line("private " + name + index + "() {}");
        program.constants()
                .forEach((constant, value) ->
                        line("static final " + value.type() + " " + constant + " = " + expression(value) + ";"));
        RecordSources.of(routines, methods(routines)).forEach(this::line);
        routines.stream().filter(it -> !it.isInstance()).forEach(this::routine);
        lambdas.helpers().forEach(this::line);
        handedOn.helpers().forEach(this::line);
        indent--;
        line("}");
        return out.toString();
    }

    /** The lines of those methods that stand in a record, by record. */
    private Map<String, List<String>> methods(List<Routine> routines) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (Routine routine : routines) {
            if (!routine.isInstance()) continue;
            int from = out.length();
            instance = true;
            lambdas.inRecord(true);
            routine(routine);
            lambdas.inRecord(false);
            instance = false;
            String text = out.substring(from);
            out.setLength(from);
            List<String> lines =
                    text.lines().map(it -> it.isEmpty() ? it : it.substring(4)).toList();
            String place = routine.parameters().get(0).type().toString();
            methods.computeIfAbsent(place, none -> new ArrayList<>()).addAll(lines);
        }
        return methods;
    }

    private void routine(Routine routine) {
        line("");
        switch (routine.role()) {
            case DIFFERENTIABLE -> line("@Differentiable");
            case NO_DERIVATIVE -> line("@NoDerivative");
            case HELPER, PRIVATE_HELPER -> {}
        }
        boolean dispatched = instance && routine.parameters().get(0).type().isShape();
        String access = routine.role() == Routine.Role.PRIVATE_HELPER ? "private " : dispatched ? "public " : "";
        String modifiers = instance ? access : access + "static ";
        String parameters = routine.parameters().stream()
                .skip(instance ? 1 : 0)
                .map(it -> (it.noDerivative() ? "@NoDerivative " : "") + it.type() + " " + it.name())
                .collect(Collectors.joining(", "));
        if (routine.isAbstract()) {
            line(routine.result() + " " + routine.name() + "(" + parameters + ");");
            return;
        }
        begin(modifiers + routine.result() + " " + routine.name() + "(" + parameters + ")");
        routine.body().parts().forEach(this::statement);
        end("");
    }

    private void line(String text) {
        out.append("    ".repeat(text.isEmpty() ? 0 : indent)).append(text).append('\n');
    }

    private void begin(String text) {
        line(text + " {");
        indent++;
    }

    private void end(String rest) {
        indent--;
        line("}" + rest);
    }

    private void body(String header, Node statement) {
        begin(header);
        inside(statement);
        end("");
    }

    private void inside(Node statement) {
        if (statement.kind() == Kind.BLOCK) {
            statement.parts().forEach(this::statement);
        } else {
            statement(statement);
        }
    }

    private void statement(Node node) {
        List<Node> parts = node.parts();
        switch (node.kind()) {
            case BLOCK -> body("", node);
            case LOCAL, LOCAL_VAR, LOCAL_NO_DERIVATIVE, LOCAL_UNSET, EXPRESSION, EMPTY -> line(simple(node) + ";");
            case IF -> {
                body("if (" + expression(parts.get(0)) + ")", parts.get(1));
                if (parts.size() == 3) {
                    body("else", parts.get(2));
                }
            }
            case FOR ->
                body(
                        "for (" + simple(parts.get(0)) + "; " + simple(parts.get(1)) + "; " + simple(parts.get(2))
                                + ")",
                        parts.get(3));
            case FOR_EACH ->
                body("for (" + node.type() + " " + node.text() + " : " + expression(parts.get(0)) + ")", parts.get(1));
            case WHILE -> body("while (" + expression(parts.get(0)) + ")", parts.get(1));
            case DO -> {
                begin("do");
                inside(parts.get(0));
                end(" while (" + expression(parts.get(1)) + ");");
            }
            case LABELED -> {
                line(node.text() + ":");
                statement(parts.get(0));
            }
            case BREAK -> line(jump("break", node));
            case CONTINUE -> line(jump("continue", node));
            case RETURN -> line(parts.isEmpty() ? "return;" : "return " + expression(parts.get(0)) + ";");
            case YIELD -> line("yield " + bare(parts.get(0)) + ";");
            case THROW ->
                line("throw new " + node.text() + "(" + (parts.isEmpty() ? "" : "\"at \" + " + expression(parts.get(0)))
                        + ");");
            case ASSERT -> line("assert " + expression(parts.get(0)) + ";");
            case SWITCH_COLON, SWITCH_ARROW -> {
                begin("switch (" + expression(parts.get(0)) + ")");
                cases(node);
                end("");
            }
            case FILL -> line("Arrays.fill(" + arguments(parts) + ");");
            case ARRAYCOPY -> line("System.arraycopy(" + arguments(parts) + ");");
            default -> throw new IllegalStateException("not a statement: " + node.kind());
        }
    }

    private static String jump(String word, Node node) {
        return node.text().isEmpty() ? word + ";" : word + " " + node.text() + ";";
    }

    private String simple(Node node) {
        return switch (node.kind()) {
            case EMPTY -> "";
            case LOCAL -> node.type() + " " + node.text() + " = " + expression(node.part(0));
            case LOCAL_VAR -> "var " + node.text() + " = " + expression(node.part(0));
            case LOCAL_NO_DERIVATIVE ->
                "@NoDerivative " + node.type() + " " + node.text() + " = " + expression(node.part(0));
            case LOCAL_UNSET -> node.type() + " " + node.text();
            case EXPRESSION -> effect(node.part(0));
            default -> bare(node);
        };
    }

    private String effect(Node node) {
        if (node.kind() != Kind.ASSIGN || lambdas.wraps(node) || !handedOn.puts(node)) return bare(node);
        Node place = node.part(0);
        return "put(" + arguments(List.of(place.part(0), place.part(1), node.part(1))) + ", 1)";
    }

    /** What is assigned. */
    private String place(Node node) {
        return node.kind() == Kind.ELEMENT && !lambdas.wraps(node) ? element(node) : expression(node);
    }

    private String element(Node node) {
        return node.part(0).type() == Type.LIST
                ? expression(node.part(0)) + ".get(" + bare(node.part(1)) + ")"
                : expression(node.part(0)) + "[" + bare(node.part(1)) + "]";
    }

    private void cases(Node node) {
        boolean arrow = node.kind() == Kind.SWITCH_ARROW || node.kind() == Kind.SWITCH_VALUE_ARROW;
        for (Node branch : node.parts().subList(1, node.parts().size())) {
            if (!arrow) {
                line(branch.text() + ":");
                indent++;
                branch.parts().forEach(this::statement);
                indent--;
                continue;
            }
            Node only = branch.part(0);
            switch (only.kind()) {
                case BLOCK -> body(branch.text() + " ->", only);
                case EXPRESSION, THROW -> {
                    int from = out.length();
                    statement(only);
                    String text = out.substring(from).strip();
                    out.setLength(from);
                    line(branch.text() + " -> " + text);
                }
                default -> line(branch.text() + " -> " + expression(only) + ";");
            }
        }
    }

    private String arguments(List<Node> parts) {
        return parts.stream().map(this::bare).collect(Collectors.joining(", "));
    }

    /** Without the parentheses around a whole expression. */
    private String bare(Node node) {
        String text = expression(node);
        if (lambdas.wraps(node)) return text;
        boolean wrapped = switch (node.kind()) {
            case BINARY, ASSIGN, COMPOUND, CONDITIONAL, INCREMENT, IS_NULL, INSTANCE_OF -> true;
            case SWITCH_VALUE_ARROW, SWITCH_VALUE_COLON -> true;
            default -> false;
        };
        return wrapped ? text.substring(1, text.length() - 1) : text;
    }

    private String expression(Node node) {
        return lambdas.wraps(node) ? lambdas.wrap(node, this::plain) : plain(node);
    }

    private String plain(Node node) {
        List<Node> parts = node.parts();
        return switch (node.kind()) {
            case LITERAL -> node.text().startsWith("-") ? "(" + node.text() + ")" : node.text();
            case VARIABLE -> lambdas.variable(node.text());
            case CONSTANT -> node.text();
            case BINARY -> "(" + expression(parts.get(0)) + " " + node.text() + " " + expression(parts.get(1)) + ")";
            case UNARY -> "(" + node.text() + expression(parts.get(0)) + ")";
            case INCREMENT -> "(" + node.text().replace("x", place(parts.get(0))) + ")";
            case ASSIGN -> "(" + place(parts.get(0)) + " = " + bare(parts.get(1)) + ")";
            case COMPOUND -> "(" + place(parts.get(0)) + " " + node.text() + "= " + bare(parts.get(1)) + ")";
            case CONDITIONAL ->
                "(" + expression(parts.get(0)) + " ? " + expression(parts.get(1)) + " : " + expression(parts.get(2))
                        + ")";
            case CAST -> "((" + node.type() + ") " + expression(parts.get(0)) + ")";
            case ELEMENT ->
                handedOn.reads(node)
                        ? "elementOf("
                                + arguments(List.of(
                                        parts.get(0).part(0), parts.get(0).part(1), parts.get(1))) + ", 1)"
                        : element(node);
            case NULL -> "null";
            case IS_NULL -> "(" + expression(parts.get(0)) + " " + node.text() + " null)";
            case LENGTH -> expression(parts.get(0)) + (parts.get(0).type() == Type.LIST ? ".size()" : ".length");
            case LIST_OF -> "List.of(" + arguments(parts) + ")";
            case LIST_COPY -> "List.copyOf(" + arguments(parts) + ")";
            case MATH -> node.text() + "(" + arguments(parts) + ")";
            case JDK -> node.text().replace("%s", bare(parts.get(0)));
            case CALL -> call(node);
            case NEW_RECORD -> "new " + node.type() + "(" + arguments(parts) + ")";
            case COMPONENT -> expression(parts.get(0)) + "." + node.text() + "()";
            case FACTORY -> node.type() + "." + node.text() + "(" + arguments(parts) + ")";
            case INSTANCE_OF -> "(" + expression(parts.get(0)) + " instanceof " + node.text() + ")";
            case METHOD -> expression(parts.get(0)) + "." + node.text() + "(" + bare(parts.get(1)) + ")";
            case NEW_ARRAY -> "(new " + node.type().base() + sizes(node) + ")";
            case ARRAY_OF -> "new " + node.type() + " {" + arguments(parts) + "}";
            case CLONE ->
                handedOn.copies(node) ? "copied(" + bare(parts.get(0)) + ", 1)" : expression(parts.get(0)) + ".clone()";
            case BOXED -> "Arrays.stream(" + bare(parts.get(0)) + ").boxed().toList()";
            case COPY_OF -> "Arrays.copyOf(" + arguments(parts) + ")";
            case COPY_OF_RANGE -> "Arrays.copyOfRange(" + arguments(parts) + ")";
            case SWITCH_VALUE_ARROW, SWITCH_VALUE_COLON -> switchValue(node);
            default -> throw new IllegalStateException("not an expression: " + node.kind());
        };
    }

    /** {@code [n][m][]}: those that are not given stay open. */
    private String sizes(Node node) {
        StringBuilder sizes = new StringBuilder();
        node.parts().forEach(it -> sizes.append('[').append(bare(it)).append(']'));
        for (Type type = node.type(); type.hasElements(); type = type.element()) {
            sizes.append("[]");
        }
        return sizes.substring(0, sizes.length() - 2 * node.parts().size());
    }

    private String call(Node node) {
        Routine target = program.routine(node.text());
        String qualifier = target.owner().equals(owner) ? "" : target.owner() + index + ".";
        if (target.isInstance()) {
            List<Node> rest = node.parts().subList(1, node.parts().size());
            return expression(node.part(0)) + "." + target.name() + "(" + arguments(rest) + ")";
        }
        return qualifier + target.name() + "(" + arguments(node.parts()) + ")";
    }

    private String switchValue(Node node) {
        String selector = expression(node.part(0));
        int from = out.length();
        indent++;
        cases(node);
        indent--;
        String cases = out.substring(from);
        out.setLength(from);
        return "(switch (" + selector + ") {\n" + cases + "    ".repeat(indent) + "})";
    }
}
