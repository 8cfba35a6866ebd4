package org.jadjoint.processor.random;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadjoint.processor.random.Scope.Variable;

/** What all parts of the generator share while one method is written. */
final class Context {
    final Choices choices;
    final Scope scope = new Scope();
    final List<Routine> callable;
    final List<Routine> recursive;
    final List<Node> constants;
    final Type result;
    final Deque<Enclosing> enclosing = new ArrayDeque<>();
    final Expressions expressions = new Expressions(this);
    final FloatingExpressions floating = new FloatingExpressions(this);
    final MathExpressions math = new MathExpressions(this);
    final IntegralExpressions integral = new IntegralExpressions(this);
    final ArrayExpressions arrays = new ArrayExpressions(this);
    final Statements statements = new Statements(this);
    final Rows rows = new Rows(this);
    final Records records = new Records(this);
    final Shapes shapes = new Shapes(this);
    final Nulls nulls = new Nulls(this);
    final Buffers buffers = new Buffers(this);
    final Loops loops = new Loops(this);
    final Switches switches = new Switches(this);
    final Twins twins = new Twins(this);
    /** The labels of the loops around the current place, their conditions included. */
    final Set<String> labels = new HashSet<>();

    int budget;
    boolean mayUseRecords;
    int recursions;

    /** A statement around the current place; a jump out of it may name its label; a switch expression yields its type, varied or not. */
    record Enclosing(Kind kind, String label, Type type, boolean varied) {
        Enclosing(Kind kind, String label) {
            this(kind, label, Type.VOID, false);
        }

        boolean isLoop() {
            return kind == Kind.FOR || kind == Kind.FOR_EACH || kind == Kind.WHILE || kind == Kind.DO;
        }
    }

    Context(Choices choices, List<Routine> callable, List<Routine> recursive, List<Node> constants, Type result) {
        this.choices = choices;
        this.callable = callable;
        this.recursive = recursive;
        this.constants = constants;
        this.result = result;
    }

    boolean inLoop() {
        return enclosing.stream().anyMatch(Enclosing::isLoop);
    }

    /** The switch expression that no jump but a {@code yield} can leave. */
    Optional<Enclosing> switchValue() {
        return enclosing.stream()
                .filter(it -> it.kind() == Kind.SWITCH_VALUE_ARROW)
                .findFirst();
    }

    /** What a jump may leave or continue, from the inside out. */
    List<Enclosing> jumpTargets() {
        return enclosing.stream()
                .takeWhile(it -> it.kind() != Kind.SWITCH_VALUE_ARROW)
                .toList();
    }

    /** Declares a local variable for what follows. */
    Variable declare(Type type, boolean varied) {
        return scope.add(new Variable(scope.fresh(choices), type, varied, true, false));
    }
}
