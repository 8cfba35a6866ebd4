package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * The arrays that grow: all versions of one, which loops and blocks hand on, and the field of the holder that stands for them.
 *
 * <p>There is one where at each point of the function nobody looks at any version but the latest.
 */
final class GrowingArrays {
    private final Surroundings surroundings;
    /** The first version of the array of which a value is one. */
    private final Map<Value, Value> firsts = new HashMap<>();

    private final Set<Value> growing = new HashSet<>();
    /** The arrays of which an older version may be looked at, by their first versions. */
    private final Set<Value> mixed = new HashSet<>();

    private final Map<Value, Op> created = new HashMap<>();
    /** The version of an array that the holder keeps anyway. */
    private final Map<Value, Value> kept = new HashMap<>();

    private final Map<Value, String> fields = new HashMap<>();
    private final Set<Value> undefined = new HashSet<>();
    /** The latest version of each array where the walk stands. */
    private Map<Value, Value> latest = new HashMap<>();

    private int loops;

    /** The arrays of a function that grow; none where there is no holder. */
    GrowingArrays(Function function, Surroundings surroundings) {
        this.surroundings = surroundings;
        if (surroundings.residuals() == null || Op.all(function.body()).noneMatch(GrowingArrays::grows)) return;
        walk(function.body(), new ArrayList<>());
        firsts.forEach((version, first) -> {
            if (surroundings.kept(version) == null) return;
            Value other = kept.put(first, version);
            boolean same = other == null || Objects.equals(surroundings.kept(other), surroundings.kept(version));
            if (!same) mixed.add(first);
        });
        growing.removeAll(mixed);
    }

    private static boolean grows(Op op) {
        return op instanceof Op.Bulk bulk && bulk.kind() == Op.BulkKind.GROW;
    }

    /** Whether a field stands for the value. */
    boolean contains(Value value) {
        return growing.contains(firsts.get(value));
    }

    /** The field that stands for a version. */
    String field(Value version) {
        Value first = Objects.requireNonNull(firsts.get(version));
        return fields.computeIfAbsent(first, this::newField);
    }

    private String newField(Value first) {
        Value version = kept.get(first);
        if (version != null) return Objects.requireNonNull(surroundings.memory(version));
        String wish = first.name() != null ? first.name() : first.hint() != null ? first.hint() : Hints.SAVED;
        Op op = Objects.requireNonNull(created.get(first));
        return Objects.requireNonNull(surroundings.field(wish, first.type(), op.source()));
    }

    /** The end of a way through a construct, and the latest versions there. */
    private record Leaf(Terminator end, Map<Value, Value> latest) {}

    private void walk(Region region, List<Leaf> leaves) {
        for (Op op : region.ops()) {
            op.operands().forEach(this::look);
            if (op instanceof Op.Loop loop) loop(loop);
            else if (op instanceof Op.Block block) block(block);
            else if (op instanceof Op.Undefined nothing) undefined.add(nothing.result());
            else if (grows(op)) next(op.operands().get(0), op.results().get(0));
            else if (op instanceof Op.NewArray array && isFirst(array)) first(array);
        }
        Terminator end = region.end();
        end.operands().forEach(this::look);
        Map<Value, Value> here = latest;
        for (Region branch : end.regions()) {
            latest = new HashMap<>(here);
            walk(branch, leaves);
        }
        latest = here;
        if (end.regions().isEmpty()) leaves.add(new Leaf(end, latest));
    }

    // In a loop the next one would take its memory.
    private boolean isFirst(Op.NewArray op) {
        return op.role() == Op.Role.RESIDUAL && op.reuse() == null && loops == 0;
    }

    private void first(Op.NewArray op) {
        firsts.put(op.result(), op.result());
        created.put(op.result(), op);
        latest.put(op.result(), op.result());
    }

    private void next(Value version, Value next) {
        Value first = firsts.get(version);
        if (first == null) return;
        growing.add(first);
        becomes(first, next);
    }

    private void becomes(Value first, Value version) {
        firsts.put(version, first);
        latest.put(first, version);
    }

    private void look(Value value) {
        Value first = firsts.get(value);
        if (first != null && latest.get(first) != value) mixed.add(first);
    }

    private void loop(Op.Loop op) {
        Map<Value, Value> before = new HashMap<>(latest);
        Map<Value, Integer> places = new HashMap<>();
        handedOn(op.initials(), places);
        places.forEach((first, i) -> becomes(first, op.parameters().get(i)));
        Map<Value, Value> entry = new HashMap<>(latest);
        List<Leaf> leaves = new ArrayList<>();
        loops++;
        walk(op.body(), leaves);
        loops--;
        leaves.removeIf(
                leaf -> !(leaf.end() instanceof Terminator.Continue) && !(leaf.end() instanceof Terminator.Break));
        join(leaves, places, entry);
        latest = before;
        places.forEach((first, i) -> becomes(first, op.results().get(i)));
    }

    private void block(Op.Block op) {
        Map<Value, Value> before = new HashMap<>(latest);
        List<Leaf> leaves = new ArrayList<>();
        walk(op.body(), leaves);
        leaves.removeIf(leaf -> !(leaf.end() instanceof Terminator.Yield));
        Map<Value, Integer> places = new HashMap<>();
        leaves.forEach(leaf -> handedOn(leaf.end().operands(), places));
        join(leaves, places, before);
        latest = before;
        places.forEach((first, i) -> becomes(first, op.results().get(i)));
    }

    /** Notes at which place each array is among the values: at one only, alone. */
    private void handedOn(List<Value> values, Map<Value, Integer> places) {
        for (int i = 0; i < values.size(); i++) {
            Value first = firsts.get(values.get(i));
            if (first == null) continue;
            int place = i;
            places.forEach((other, there) -> {
                if (other != first && there == place) mixed.addAll(List.of(other, first));
            });
            Integer other = places.put(first, i);
            if (other != null && other != i) mixed.add(first);
        }
    }

    /** Where a construct goes on, each array is at its place, and there are no new versions of those that have none. */
    private void join(List<Leaf> leaves, Map<Value, Integer> places, Map<Value, Value> entry) {
        for (Leaf leaf : leaves) {
            List<Value> values = leaf.end().operands();
            for (int i = 0; i < values.size(); i++) {
                Value first = firsts.get(values.get(i));
                if (first != null && !Objects.equals(places.get(first), i)) mixed.add(first);
            }
            places.forEach((first, place) -> {
                Value value = values.get(place);
                if (firsts.get(value) != first && !undefined.contains(value)) mixed.add(first);
            });
            entry.forEach((first, version) -> {
                if (!places.containsKey(first) && leaf.latest().get(first) != version) mixed.add(first);
            });
        }
    }
}
