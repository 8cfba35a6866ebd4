package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in how many programs each construct of the language occurs. */
final class Coverage {
    private static final List<String> FUNCTIONS = List.of(
            "abs",
            "acos",
            "asin",
            "atan",
            "atan2",
            "cbrt",
            "ceil",
            "copySign",
            "cos",
            "cosh",
            "exp",
            "expm1",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "hypot",
            "IEEEremainder",
            "log",
            "log10",
            "log1p",
            "max",
            "min",
            "nextAfter",
            "nextDown",
            "nextUp",
            "pow",
            "rint",
            "round",
            "scalb",
            "signum",
            "sin",
            "sinh",
            "sqrt",
            "tan",
            "tanh",
            "toDegrees",
            "toRadians",
            "ulp");
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "==", "!=", "<", "<=", ">", ">=", "&&", "||");

    private final Map<String, Integer> programs = new TreeMap<>();
    private int total;

    void add(Program program) {
        total++;
        labels(program).forEach(label -> programs.merge(label, 1, Integer::sum));
    }

    /** Constructs that fewer than one program in a hundred has, with their counts. */
    List<String> rare() {
        List<String> rare = new ArrayList<>();
        for (String label : required()) {
            int count = programs.getOrDefault(label, 0);
            if (count * 100 < total) {
                rare.add(label + ": " + count + " of " + total);
            }
        }
        return rare;
    }

    private static Set<String> required() {
        Set<String> required = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            required.add(kind.name());
        }
        FUNCTIONS.forEach(name -> required.add("MATH " + name));
        OPERATORS.forEach(operator -> required.add("BINARY " + operator));
        OPERATORS.subList(0, 11).forEach(operator -> required.add("COMPOUND " + operator));
        List.of("+", "-", "~", "!").forEach(operator -> required.add("UNARY " + operator));
        List.of("x++", "++x", "x--", "--x").forEach(operator -> required.add("INCREMENT " + operator));
        for (Routine.Role role : Routine.Role.values()) {
            required.add("ROLE " + role);
        }
        for (Type type : Type.values()) {
            if (type != Type.STRING) {
                required.add("RESULT " + type);
                required.add("PARAMETER " + type);
            }
        }
        required.removeAll(
                Set.of("PARAMETER void", "RESULT long", "RESULT short", "RESULT byte", "RESULT char", "RESULT int[]"));
        required.addAll(
                List.of("second class", "recursion", "overload", "@NoDerivative parameter", "same array twice"));
        return required;
    }

    private static Set<String> labels(Program program) {
        Set<String> labels = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Routine routine : program.routines()) {
            labels.add("ROLE " + routine.role());
            labels.add("RESULT " + routine.result());
            routine.parameters().forEach(it -> labels.add("PARAMETER " + it.type()));
            if (routine.parameters().stream().anyMatch(Routine.Parameter::noDerivative)) {
                labels.add("@NoDerivative parameter");
            }
            if (routine.isRecursive()) {
                labels.add("recursion");
            }
            if (!routine.owner().equals(program.main().owner())) {
                labels.add("second class");
            }
            if (!names.add(routine.name())) {
                labels.add("overload");
            }
            routine.body().walk(node -> add(node, labels));
        }
        return labels;
    }

    private static void add(Node node, Set<String> labels) {
        labels.add(node.kind().name());
        switch (node.kind()) {
            case BINARY, COMPOUND, UNARY, INCREMENT -> labels.add(node.kind() + " " + node.text());
            case MATH -> labels.add("MATH " + node.text().substring(node.text().indexOf('.') + 1));
            case CALL -> {
                List<String> arrays = node.parts().stream()
                        .filter(it -> it.kind() == Kind.VARIABLE && it.type().isFloatingArray())
                        .map(Node::text)
                        .toList();
                if (Set.copyOf(arrays).size() < arrays.size()) {
                    labels.add("same array twice");
                }
            }
            default -> {}
        }
    }
}
