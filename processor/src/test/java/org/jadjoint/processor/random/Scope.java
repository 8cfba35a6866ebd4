package org.jadjoint.processor.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The variables that are visible where the generator writes, and the names it may still give. */
final class Scope {
    private static final List<String> NAMES = List.of(
            "x",
            "y",
            "z",
            "u",
            "v",
            "w",
            "sum",
            "xBar",
            "value",
            "gradient",
            "seed",
            "resultBar",
            "i$",
            "result",
            "trips",
            "frame",
            "residuals",
            "xDot",
            "yBar",
            "xSaved",
            "tangent",
            "workspace",
            "pullback",
            "aBar",
            "self",
            "length",
            "bBar",
            "x_",
            "reverse",
            "forward",
            "resultDot",
            "saved",
            "index",
            "branch",
            "s",
            "values",
            "p",
            "uBar",
            "sumBar",
            "wBar",
            "zBar",
            "sumDot",
            "vjp",
            "jvp",
            "taken",
            "exit",
            "shadow",
            "count",
            "Residuals");

    private final Deque<List<Variable>> blocks = new ArrayDeque<>();
    private final Set<String> given = new HashSet<>();

    /**
     * A variable: {@code varied} may depend on differentiable inputs, of an array: may hold what does; {@code assignable}
     * may be assigned; {@code fixed} means that the array's content must not be written.
     */
    record Variable(String name, Type type, boolean varied, boolean assignable, boolean fixed) {
        Node read() {
            return Node.variable(type, name);
        }
    }

    void open() {
        blocks.push(new ArrayList<>());
    }

    void close() {
        blocks.pop();
    }

    Variable add(Variable variable) {
        given.add(variable.name());
        blocks.getFirst().add(variable);
        return variable;
    }

    /** Takes back a variable that turned out to stand in a block of its own. */
    void remove(Variable variable) {
        blocks.getFirst().remove(variable);
    }

    /** A name that the method has not used yet. */
    String fresh(Choices choices) {
        for (int i = 0; i < 8; i++) {
            String name = choices.pick(NAMES);
            if (given.add(name)) {
                return name;
            }
        }
        String name = "v" + given.size();
        given.add(name);
        return name;
    }

    /** The name of a loop's counter: sibling loops use the same one. */
    String counter() {
        for (String name : List.of("i", "j", "k", "n0", "n1", "n2", "n3", "n4")) {
            if (visible(variable -> variable.name().equals(name)).isEmpty()) {
                return name;
            }
        }
        throw new IllegalStateException("loops nest too deeply");
    }

    List<Variable> visible(Predicate<Variable> wanted) {
        return blocks.stream().flatMap(List::stream).filter(wanted).toList();
    }

    /** Variables of a type that may be read where only {@code varied} or passive values may flow. */
    List<Variable> readable(Type type, boolean varied) {
        return visible(it -> it.type() == type && (varied || !it.varied()));
    }

    /** Variables that may be assigned a value that is varied, or passive, and that need not be a constant afterwards. */
    List<Variable> assignable(Type type, boolean varied) {
        return visible(it -> it.type() == type && it.assignable() && it.varied() == varied);
    }

    /** Arrays whose elements may be written with varied, or only with passive, values. */
    List<Variable> writable(Type type, boolean varied) {
        return visible(it -> it.type() == type && it.varied() == varied && !it.fixed());
    }
}
