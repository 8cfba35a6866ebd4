package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Segments;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Closes a block or a loop whose exits may lead further out: they become a number that the construct gives, and a branch after it.
 *
 * <p>Results of a construct, in this order: the variables that it changes, what an exit carries, the number of the exit.
 */
final class Exits {
    private final Flow flow;
    private final Flow.Fragment fragment;
    private final SourceRef source;
    private final @Nullable String name;

    /** Closes the fragment of a flow; {@code name} is the name of what its exits carry. */
    Exits(Flow flow, Flow.Fragment fragment, SourceRef source, @Nullable String name) {
        this.flow = flow;
        this.fragment = fragment;
        this.source = source;
        this.name = name;
    }

    // { ... }  =>  results = block { ... yield }; branch exit { go on } { first other exit } ...
    @Nullable
    Value closeBlock(List<Leaf> meeting, List<Leaf> others) {
        List<Leaf> all = new ArrayList<>(meeting);
        all.addAll(others);
        List<Variable> changed =
                fragment.entry().changedIn(all.stream().map(Leaf::variables).toList());
        others.forEach(Exits::checkCarried);
        List<Jump> exits = others.stream().map(Leaf::jump).distinct().toList();
        Type carried = carriedType(all);
        for (Leaf leaf : all) {
            List<Value> values = values(leaf, changed, carried);
            if (!exits.isEmpty()) values.add(leaf.draft().ops().constant(1 + exits.indexOf(leaf.jump())));
            leaf.draft().end(new Terminator.Yield(values));
        }
        List<Value> results = results(changed, carried, !exits.isEmpty());
        flow.resume(fragment, List.of());
        flow.ops().at(source).block(results, fragment.inner().region());
        changed.forEach(variable -> flow.variables().assign(variable, results.get(changed.indexOf(variable))));
        Value value = carried == null ? null : results.get(changed.size());
        if (!exits.isEmpty()) dispatch(exits, 1, carry(value), results.get(results.size() - 1));
        return value;
    }

    /**
     * Closes a loop whose region is the fragment's. {@code carried} are the variables that are parameters, in the order of the
     * parameters; the exits to {@code next} go round, all others leave.
     */
    void closeLoop(
            List<Variable> variables,
            List<Value> initials,
            List<Value> parameters,
            Jump next,
            Jump after,
            @Nullable Segments segments) {
        List<Leaf> round = flow.take(next::equals);
        List<Leaf> leaving = flow.leaves();
        leaving.forEach(Exits::checkCarried);
        List<Jump> exits = inOrder(leaving, after);
        Type carried = carriedType(leaving);
        boolean several = exits.size() > 1;

        List<Value> allInitials = new ArrayList<>(initials);
        List<Value> allParameters = new ArrayList<>(parameters);
        Builder outer = fragment.outer().ops().at(source);
        if (carried != null) {
            allInitials.add(outer.undefined(carried, null));
            allParameters.add(new Value(carried, name));
        }
        if (several) {
            allInitials.add(outer.constant(0));
            allParameters.add(new Value(ScalarType.INT, "exit"));
        }
        List<Value> added = allParameters.subList(parameters.size(), allParameters.size());
        for (Leaf leaf : round) {
            List<Value> values = values(leaf, variables, null);
            values.addAll(added);
            leaf.draft().end(new Terminator.Continue(values));
        }
        for (Leaf leaf : leaving) {
            List<Value> values = values(leaf, variables, null);
            if (carried != null) values.add(leaf.value() == null ? added.get(0) : leaf.value());
            if (several) values.add(exitNumber(leaf, exits, after, added));
            leaf.draft().end(new Terminator.Break(values));
        }
        List<Value> results = results(variables, carried, several);
        flow.resume(fragment, List.of());
        Region body = fragment.inner().region();
        flow.ops().at(source).add(new Op.Loop(results, allInitials, allParameters, body, segments, source));
        variables.forEach(variable -> flow.variables().assign(variable, results.get(variables.indexOf(variable))));
        Value value = carried == null ? null : results.get(variables.size());
        leave(exits, after, carry(value), results);
    }

    /** What goes on outwards brings its value along. */
    private static void checkCarried(Leaf leaf) {
        if (leaf.value() != null && !leaf.jump().carries()) throw new IllegalStateException("lost on the way: " + leaf);
    }

    private static Leaf.@Nullable Carried carry(@Nullable Value value) {
        return value == null ? null : new Leaf.Carried(value, value.type());
    }

    private void leave(List<Jump> exits, Jump after, Leaf.@Nullable Carried value, List<Value> results) {
        if (exits.isEmpty()) {
            flow.never(source);
        } else if (exits.size() > 1) {
            boolean falls = exits.get(0).equals(after);
            List<Jump> others = falls ? exits.subList(1, exits.size()) : exits;
            dispatch(others, falls ? 1 : 0, value, results.get(results.size() - 1));
        } else if (!exits.get(0).equals(after)) {
            flow.jump(exits.get(0), exits.get(0).carries() ? value : null);
        }
    }

    /** An ordinary end of the loop has number 0, which is what the parameter is until then. */
    private Value exitNumber(Leaf leaf, List<Jump> exits, Jump after, List<Value> added) {
        int number = exits.indexOf(leaf.jump());
        return number == 0 && leaf.jump().equals(after)
                ? added.get(added.size() - 1)
                : leaf.draft().ops().constant(number);
    }

    /** The distinct exits, the ordinary one first. */
    private static List<Jump> inOrder(List<Leaf> leaving, Jump after) {
        List<Jump> exits =
                new ArrayList<>(leaving.stream().map(Leaf::jump).distinct().toList());
        if (exits.remove(after)) exits.add(0, after);
        return exits;
    }

    // branch exit { go on } { jump 1 } { jump 2 } ...   without the first where first is 0
    private void dispatch(List<Jump> exits, int first, Leaf.@Nullable Carried value, Value exit) {
        List<Flow.Arm> arms = flow.split(exit, first + exits.size(), source);
        for (int i = 0; i < exits.size(); i++) {
            flow.enter(arms.get(first + i));
            flow.jump(exits.get(i), exits.get(i).carries() ? value : null);
        }
        if (first > 0) flow.enter(arms.get(0));
    }

    private static @Nullable Type carriedType(List<Leaf> leaves) {
        return leaves.stream()
                .map(Leaf::carried)
                .filter(Objects::nonNull)
                .map(Leaf.Carried::type)
                .findFirst()
                .orElse(null);
    }

    private static List<Value> values(Leaf leaf, List<Variable> variables, @Nullable Type carried) {
        Builder ops = leaf.draft().ops();
        List<Value> values = new ArrayList<>();
        variables.forEach(variable -> values.add(leaf.variables().read(variable, ops)));
        if (carried != null) values.add(leaf.value() == null ? ops.undefined(carried, null) : leaf.value());
        return values;
    }

    private List<Value> results(List<Variable> variables, @Nullable Type carried, boolean several) {
        List<Value> results = new ArrayList<>();
        variables.forEach(variable -> results.add(new Value(variable.type(), variable.name())));
        if (carried != null) results.add(new Value(carried, name));
        if (several) results.add(new Value(ScalarType.INT, "exit"));
        return results;
    }
}
