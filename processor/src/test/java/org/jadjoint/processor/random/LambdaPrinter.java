package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.Collection;
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
 * by a lambda inside. Some of the helpers are annotated methods of another class, which take functions that return a number, an array, or
 * nothing and write into an array. The reference still evaluates the expression itself.
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

    /** Where a helper stands, and what its function does with the value of the expression. */
    private enum Style {
        NEAR,
        FAR,
        FAR_ARRAY,
        FAR_VOID;

        private static final Style[] ALL = values();
    }

    /** A helper: its style, and the types of what its function takes. */
    private record Helper(Style style, List<Type> types) {}

    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<Helper> used = new LinkedHashSet<>();
    private final String far;
    private int parameters;
    private boolean inRecord;

    /**
     * The printer for one class.
     *
     * @param far the class in which annotated helpers stand
     */
    LambdaPrinter(String far) {
        this.far = far;
    }

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
        Style style = style(node, variables.values());
        String body;
        if (text.length() % 2 == 0) {
            // Inside, the lambda captures the parameters of the one around it.
            String again = rename(first);
            Helper inner = new Helper(style, List.of(variables.get(first)));
            body = call(inner, List.of(again), plain.apply(node), List.of(names.get(0)), text.length() % 5 == 0);
        } else {
            body = plain.apply(node);
        }
        renamed.clear();
        renamed.putAll(outer);
        Helper helper = new Helper(style, List.copyOf(variables.values()));
        return call(helper, names, body, arguments, text.length() % 3 == 0);
    }

    /** What is no number, a method of another class might write or take for data. */
    private static Style style(Node node, Collection<Type> types) {
        if (!types.stream().allMatch(Type::isFloating) || losesDerivatives(node)) return Style.NEAR;
        return Style.ALL[Math.floorMod(node.toString().hashCode() / EVERY, Style.ALL.length)];
    }

    /**
     * Whether whole numbers come from others, or may in a method that is called: a function that somebody else calls is refused for what
     * its callers here never give.
     */
    private static boolean losesDerivatives(Node node) {
        if (node.kind() == Kind.CALL) return true;
        boolean lost = node.type().isIntegral() && node.parts().stream().anyMatch(LambdaPrinter::isFloatingWithin);
        return lost || node.parts().stream().anyMatch(LambdaPrinter::losesDerivatives);
    }

    private static boolean isFloatingWithin(Node node) {
        return node.type().isFloating() || node.parts().stream().anyMatch(LambdaPrinter::isFloatingWithin);
    }

    private String rename(String variable) {
        String parameter = "p" + ++parameters;
        renamed.put(variable, parameter);
        return parameter;
    }

    private String call(Helper helper, List<String> names, String value, List<String> arguments, boolean block) {
        used.add(helper);
        String given = String.join(", ", names);
        String to = "to" + ++parameters;
        String lambda = switch (helper.style) {
            case NEAR, FAR -> "(" + given + ") -> " + (block ? "{ return " + value + "; }" : value);
            case FAR_ARRAY -> "(" + given + ") -> new double[] {" + value + ", " + names.get(0) + "}";
            case FAR_VOID -> "(" + given + ", " + to + ") -> { " + to + "[0] = " + value + "; }";
        };
        String owner = helper.style == Style.NEAR ? "" : far + ".";
        return owner + name(helper, "at") + "(" + lambda + ", " + String.join(", ", arguments) + ")";
    }

    private static String name(Helper helper, String stem) {
        String style = switch (helper.style) {
            case NEAR, FAR -> "";
            case FAR_ARRAY -> "Array";
            case FAR_VOID -> "Into";
        };
        return stem + style + word(helper.types);
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

    /** The helpers of the class itself to which the printed lambdas are passed. */
    List<String> helpers() {
        List<String> lines = new ArrayList<>();
        for (Helper helper : used) {
            if (helper.style == Style.NEAR && !isGeneric(helper.types)) lines.addAll(lines(helper));
        }
        if (used.stream().anyMatch(it -> isGeneric(it.types))) {
            lines.add(
                    "static <T> double at(java.util.function.ToDoubleFunction<T> f, T x) { return f.applyAsDouble(x); }");
        }
        return lines;
    }

    /** The class with the other helpers; empty where there are none. */
    List<String> farHelpers() {
        List<String> lines = new ArrayList<>();
        for (Helper helper : used) {
            if (helper.style == Style.NEAR) continue;
            for (String line : lines(helper)) lines.add("    " + line);
        }
        if (lines.isEmpty()) return lines;
        lines.addAll(0, List.of("package generated;", "", "final class " + far + " {"));
        lines.add("}");
        return lines;
    }

    private static List<String> lines(Helper helper) {
        List<Type> types = helper.types;
        String names = IntStream.range(0, types.size()).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        String parameters = IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i) + " x" + i)
                .collect(Collectors.joining(", "));
        String type = name(helper, "Of");
        String head = " static double " + name(helper, "at") + "(" + type + " f, " + parameters + ") { ";
        String annotated = "@org.jadjoint.Differentiable" + head;
        return switch (helper.style) {
            case NEAR ->
                List.of(
                        "interface " + type + " { double at(" + parameters + "); }",
                        "private" + head + "return f.at(" + names + "); }");
            case FAR ->
                List.of(
                        "interface " + type + " { double at(" + parameters + "); }",
                        annotated + "return f.at(" + names + "); }");
            case FAR_ARRAY ->
                List.of(
                        "interface " + type + " { double[] at(" + parameters + "); }",
                        annotated + "double[] r = f.at(" + names + "); r[1] *= r[0]; return r[0]; }");
            case FAR_VOID ->
                List.of(
                        "interface " + type + " { void at(" + parameters + ", double[] to); }",
                        annotated + "double[] to = {x0, x0}; f.at(" + names + ", to); to[1] = x0; return to[0]; }");
        };
    }
}
