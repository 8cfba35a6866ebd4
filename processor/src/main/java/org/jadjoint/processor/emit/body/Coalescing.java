package org.jadjoint.processor.emit.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Out of single assignment: which values share a variable.
 *
 * <p>A loop's parameter, its initial value, what {@code Continue} and {@code Break} pass on and the loop's result want to share one, and
 * so do a block's result and what is yielded to it, and the versions of one variable of the user. They do where their lives do not
 * overlap, their types are equal and their names, where they have any, agree.
 */
final class Coalescing {
    private final Program program;
    private final Folding folding;
    private final Liveness liveness;
    private final Map<Definition, Variable> variables = new HashMap<>();
    private final Map<Variable, NavigableMap<Integer, Integer>> lives = new HashMap<>();

    Coalescing(Program program, Folding folding) {
        this.program = program;
        this.folding = folding;
        liveness = new Liveness(program, folding);
        constructs(program.root);
        versions(program.root, new HashMap<>());
    }

    /** The variable of a value that is not folded. */
    Variable variable(Definition definition) {
        return variables.computeIfAbsent(definition, Variable::new);
    }

    Variable variable(Value value) {
        return variable(program.definition(value));
    }

    /** Whether a copy from a value to a variable says nothing: the value is there already, or does not matter. */
    boolean isIdle(Value source, Variable target) {
        Definition definition = program.definition(source);
        return definition.op() instanceof Op.Undefined || (!folding.isFolded(source) && variable(definition) == target);
    }

    // Loops before what is inside them, since variables are declared outside in.
    private void constructs(Scope scope) {
        for (int i = 0; i < scope.size(); i++) {
            if (folding.isSilent(scope, i)) continue;
            Scope body = scope.inner[i];
            if (body == null) continue;
            Op op = scope.op(i);
            if (op instanceof Op.Loop loop) loop(loop, body);
            if (op instanceof Op.Block block) block(block, body);
            constructs(body);
        }
        scope.branches.forEach(this::constructs);
    }

    private void loop(Op.Loop loop, Scope body) {
        LoopShape shape = folding.loop(body);
        for (int i = 0; i < loop.parameters().size(); i++) {
            Value parameter = loop.parameters().get(i);
            if (!shape.isCounter(i)) {
                for (Scope leaf : shape.continues()) join(parameter, passed(leaf, i));
            }
            if (!shape.isCounter(i) || sameName(parameter, loop.initials().get(i))) {
                join(parameter, loop.initials().get(i));
            }
            Value result = loop.results().get(i);
            if (program.definition(result).uses == 0) continue;
            join(parameter, result);
            for (Scope leaf : shape.breaks()) join(result, passed(leaf, i));
        }
    }

    private boolean sameName(Value a, Value b) {
        return Objects.equals(program.definition(a).name, program.definition(b).name);
    }

    private void block(Op.Block block, Scope body) {
        for (int i = 0; i < block.results().size(); i++) {
            Value result = block.results().get(i);
            if (program.definition(result).uses > 0) yields(result, i, body);
        }
    }

    private void yields(Value result, int i, Scope scope) {
        if (scope.region.end() instanceof Terminator.Yield) join(result, passed(scope, i));
        scope.branches.forEach(branch -> yields(result, i, branch));
    }

    private static Value passed(Scope leaf, int i) {
        return leaf.region.end().operands().get(i);
    }

    // s = s + 1  =>  the new s in the variable of the old one, where that is not needed any more
    private void versions(Scope scope, Map<String, Definition> visible) {
        for (int i = 0; i < scope.size(); i++) {
            if (folding.isSilent(scope, i)) continue;
            Scope body = scope.inner[i];
            if (body != null) versions(body, scope.op(i) instanceof Op.Loop ? new HashMap<>() : new HashMap<>(visible));
            for (Value result : scope.op(i).results()) version(program.definition(result), visible);
        }
        for (Scope branch : scope.branches) versions(branch, new HashMap<>(visible));
    }

    private void version(Definition definition, Map<String, Definition> visible) {
        if (definition.name == null || definition.uses == 0) return;
        Definition before = visible.put(definition.name, definition);
        if (before != null && !variable(before).recording && !variable(definition).recording) join(before, definition);
    }

    private void join(Value a, Value b) {
        if (!folding.isFolded(a) && !folding.isFolded(b)) join(program.definition(a), program.definition(b));
    }

    private void join(Definition a, Definition b) {
        if (a.pinned || b.pinned) return;
        Variable one = variable(a);
        Variable other = variable(b);
        if (one == other || !one.type.equals(other.type) || !agree(one, other)) return;
        NavigableMap<Integer, Integer> small = lives(one);
        NavigableMap<Integer, Integer> large = lives(other);
        if (small.size() > large.size()) {
            join(b, a);
            return;
        }
        if (overlap(small, large)) return;
        merge(one, other, small, large);
    }

    private static boolean agree(Variable one, Variable other) {
        if (one.parameter && other.parameter) return false;
        if (one.parameter || other.parameter) return Objects.equals(one.wish, other.wish);
        return one.wish == null || other.wish == null || one.wish.equals(other.wish);
    }

    private NavigableMap<Integer, Integer> lives(Variable variable) {
        return lives.computeIfAbsent(variable, key -> liveness.intervals(key.members.get(0)));
    }

    private static boolean overlap(NavigableMap<Integer, Integer> small, NavigableMap<Integer, Integer> large) {
        for (Map.Entry<Integer, Integer> interval : small.entrySet()) {
            Map.@Nullable Entry<Integer, Integer> before = large.floorEntry(interval.getValue());
            if (before != null && before.getValue() >= interval.getKey()) return true;
        }
        return false;
    }

    private void merge(
            Variable from, Variable into, NavigableMap<Integer, Integer> small, NavigableMap<Integer, Integer> large) {
        large.putAll(small);
        lives.remove(from);
        for (Definition member : from.members) variables.put(member, into);
        into.members.addAll(from.members);
        if (into.wish == null) into.wish = from.wish;
        into.parameter |= from.parameter;
        into.recording |= from.recording;
    }

    /** The variables in the order in which their first values are defined. */
    List<Variable> all() {
        return program.definitions.stream()
                .map(variables::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
