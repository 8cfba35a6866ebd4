package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints some expressions as calls of helpers with lambdas, which mean the same: {@code x * y} becomes
 * {@code atDoubleDouble((p1, p2) -> atDouble(p3 -> p3 * p2, p1), x, y)}, so that what was a variable is a lambda's parameter, and captured
 * by a lambda inside. The reference still evaluates the expression itself.
 */
final class LambdaPrinter {
    /** One of how many expressions is printed with lambdas. */
    private static final int EVERY = 30;

    private static final Set<Kind> WRAPPED = EnumSet.of(Kind.BINARY, Kind.MATH, Kind.CONDITIONAL, Kind.CALL);
    private static final Set<Kind> INSIDE = EnumSet.of(
            Kind.LITERAL,
            Kind.VARIABLE,
            Kind.CONSTANT,
            Kind.BINARY,
            Kind.UNARY,
            Kind.CONDITIONAL,
            Kind.CAST,
            Kind.ELEMENT,
            Kind.LENGTH,
            Kind.NULL,
            Kind.IS_NULL,
            Kind.COMPONENT,
            Kind.MATH,
            Kind.JDK,
            Kind.CALL,
            Kind.CLONE);

    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<List<Type>> used = new LinkedHashSet<>();
    private int parameters;
    private boolean inRecord;

    /** Says whether {@code self} is what Java calls {@code this}. */
    void inRecord(boolean is) {
        inRecord = is;
    }

    /** What a variable is called where the printer is: itself, or the lambda's parameter that stands for it. */
    String variable(String name) {
        return renamed.getOrDefault(name, inRecord && name.equals("self") ? "this" : name);
    }

    /** Whether the expression is one that is printed with lambdas. */
    boolean wraps(Node node) {
        return node.type() == Type.DOUBLE
                && WRAPPED.contains(node.kind())
                && Math.floorMod(node.toString().hashCode(), EVERY) == 0
                && isCalm(node)
                && !variables(node).isEmpty();
    }

    /** An expression without effects on variables. */
    private static boolean isCalm(Node node) {
        return INSIDE.contains(node.kind()) && node.parts().stream().allMatch(LambdaPrinter::isCalm);
    }

    private static Map<String, Type> variables(Node node) {
        Map<String, Type> variables = new LinkedHashMap<>();
        if (node.kind() == Kind.VARIABLE) variables.put(node.text(), node.type());
        node.parts().forEach(part -> variables.putAll(variables(part)));
        return variables;
    }

    /** The expression with lambdas; {@code plain} prints it without. */
    String wrap(Node node, Function<Node, String> plain) {
        Map<String, String> outer = new LinkedHashMap<>(renamed);
        Map<String, Type> variables = variables(node);
        List<String> arguments = variables.keySet().stream().map(this::variable).toList();
        List<String> names = variables.keySet().stream().map(this::rename).toList();
        String first = variables.keySet().iterator().next();
        String text = node.toString();
        String body;
        if (text.length() % 2 == 0) {
            // Inside, the lambda captures the parameters of the one around it.
            String again = rename(first);
            body = call(List.of(variables.get(first)), List.of(again), plain.apply(node), List.of(names.get(0)));
        } else {
            body = plain.apply(node);
        }
        renamed.clear();
        renamed.putAll(outer);
        boolean block = text.length() % 3 == 0;
        return call(List.copyOf(variables.values()), names, block ? "{ return " + body + "; }" : body, arguments);
    }

    private String rename(String variable) {
        String parameter = "p" + ++parameters;
        renamed.put(variable, parameter);
        return parameter;
    }

    private String call(List<Type> types, List<String> names, String body, List<String> arguments) {
        used.add(types);
        return "at" + word(types) + "((" + String.join(", ", names) + ") -> " + body + ", "
                + String.join(", ", arguments) + ")";
    }

    /** A single array goes to a generic helper. */
    private static String word(List<Type> types) {
        if (isGeneric(types)) return "";
        return types.stream()
                .map(type -> type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static boolean isGeneric(List<Type> types) {
        return types.size() == 1 && types.get(0).isArray();
    }

    /** The helpers that the printed lambdas are passed to. */
    List<String> helpers() {
        List<String> lines = new ArrayList<>();
        for (List<Type> types : used) {
            if (isGeneric(types)) continue;
            String word = word(types);
            List<String> names =
                    IntStream.range(0, types.size()).mapToObj(i -> "x" + i).toList();
            String parameters = IntStream.range(0, types.size())
                    .mapToObj(i -> types.get(i) + " x" + i)
                    .collect(Collectors.joining(", "));
            lines.add("interface Of" + word + " { double at(" + parameters + "); }");
            lines.add("private static double at" + word + "(Of" + word + " f, " + parameters + ") { return f.at("
                    + String.join(", ", names) + "); }");
        }
        if (used.stream().anyMatch(LambdaPrinter::isGeneric)) {
            lines.add(
                    "static <T> double at(java.util.function.ToDoubleFunction<T> f, T x) { return f.applyAsDouble(x); }");
        }
        return lines;
    }
}
