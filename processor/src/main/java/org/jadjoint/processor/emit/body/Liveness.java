package org.jadjoint.processor.emit.body;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * At which points each value is needed: intervals of points, closed on both sides.
 *
 * <p>A value is live from its definition to its reads. In a region between the two it is live from the region's beginning, in a loop
 * that begins between the two it is live everywhere.
 */
final class Liveness {
    private final Folding folding;
    private final Reads reads;
    /** For each value, the last point at which it is needed in each region where it is needed. */
    private final Map<Definition, Map<Scope, Integer>> last = new HashMap<>();

    Liveness(Program program, Folding folding) {
        this.folding = folding;
        reads = new Reads(program, folding);
        scan(program.root);
    }

    /** The intervals of a value, by their beginnings. */
    NavigableMap<Integer, Integer> intervals(Definition definition) {
        NavigableMap<Integer, Integer> found = new TreeMap<>();
        found.put(definition.point, definition.point);
        Map<Scope, Integer> ends = last.get(definition);
        if (ends == null) return found;
        ends.forEach((scope, end) -> {
            int begin = scope == definition.home ? definition.point : 2 * scope.start;
            found.merge(begin, Math.max(begin, end), Math::max);
        });
        return disjoint(found);
    }

    private static NavigableMap<Integer, Integer> disjoint(NavigableMap<Integer, Integer> intervals) {
        NavigableMap<Integer, Integer> disjoint = new TreeMap<>();
        intervals.forEach((begin, end) -> {
            Map.Entry<Integer, Integer> before = disjoint.lastEntry();
            if (before != null && before.getValue() >= begin) {
                disjoint.put(before.getKey(), Math.max(before.getValue(), end));
            } else {
                disjoint.put(begin, end);
            }
        });
        return disjoint;
    }

    private void scan(Scope scope) {
        for (int i = 0; i < scope.size(); i++) {
            if (folding.isSilent(scope, i)) continue;
            // Carried statements assign their results in between, and may read after it what they were given.
            boolean late =
                    scope.op(i) instanceof Op.Opaque opaque && opaque.code().statement();
            int point = 2 * scope.position[i] + (late ? 2 : 0);
            for (Value operand : scope.op(i).operands()) reads.of(operand, reader(scope, point));
            Scope body = scope.inner[i];
            if (body != null) scan(body);
        }
        terminator(scope);
        scope.branches.forEach(this::scan);
    }

    private void terminator(Scope scope) {
        Terminator end = scope.region.end();
        Consumer<Definition> reader = reader(scope, 2 * scope.last);
        for (int i = 0; i < end.operands().size(); i++) {
            boolean read = !end.regions().isEmpty() || folding.passes(scope, i);
            if (read) reads.of(end.operands().get(i), reader);
        }
        if (end instanceof Terminator.Continue) reads.ofUpdate(folding.loop(Folding.construct(scope)), reader);
    }

    private Consumer<Definition> reader(Scope scope, int point) {
        return definition -> read(definition, scope, point);
    }

    private void read(Definition definition, Scope reader, int point) {
        Map<Scope, Integer> ends = last.computeIfAbsent(definition, key -> new HashMap<>());
        Scope scope = reader;
        int end = point;
        while (true) {
            boolean around = scope != definition.home;
            if (around && scope.kind == Scope.Kind.LOOP) end = Math.max(end, 2 * (scope.end + 1));
            Integer known = ends.get(scope);
            if (known != null && known >= end) return;
            ends.put(scope, end);
            if (!around) return;
            end = scope.kind == Scope.Kind.LOOP ? end : 2 * scope.anchor;
            scope = scope.around();
        }
    }
}
