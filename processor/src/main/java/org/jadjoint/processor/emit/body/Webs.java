package org.jadjoint.processor.emit.body;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Value;

/**
 * Which values of a long function can stand in one place one after the other: those that could share a variable if it stayed whole and
 * each had one.
 */
final class Webs {
    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final IdentityHashMap<Region, Scope> scopes = new IdentityHashMap<>();

    /** The webs of a function in which no region stands in two places. */
    Webs(Function function) {
        program = new Program(function);
        folding = Folding.ofLiterals(program);
        coalescing = new Coalescing(program, folding);
        collect(program.root);
    }

    private void collect(Scope scope) {
        scopes.put(scope.region, scope);
        for (int i = 0; i < scope.size(); i++) {
            if (scope.inner[i] != null) collect(scope.body(i));
        }
        scope.branches.forEach(this::collect);
    }

    private Scope scope(Region region) {
        return Objects.requireNonNull(scopes.get(region), "a region of another function");
    }

    /** The first value of the web of a value, which stands for the web. */
    Value of(Value value) {
        return folding.isFolded(value)
                ? program.resolve(value)
                : coalescing.variable(value).members.get(0).value;
    }

    /** The values of the web for which one of them stands. */
    List<Definition> members(Value web) {
        return folding.isFolded(web) ? List.of(program.definition(web)) : coalescing.variable(web).members;
    }

    /** Whether a parameter of the function is in the web. */
    boolean hasParameter(Value web) {
        return members(web).stream().anyMatch(member -> member.kind == Definition.Kind.PARAMETER);
    }

    /**
     * Whether the web is an array that grows: every value of it that is not handed on is the array as it is first, made once, or what it has
     * grown to.
     */
    boolean grows(Value web) {
        if (folding.isFolded(web)) return false;
        int first = 0;
        int more = 0;
        for (Definition member : members(web)) {
            Op op = member.op();
            if (op instanceof Op.NewArray array && isFirst(array)) first++;
            else if (op instanceof Op.Bulk bulk && isGrowth(bulk, web)) more++;
            else if (member.kind == Definition.Kind.PARAMETER
                    || (op != null && op.regions().isEmpty())) return false;
        }
        return first == 1 && more > 0;
    }

    private boolean isFirst(Op.NewArray op) {
        return op.role() == Op.Role.RESIDUAL && op.reuse() == null && !isMadeInLoop(op.result());
    }

    /** Whether a value is made once more while that of an iteration before may be needed, so that they cannot have one memory. */
    boolean isMadeInLoop(Value value) {
        for (Scope scope = program.definition(value).home; scope != null; scope = scope.parent) {
            if (scope.kind == Scope.Kind.LOOP) return true;
        }
        return false;
    }

    private boolean isGrowth(Op.Bulk op, Value web) {
        return op.kind() == Op.BulkKind.GROW && of(op.operands().get(0)) == web;
    }

    SourceRef source(Value web) {
        Op op = program.definition(web).op();
        return op == null ? SourceRef.NONE : op.source();
    }

    boolean isRead(Value value) {
        return program.definition(value).uses > 0;
    }

    /** Whether anybody reads what a leaf gives at place {@code i}. */
    boolean passes(Region leaf, int i) {
        return folding.passes(scope(leaf), i);
    }

    /** Whether a loop steps its parameter {@code i} in its head. */
    boolean isCounter(Op.Loop loop, int i) {
        return LoopShape.of(program, loop, scope(loop.body())).isCounter(i);
    }
}
