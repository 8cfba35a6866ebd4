package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/**
 * The adjoint of a loop that runs again: both its sweeps, as those of a function of what the loop reads, put into the reverse sweep around. Sums
 * of cotangents go on where they were, so that they are added up in the order in which the loop's own adjoint does it.
 */
final class SegmentReplay {
    private final ReverseSweep sweep;
    private final Residuals residuals;
    private final Activity activity;
    private final ResidualReader reader;
    private final ReverseScope scope;
    private final Builder out;
    private final Replay replay;
    private final Op.Loop loop;

    SegmentReplay(
            ReverseSweep sweep,
            Residuals residuals,
            ResidualReader reader,
            boolean repeatable,
            ReverseScope scope,
            Op.Loop loop) {
        this.sweep = sweep;
        this.residuals = residuals;
        this.activity = residuals.facts().activity();
        this.reader = reader;
        this.scope = scope;
        this.out = scope.out();
        this.replay = new Replay(residuals, reader, repeatable, scope);
        this.loop = loop;
    }

    /** The loop as a function of what it reads, with the values that stand for those of the loop. */
    private record Part(Function function, Map<Value, Value> inputs, List<Value> active, List<Value> returned) {}

    // loop S  =>  the forward sweep of S, from where the segment began; the reverse sweep of S
    void write() {
        Part part = part();
        Map<Value, Value> seeds = new LinkedHashMap<>();
        for (int i = 0; i < part.active.size(); i++) {
            Value bar = part.active.get(i).type().isAggregate()
                    ? null
                    : sweep.cotangents().take(part.active.get(i));
            if (bar != null) seeds.put(part.returned.get(i), bar);
        }
        Map<Value, Value> sums = new LinkedHashMap<>();
        part.inputs.forEach((outer, inner) -> {
            Value sum = outer.type().isAggregate() ? null : sweep.cotangents().get(outer);
            if (sum != null) sums.put(inner, sum);
        });
        Residuals inside = new Residuals(Facts.within(part.function));
        residuals.replays(inside);
        run(inside, true, seeds, sums, new Builder());
        inside.decide();
        Splice splice = new Splice();
        part.inputs.forEach((outer, inner) -> bind(outer, inner, inside, splice));
        Builder back = new Builder();
        ReverseSweep reverse = run(inside, false, seeds, sums, back);
        splice.add(new ForwardSweep(inside).run());
        takeOver(part, inside, splice);
        splice.add(back.end(new Terminator.Return(List.of())));
        sweep.cotangents().additions().addAll(reverse.cotangents().additions());
        part.inputs.forEach((outer, inner) -> {
            Value sum = reverse.cotangents().get(inner);
            if (sum != null) sweep.cotangents().set(outer, splice.of(sum));
        });
    }

    private static ReverseSweep run(
            Residuals inside, boolean dry, Map<Value, Value> seeds, Map<Value, Value> sums, Builder back) {
        ReverseSweep reverse = new ReverseSweep(inside, false, dry);
        sums.forEach(reverse.cotangents()::set);
        reverse.run(back, seeds);
        return reverse;
    }

    private void bind(Value outer, Value inner, Residuals inside, Splice splice) {
        boolean aggregate = outer.type().isAggregate();
        Value given = aggregate ? replay.state(loop, outer) : reader.read(outer, scope);
        splice.put(inner, given);
        if (aggregate && activity.isActive(outer)) splice.put(inside.shadow(inner), replay.shadow(outer, given));
    }

    private void takeOver(Part part, Residuals inside, Splice splice) {
        List<Value> before = new ArrayList<>();
        List<Value> after = new ArrayList<>();
        for (int i = 0; i < part.active.size(); i++) {
            Value result = part.active.get(i);
            if (!result.type().isAggregate()) continue;
            before.add(reader.read(residuals.firstRows(loop, result), scope));
            after.add(splice.of(inside.shadow(part.returned.get(i))));
        }
        replay.takeOver(before, after);
    }

    private Part part() {
        Structure structure = residuals.facts().structure();
        FreshCopy copy = new FreshCopy();
        Map<Value, Value> inputs = new LinkedHashMap<>();
        List<Function.Parameter> parameters = new ArrayList<>();
        Builder body = new Builder();
        for (Value value : inputs(structure)) {
            Op definition = structure.definition(value);
            if (definition instanceof Op.Constant || definition instanceof Op.Undefined) {
                body.add(definition.accept(copy));
                continue;
            }
            Value parameter = value.fresh();
            copy.put(value, parameter);
            inputs.put(value, parameter);
            parameters.add(new Function.Parameter(parameter, activity.isActive(value)));
        }
        Op.Loop again = copy.of(loop);
        body.add(again);
        List<Value> active = loop.results().stream().filter(activity::isActive).toList();
        List<Value> returned = active.stream()
                .map(result -> again.results().get(loop.results().indexOf(result)))
                .toList();
        List<Type> types = returned.stream().map(Value::type).toList();
        Region region = body.end(new Terminator.Return(returned));
        return new Part(new Function("segment", parameters, types, region), inputs, active, returned);
    }

    /** What the loop reads of what is defined outside of it, in the order of its first use. */
    private List<Value> inputs(Structure structure) {
        IdentityHashMap<Value, Boolean> seen = new IdentityHashMap<>();
        List<Value> found = new ArrayList<>();
        loop.initials().forEach(value -> collect(value, structure, seen, found));
        collect(loop.body(), structure, seen, found);
        return found;
    }

    private void collect(Region region, Structure structure, IdentityHashMap<Value, Boolean> seen, List<Value> found) {
        for (Op op : region.ops()) {
            op.operands().forEach(value -> collect(value, structure, seen, found));
            op.regions().forEach(inner -> collect(inner, structure, seen, found));
        }
        region.end().operands().forEach(value -> collect(value, structure, seen, found));
        region.end().regions().forEach(inner -> collect(inner, structure, seen, found));
    }

    private void collect(Value value, Structure structure, IdentityHashMap<Value, Boolean> seen, List<Value> found) {
        if (!structure.isInside(value, loop) && seen.put(value, true) == null) found.add(value);
    }

    /** Puts sweeps of the function where the loop's adjoint stands, with what it is given in place of its parameters. */
    private final class Splice extends Rewriter {
        void put(Value parameter, Value given) {
            replace(parameter, given);
        }

        void add(Region region) {
            rewrite(region).ops().forEach(out::add);
        }

        Value of(Value value) {
            return use(value);
        }
    }
}
