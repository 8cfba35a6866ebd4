package org.jadjoint.processor.emit.body;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Which loops are written as {@code do { … } while (condition)}: those that decide at their end, once, whether to go on. */
final class DoLoops {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Forms forms;
    private final Declarations declarations;
    private final Reads reads;

    DoLoops(Program program, Folding folding, Coalescing coalescing, Forms forms, Declarations declarations) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.forms = forms;
        this.declarations = declarations;
        reads = new Reads(program, folding);
    }

    /**
     * The end of a loop.
     *
     * @param scope the region whose branch is the decision
     * @param onward the side that goes on
     */
    record End(Scope scope, int onward) {
        Scope continued() {
            return scope.branches.get(onward);
        }

        Value selector() {
            return ((Terminator.Branch) scope.region.end()).selector();
        }
    }

    /** The end of a loop that is a {@code do}, null where it is none. What is assigned there is assigned on both sides, before the condition. */
    @Nullable
    End of(LoopShape shape, RegionEmitter regions) {
        if (shape.continues().size() != 1 || shape.counter() >= 0 || forms.hasHead(shape)) return null;
        Scope leaf = shape.continues().get(0);
        Scope scope = leaf.around();
        if (leaf == shape.body() || !(scope.region.end() instanceof Terminator.Branch branch)) return null;
        if (branch.selector().type() != ScalarType.BOOLEAN) return null;
        int onward = scope.branches.get(0) == leaf ? 0 : 1;
        Scope left = scope.branches.get(1 - onward);
        boolean leaves =
                left.region.end() instanceof Terminator.Break && folding.isSilent(left) && folding.isSilent(leaf);
        if (!leaves || !isChoice(scope, shape.body())) return null;
        List<Assignments.Assignment> assigned = said(regions.together(leaf, leaf.region.end()));
        if (!same(assigned, said(regions.together(left, left.region.end())))) return null;
        return isVisible(branch.selector(), assigned, shape.body()) ? new End(scope, onward) : null;
    }

    /** Whether all branches on the way to a region are plain decisions, whose other side never goes on. */
    private static boolean isChoice(Scope end, Scope body) {
        Scope scope = end;
        while (scope != body) {
            scope = scope.around();
            if (!(scope.region.end() instanceof Terminator.Branch branch)) return false;
            if (branch.selector().type() != ScalarType.BOOLEAN) return false;
        }
        return true;
    }

    private List<Assignments.Assignment> said(List<Assignments.Assignment> together) {
        return together.stream()
                .filter(each -> !coalescing.isIdle(each.source(), each.target()))
                .toList();
    }

    private boolean same(List<Assignments.Assignment> some, List<Assignments.Assignment> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).target() != others.get(i).target()) return false;
            if (program.resolve(some.get(i).source())
                    != program.resolve(others.get(i).source())) return false;
        }
        return true;
    }

    /** Whether a condition reads only what is declared before the loop, and nothing that is assigned at its end; no constant is one. */
    private boolean isVisible(Value condition, List<Assignments.Assignment> assigned, Scope body) {
        AtomicBoolean any = new AtomicBoolean();
        AtomicBoolean hidden = new AtomicBoolean();
        reads.of(condition, definition -> {
            any.set(true);
            Variable variable = coalescing.variable(definition);
            boolean changed = assigned.stream().anyMatch(each -> each.target() == variable);
            if (changed || declarations.isDeclaredWithin(variable, body)) hidden.set(true);
        });
        return any.get() && !hidden.get();
    }
}
