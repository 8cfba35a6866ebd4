package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Loops: {@code for} with a counter, {@code while} and {@code do} with a condition, {@code while (true)} for all others. */
final class LoopEmitter {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Forms forms;
    private final Declarations declarations;
    private final StatementEmitter statements;
    private final RegionEmitter regions;
    private final Names names;
    private final Lines lines;
    private final DoLoops doLoops;
    /** The ends of the loops that are a {@code do}, by the region that branches there. */
    private final Map<Scope, DoLoops.End> ends = new HashMap<>();
    /** The labels of the loops that have one. */
    private final Map<Scope, String> labels = new HashMap<>();

    LoopEmitter(
            Program program,
            Folding folding,
            Coalescing coalescing,
            Forms forms,
            Declarations declarations,
            StatementEmitter statements,
            RegionEmitter regions,
            Names names,
            Lines lines) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.forms = forms;
        this.declarations = declarations;
        this.statements = statements;
        this.regions = regions;
        this.names = names;
        this.lines = lines;
        doLoops = new DoLoops(program, folding, coalescing, forms, declarations);
    }

    boolean loop(Scope scope, int i, Op.Loop loop) {
        Scope body = scope.body(i);
        LoopShape shape = folding.loop(body);
        DoLoops.@Nullable End end = doLoops.of(shape, regions);
        boolean head = forms.hasHead(shape);
        boolean owns = forms.ownsCounter(shape);
        List<Assignments.Assignment> initials = new ArrayList<>();
        for (int k = 0; k < loop.parameters().size(); k++) {
            if (!(shape.isCounter(k) && owns)) initials.add(initial(loop, k));
        }
        regions.write(initials);
        label(shape);
        names.enter();
        lines.open(end == null ? head(shape, head, owns) : "do", statements.comments.beside(loop));
        statements.loops++;
        if (end != null) ends.put(end.scope(), end);
        regions.region(head ? body.branches.get(1 - shape.exit()) : body, false);
        statements.loops--;
        if (end == null) lines.close();
        else lines.close("while (" + goesOn(end) + ");");
        names.leave();
        if (head && forms.copies(shape, Forms.exit(shape))) regions.write(results(loop, shape));
        return !shape.breaks().isEmpty();
    }

    /** What ends where a region branches: the loop that is a {@code do}; null where none does. */
    DoLoops.@Nullable End end(Scope scope) {
        return ends.get(scope);
    }

    private String goesOn(DoLoops.End end) {
        Value selector = end.selector();
        Code condition = end.onward() == 0
                ? statements.expressions.of(selector)
                : statements.expressions.operators().not(selector);
        return condition.text();
    }

    private Assignments.Assignment initial(Op.Loop loop, int k) {
        Definition parameter = program.definition(loop.parameters().get(k));
        return new Assignments.Assignment(
                coalescing.variable(parameter), loop.initials().get(k), declarations.declares(parameter));
    }

    private List<Assignments.Assignment> results(Op.Loop loop, LoopShape shape) {
        List<Assignments.Assignment> together = new ArrayList<>();
        for (int k = 0; k < loop.results().size(); k++) {
            Definition result = program.definition(loop.results().get(k));
            if (result.uses == 0) continue;
            Value source = Forms.exit(shape).region.end().operands().get(k);
            together.add(
                    new Assignments.Assignment(coalescing.variable(result), source, declarations.declares(result)));
        }
        return together;
    }

    // for (int i = 0; i < n; i++), while (condition), while (true)
    private String head(LoopShape shape, boolean head, boolean owns) {
        if (shape.counter() < 0) return "while (" + (head ? condition(shape) : "true") + ")";
        String initial = owns ? counter(shape) : "";
        String condition = head ? " " + condition(shape) : "";
        return "for (" + initial + ";" + condition + "; " + statements.update(shape) + ")";
    }

    private String condition(LoopShape shape) {
        Value selector = ((Terminator.Branch) shape.body().region.end()).selector();
        Code condition = shape.exit() == 0
                ? statements.expressions.operators().not(selector)
                : statements.expressions.of(selector);
        return condition.text();
    }

    private String counter(LoopShape shape) {
        Definition parameter = program.definition(shape.loop().parameters().get(shape.counter()));
        Variable variable = coalescing.variable(parameter);
        Value initial = shape.loop().initials().get(shape.counter());
        if (!declarations.declares(parameter)) {
            return coalescing.isIdle(initial, variable)
                    ? ""
                    : variable.name() + " = " + statements.expressions.assigned(initial);
        }
        String value = statements.expressions.assigned(initial);
        return Code.ofType(variable.type) + " " + statements.declare(variable) + " = " + value;
    }

    // A break inside of a switch would leave the switch.
    private void label(LoopShape shape) {
        boolean needed = shape.breaks().stream().anyMatch(leaf -> isInSwitch(leaf, shape.body()));
        if (!needed) return;
        String label = names.declare("loop"); // another than the labels of code that is carried along
        labels.put(shape.body(), label);
        lines.plain(label + ":");
    }

    private boolean isInSwitch(Scope leaf, Scope body) {
        Scope scope = leaf;
        while (scope != body) {
            scope = scope.around();
            Terminator.Branch branch = (Terminator.Branch) scope.region.end();
            boolean choice = branch.selector().type() != ScalarType.BOOLEAN;
            if (choice && !Choice.of(program, folding, branch).isPair()) return true;
        }
        return false;
    }

    /** The label that a {@code break} in the given region names, after a blank; nothing where it needs none. */
    String label(Scope leaf) {
        String label = labels.get(Folding.construct(leaf));
        return label == null ? "" : " " + label;
    }
}
