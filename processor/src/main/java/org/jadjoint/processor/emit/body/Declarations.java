package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where each variable is declared: by its first assignment where that is in the innermost region that holds all of them, else without
 * value before the construct that holds the first.
 */
final class Declarations {
    /** The first assignment of a variable, and the region around all of them. */
    private static final class Site {
        final Definition first;
        final Scope scope;
        final int number;
        final boolean direct;
        Scope common;

        Site(Definition first, Scope scope, int number, boolean direct) {
            this.first = first;
            this.scope = scope;
            this.number = number;
            this.direct = direct;
            common = block(scope);
        }
    }

    private final Program program;
    private final Folding folding;
    private final Coalescing coalescing;
    private final Forms forms;
    private final Map<Variable, Site> sites = new LinkedHashMap<>();
    private final Set<Definition> declaring = new HashSet<>();
    private final Map<Scope, Map<Integer, List<Variable>>> before = new HashMap<>();

    Declarations(Program program, Folding folding, Coalescing coalescing, Forms forms) {
        this.program = program;
        this.folding = folding;
        this.coalescing = coalescing;
        this.forms = forms;
        scan(program.root);
        sites.forEach(this::decide);
    }

    /** Whether the assignment of this value declares its variable. */
    boolean declares(Definition definition) {
        return declaring.contains(definition);
    }

    /** Whether a variable is declared inside a region, or nobody knows where. */
    boolean isDeclaredWithin(Variable variable, Scope scope) {
        if (variable.parameter) return false;
        Site site = sites.get(variable);
        return site == null || site.common.within(scope);
    }

    /** The variables that are declared without value before an operation, or before the terminator. */
    List<Variable> before(Scope scope, int number) {
        Map<Integer, List<Variable>> here = before.get(scope);
        List<Variable> variables = here == null ? null : here.get(number);
        return variables == null ? List.of() : variables;
    }

    private void decide(Variable variable, Site site) {
        if (variable.parameter) return;
        if (site.direct && block(site.scope) == site.common) {
            declaring.add(site.first);
            return;
        }
        Scope scope = site.scope;
        int number = site.number;
        while (scope != site.common) {
            number = scope.number;
            scope = scope.around();
        }
        before.computeIfAbsent(scope, key -> new HashMap<>())
                .computeIfAbsent(number, key -> new ArrayList<>())
                .add(variable);
    }

    private void assigned(Value value, Scope scope, int number, boolean direct) {
        Definition definition = program.definition(value);
        Variable variable = coalescing.variable(definition);
        Site site = sites.get(variable);
        if (site == null) {
            sites.put(variable, new Site(definition, scope, number, direct));
        } else {
            site.common = block(site.common.common(scope));
        }
    }

    private void scan(Scope scope) {
        for (int i = 0; i < scope.size(); i++) {
            if (!folding.isSilent(scope, i)) operation(scope, i);
        }
        terminator(scope);
        scope.branches.forEach(this::scan);
    }

    private void operation(Scope scope, int i) {
        Op op = scope.op(i);
        if (op instanceof Op.Loop loop) {
            loop(loop, scope, i);
            return;
        }
        boolean statements = op instanceof Op.Opaque opaque && opaque.code().statement();
        boolean direct = op.regions().isEmpty() ? !statements : forms.isExpression(scope, i);
        if (scope.inner[i] != null && !direct) scan(scope.body(i));
        for (Value result : op.results()) {
            if (op.regions().isEmpty() || direct || isRead(result)) assigned(result, scope, i, direct);
        }
    }

    /** The region whose Java block a region is printed into: blocks of our own have no braces. */
    private static Scope block(Scope scope) {
        Scope block = scope;
        while (block.kind == Scope.Kind.BLOCK) block = block.around();
        return block;
    }

    private boolean isRead(Value value) {
        return program.definition(value).uses > 0;
    }

    private void loop(Op.Loop loop, Scope scope, int i) {
        Scope body = scope.body(i);
        LoopShape shape = folding.loop(body);
        for (int k = 0; k < loop.parameters().size(); k++) {
            boolean inHead = shape.isCounter(k) && forms.ownsCounter(shape);
            Value parameter = loop.parameters().get(k);
            assigned(parameter, inHead ? body : scope, inHead ? 0 : i, true);
            if (isUndefined(loop.initials().get(k))) coalescing.variable(parameter).needsDefault = true;
        }
        boolean after = forms.hasHead(shape) && forms.copies(shape, Forms.exit(shape));
        if (!after) results(loop, scope, i, false);
        scan(body);
        if (after) results(loop, scope, i, true);
    }

    private void results(Op.Loop loop, Scope scope, int i, boolean direct) {
        for (Value result : loop.results()) {
            if (isRead(result)) assigned(result, scope, i, direct);
        }
    }

    // What is undefined on some way is not assigned there, but javac asks for a value.
    private void terminator(Scope scope) {
        Terminator end = scope.region.end();
        List<Value> targets = targets(scope, end);
        if (targets == null) return;
        for (int i = 0; i < targets.size(); i++) {
            if (isUndefined(end.operands().get(i))) coalescing.variable(targets.get(i)).needsDefault = true;
        }
    }

    /** What a leaf gives its values to; null where it is none that does. */
    static @Nullable List<Value> targets(Scope scope, Terminator end) {
        if (!(end instanceof Terminator.Yield
                || end instanceof Terminator.Continue
                || end instanceof Terminator.Break)) {
            return null;
        }
        Scope body = Folding.construct(scope);
        Op construct = body.around().op(body.number);
        return end instanceof Terminator.Continue ? ((Op.Loop) construct).parameters() : construct.results();
    }

    private boolean isUndefined(Value value) {
        return program.definition(value).op() instanceof Op.Undefined;
    }
}
