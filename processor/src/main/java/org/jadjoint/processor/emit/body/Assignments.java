package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** Assignments that happen at once, such as those of a loop's parameters, written one after the other. */
final class Assignments {
    /**
     * One of them.
     *
     * @param target the variable
     * @param source the value
     * @param declares whether it declares the variable
     */
    record Assignment(Variable target, Value source, boolean declares) {}

    private final Program program;
    private final Coalescing coalescing;
    private final ExpressionEmitter expressions;
    private final Reads reads;
    private final Writer writer;

    /** What prints them. */
    interface Writer {
        /** Declares a variable for the old content of {@code target}, and gives its name. */
        String save(Variable target);

        void assign(Assignment assignment);
    }

    Assignments(Program program, Folding folding, Coalescing coalescing, ExpressionEmitter expressions, Writer writer) {
        this.program = program;
        this.coalescing = coalescing;
        this.expressions = expressions;
        this.writer = writer;
        reads = new Reads(program, folding);
    }

    /** The assignments that say something, in an order in which none destroys what a later one reads; a cycle takes a temporary. */
    void write(List<Assignment> together) {
        List<Assignment> pending = new ArrayList<>();
        for (Assignment each : together) {
            if (each.declares() || !isIdle(each)) pending.add(each);
        }
        Map<Variable, Integer> readers = new HashMap<>();
        if (pending.size() > 1) pending.forEach(each -> count(each, readers, 1));
        while (!pending.isEmpty()) {
            int free = free(pending, readers);
            if (free < 0) {
                Variable target = pending.get(0).target();
                expressions.standIn(target, writer.save(target));
                readers.remove(target);
                free = 0;
            }
            Assignment next = pending.remove(free);
            count(next, readers, -1);
            writer.assign(next);
        }
        expressions.standInsDone();
    }

    private boolean isIdle(Assignment assignment) {
        return coalescing.isIdle(assignment.source(), assignment.target());
    }

    private static int free(List<Assignment> pending, Map<Variable, Integer> readers) {
        for (int i = 0; i < pending.size(); i++) {
            if (readers.getOrDefault(pending.get(i).target(), 0) == 0) return i;
        }
        return -1;
    }

    // What an assignment reads of its own target is no obstacle.
    private void count(Assignment assignment, Map<Variable, Integer> readers, int step) {
        if (program.definition(assignment.source()).op() instanceof Op.Undefined) return;
        Set<Variable> read = new HashSet<>();
        reads.of(assignment.source(), definition -> read.add(coalescing.variable(definition)));
        for (Variable variable : read) {
            if (variable != assignment.target()) readers.merge(variable, step, Integer::sum);
        }
    }
}
