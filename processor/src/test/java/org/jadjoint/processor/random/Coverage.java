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

    private static final List<String> NAMED = List.of(
            "second class",
            "third class",
            "recursion",
            "recursion across classes",
            "overload",
            "long parameter list",
            "@NoDerivative parameter",
            "@NoDerivative double[]",
            "nullable parameter",
            "integers that vary",
            "same array twice",
            "null passed",
            "check for null",
            "condition with INCREMENT",
            "condition with ASSIGN",
            "switch value with FOR",
            "switch value with BREAK",
            "switch value with IF",
            "loop with CONTINUE of void",
            "loop with ASSIGN of double[]",
            "index byte",
            "index char",
            "index short",
            "float changed by double",
            "double changed by float",
            "int changed by double",
            "rectangular array",
            "jagged array",
            "one row twice",
            "row moved",
            "row replaced",
            "row named",
            "row by row",
            "row or null",
            "rows copied",
            "rows filled",
            "row passed",
            "rows passed",
            "arrays of rows differentiated",
            "method of a record",
            "method of the interface",
            "differentiated method of a record",
            "differentiated record",
            "differentiated array of records",
            "constant record",
            "record as result",
            "record or null",
            "record in an array or null",
            "array of a record named",
            "array of a record passed",
            "array of a record written",
            "empty array at a point",
            "null at a point",
            "exception at a point");

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
        required.removeAll(Set.of(
                "RESULT Disc",
                "RESULT Box",
                "RESULT Pair",
                "PARAMETER int[][]",
                "RESULT int[][]",
                "RESULT float[][]",
                "RESULT double[][][]"));
        required.addAll(NAMED);
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
                labels.add(routine.isRecursive() && routine.name().equals("odd") ? "recursion across classes" : "call");
            }
            if (routine.owner().equals("R")) {
                labels.add("third class");
            }
            if (routine.parameters().size() >= 8) {
                labels.add("long parameter list");
            }
            if (routine.parameters().stream().anyMatch(Routine.Parameter::nullable)) {
                labels.add("nullable parameter");
            }
            if (routine.isInstance()) {
                labels.add(routine.isAbstract() ? "method of the interface" : "method of a record");
            }
            if (!names.add(routine.name())) {
                labels.add("overload");
            }
            routine.body().walk(node -> add(node, labels));
        }
        if (program.main().parameters().stream().anyMatch(it -> it.type().isNested() && it.isDifferentiable())) {
            labels.add("arrays of rows differentiated");
        }
        addBoundary(program.main(), labels);
        program.points().forEach(point -> add(program, point, labels));
        return labels;
    }

    /** What the method that is differentiated is given and gives. */
    private static void addBoundary(Routine main, Set<String> labels) {
        if (main.isInstance()) labels.add("differentiated method of a record");
        if (main.result().isStructure()) labels.add("record as result");
        for (Routine.Parameter parameter : main.parameters()) {
            if (!parameter.type().isStructure()) continue;
            String what = parameter.type().hasElements() ? "differentiated array of records" : "differentiated record";
            labels.add(parameter.isDifferentiable() ? what : "constant record");
        }
    }

    /** What programs do with the arrays in records. */
    private static void addParts(Node node, Set<String> labels) {
        for (Node part : node.parts()) {
            if (part.kind() != Kind.COMPONENT || !part.type().isArray()) continue;
            if (node.kind() == Kind.LOCAL) labels.add("array of a record named");
            if (node.kind() == Kind.CALL) labels.add("array of a record passed");
        }
        boolean writes = node.kind() == Kind.ASSIGN || node.kind() == Kind.COMPOUND;
        if (writes
                && node.part(0).kind() == Kind.ELEMENT
                && node.part(0).part(0).kind() == Kind.COMPONENT) labels.add("array of a record written");
    }

    private static void add(Program program, List<Object> point, Set<String> labels) {
        for (Object value : point) {
            if (value == null) {
                labels.add("null at a point");
            } else if (value.getClass().isArray() && java.lang.reflect.Array.getLength(value) == 0) {
                labels.add("empty array at a point");
            }
        }
        if (!DualEvaluator.run(program, point, Points.zero(point)).exception().isEmpty()) {
            labels.add("exception at a point");
        }
    }

    /** What programs do with arrays of arrays. */
    private static void addRows(Node node, Set<String> labels) {
        boolean row = node.type().isArray()
                && !node.parts().isEmpty()
                && node.parts().get(node.parts().size() - 1).kind() == Kind.ELEMENT;
        switch (node.kind()) {
            case NEW_ARRAY -> labels.add(node.parts().size() > 1 ? "rectangular array" : "jagged array");
            case ARRAY_OF -> {
                boolean twice = Set.copyOf(node.parts()).size() < node.parts().size();
                if (node.type().isNested() && twice) labels.add("one row twice");
            }
            case ASSIGN -> {
                if (node.part(0).kind() == Kind.ELEMENT) labels.add(row ? "row moved" : "row replaced");
            }
            case LOCAL -> labels.add(row ? "row named" : "array named");
            case FOR_EACH -> labels.add("row by row");
            case CLONE, COPY_OF -> labels.add(node.type().isNested() ? "rows copied" : "array copied");
            default -> {}
        }
    }

    private static void add(Node node, Set<String> labels) {
        labels.add(node.kind().name());
        addParts(node, labels);
        if (node.type().isNested() || (node.type().isArray() && node.kind() != Kind.NEW_ARRAY)) {
            addRows(node, labels);
        }
        switch (node.kind()) {
            case BINARY, UNARY, INCREMENT -> labels.add(node.kind() + " " + node.text());
            case COMPOUND -> {
                labels.add("COMPOUND " + node.text());
                labels.add(node.type() + " changed by " + node.part(1).type());
            }
            case IS_NULL -> {
                boolean element = node.part(0).kind() == Kind.ELEMENT;
                if (node.part(0).type().isStructure())
                    labels.add(element ? "record in an array or null" : "record or null");
                else labels.add(element ? "row or null" : "array or null");
            }
            case FILL, ARRAYCOPY -> {
                if (node.part(0).type().isNested()) labels.add("rows filled");
            }
            case MATH -> labels.add("MATH " + node.text().substring(node.text().indexOf('.') + 1));
            case ASSIGN -> {
                boolean whole = node.part(0).kind() == Kind.ELEMENT && node.type() == Type.INT;
                node.part(1)
                        .walk(it -> labels.add(
                                whole
                                                && it.kind() == Kind.CAST
                                                && it.part(0).type().isFloating()
                                        ? "integers that vary"
                                        : "assignment"));
            }
            case IF -> labels.add(node.part(0).kind() == Kind.IS_NULL ? "check for null" : "branch");
            case DO, WHILE -> {
                Node condition = node.part(node.kind() == Kind.DO ? 1 : 0);
                condition.walk(it -> labels.add("condition with " + it.kind()));
            }
            case SWITCH_VALUE_ARROW, SWITCH_VALUE_COLON ->
                node.walk(it -> labels.add("switch value with " + it.kind()));
            case FOR, FOR_EACH -> node.walk(it -> labels.add("loop with " + it.kind() + " of " + it.type()));
            case LOCAL_NO_DERIVATIVE -> labels.add("@NoDerivative " + node.type());
            case ELEMENT -> {
                if (node.part(1).kind() == Kind.MATH && node.part(1).part(0).kind() == Kind.COMPOUND) {
                    labels.add("index " + node.part(1).part(0).type());
                }
            }
            case CALL -> {
                boolean nothing = node.parts().stream()
                        .anyMatch(it -> it.kind() == Kind.CAST && it.part(0).kind() == Kind.NULL);
                labels.add(nothing ? "null passed" : "call");
                for (Node argument : node.parts()) {
                    if (argument.type().isNested()) labels.add("rows passed");
                    else if (argument.type().isArray() && argument.kind() == Kind.ELEMENT) labels.add("row passed");
                }
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
