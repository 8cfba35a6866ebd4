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
     * may be assigned; {@code fixed} means that the array's content must not be written, or its rows not be replaced where they
     * are arrays and it is assignable; {@code nullable} that the array may be null.
     */
    record Variable(String name, Type type, boolean varied, boolean assignable, boolean fixed, boolean nullable) {
        Variable(String name, Type type, boolean varied, boolean assignable, boolean fixed) {
            this(name, type, varied, assignable, fixed, false);
        }

        /** The same variable where it is known not to be null. */
        Variable present() {
            return new Variable(name, type, varied, false, fixed, false);
        }

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

    /** The name of a counter that is declared before its loop, and stays visible behind it. */
    String lastingCounter(Choices choices) {
        for (String name : List.of("i1", "j1", "k1", "i2", "j2", "k2", "i3", "j3")) {
            if (given.add(name)) {
                return name;
            }
        }
        return fresh(choices);
    }

    /** Those that cannot be null. */
    List<Variable> visible(Predicate<Variable> wanted) {
        return blocks.stream()
                .flatMap(List::stream)
                .filter(it -> !it.nullable())
                .filter(wanted)
                .toList();
    }

    /** Arrays that may be null, but where a check has found that they are not. */
    List<Variable> nullable(Predicate<Variable> wanted) {
        return blocks.stream()
                .flatMap(List::stream)
                .filter(Variable::nullable)
                .filter(wanted)
                .filter(it -> visible(other -> other.name().equals(it.name())).isEmpty())
                .toList();
    }

    /** Variables of a type that may be read where only {@code varied} or passive values may flow. */
    List<Variable> readable(Type type, boolean varied) {
        return visible(it -> it.type() == type && (varied || !it.varied()));
    }

    /** Records, or arrays of them, whose content may be read and written. */
    List<Variable> known(Type type) {
        return readable(type, true).stream().filter(Variable::varied).toList();
    }

    /** Variables that may be assigned a value that is varied, or passive, and that need not be a constant afterwards. */
    List<Variable> assignable(Type type, boolean varied) {
        return visible(it -> it.type() == type && it.assignable() && it.varied() == varied);
    }

    /** Arrays of arrays whose rows may be written, but not replaced. */
    List<Variable> keeping(Type type, boolean varied) {
        return visible(
                it -> it.type() == type && type.isNested() && it.varied() == varied && it.fixed() && it.assignable());
    }

    /** Arrays whose elements may be written with varied, or only with passive, values. */
    List<Variable> writable(Type type, boolean varied) {
        return visible(it -> it.type() == type && it.varied() == varied && !it.fixed());
    }
}
