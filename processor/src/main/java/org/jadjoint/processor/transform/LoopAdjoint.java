package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/**
 * The adjoint of one loop. It carries the cotangents of the loop's parameters from each iteration to the one before, and the sums for
 * values from outside; both ways out of the body, next iteration and break, pass the parameters on alike, so neither needs to be told
 * from the other.
 */
final class LoopAdjoint {
    /** A value that the reverse loop carries: what it stands for, where it starts, its name inside and after. */
    private record Carried(Value of, Value initial, Value inside, Value after) {}

    private final ReverseSweep sweep;
    private final Residuals residuals;
    private final ResidualReader reader;
    private final LoopShape shape;
    private final Op.Loop loop;
    private final ReverseScope scope;
    private final Activity activity;
    private final Structure structure;
    private final List<Carried> parameters = new ArrayList<>();
    private final List<Carried> sums = new ArrayList<>();

    LoopAdjoint(ReverseSweep sweep, Residuals residuals, ResidualReader reader, LoopShape shape, ReverseScope scope) {
        this.sweep = sweep;
        this.residuals = residuals;
        this.reader = reader;
        this.shape = shape;
        this.loop = shape.loop();
        this.scope = scope;
        this.activity = residuals.facts().activity();
        this.structure = residuals.facts().structure();
    }

    void write() {
        // What merely sets the loop up is nobody's adjoint, and so has no line beside it.
        scope.out().at(SourceRef.NONE);
        for (int i = 0; i < loop.parameters().size(); i++) {
            Value parameter = loop.parameters().get(i);
            if (parameter.type().isAggregate() || !activity.isActive(parameter)) continue;
            Value bar = sweep.cotangents().take(loop.results().get(i));
            parameters.add(carried(parameter, bar == null ? scope.out().number(parameter.type(), 0) : bar));
        }
        for (Value value : sweep.outerScalars(loop)) {
            Value bar = sweep.cotangents().get(value);
            sums.add(carried(value, bar == null ? scope.out().number(value.type(), 0) : bar));
        }
        for (Recording recording : residuals.recordings()) {
            if (!recording.isRunning() || !recording.keepsValues() || !recording.isInside(loop)) continue;
            Value count = sweep.cotangents().get(recording.running());
            Value initial = count == null ? reader.read(recording.running(), scope) : count;
            sums.add(carried(recording.running(), initial));
        }
        if (shape.counted() != null && shape.counted().isReversible(loop, structure)) counted(shape.counted());
        else numbered();
    }

    private Carried carried(Value of, Value initial) {
        String name = of.type() == ScalarType.INT ? of.name() : Naming.bar(of);
        return new Carried(of, initial, new Value(of.type(), name), new Value(of.type(), name));
    }

    // for (i = a; i < b; i++) S  =>  for (i = b - 1; i >= a; i--) adjoint(S)
    private void counted(LoopShape.Counted counted) {
        Value i = counted.induction().parameter();
        Value bound = reader.invariant(counted.bound(), scope);
        Value first = reader.invariant(counted.induction().initial(), scope);
        Value last = counted.isInclusive() ? bound : last(counted, bound, first);
        Value counter = new Value(ScalarType.INT, i.name());
        Builder body = new Builder();
        ReverseScope inner = new ReverseScope(structure.place(loop.body()), body, scope);
        inner.known().put(i, counter);
        Builder head = new Builder().at(scope.out().source());
        Value condition = head.compare(counted.isUpward() ? Operator.GE : Operator.LE, counter, first);
        loopBack(counter, last, counted.isUpward() ? Operator.SUB : Operator.ADD, inner, head, condition);
    }

    // b - 1, where b - 1 cannot be greater than b; else max(b, a) - 1
    private Value last(LoopShape.Counted counted, Value bound, Value first) {
        Builder out = scope.out();
        Value end = bound;
        if (!LoopShape.isModerate(counted.bound(), loop, structure)) {
            end = new Value(ScalarType.INT, null);
            String nearer = counted.isUpward() ? "max" : "min";
            out.add(new Op.Apply(end, Primitive.math(nearer), List.of(bound, first), out.source()));
        }
        return out.apply(counted.isUpward() ? Operator.SUB : Operator.ADD, ScalarType.INT, end, out.constant(1));
    }

    // loop S, run n times  =>  for (t = n - 1; t >= 0; t--) adjoint(S)
    private void numbered() {
        Recording recording = residuals.recording(loop);
        recording.countTrips();
        Builder out = scope.out();
        Value last = out.sub(reader.read(recording.trips(), scope), out.constant(1));
        Value counter = new Value(ScalarType.INT, counterName());
        Builder body = new Builder();
        ReverseScope inner = new ReverseScope(structure.place(loop.body()), body, scope);
        inner.setIteration(counter);
        Value number = shape.number(structure);
        if (number != null) inner.known().put(number, counter);
        Builder head = new Builder();
        Value condition = head.compare(Operator.GE, counter, head.constant(0));
        loopBack(counter, last, Operator.SUB, inner, head, condition);
    }

    /** The user's counter where it numbers the iterations itself. */
    private String counterName() {
        Value number = shape.number(structure);
        return number == null || number.name() == null ? "trip" : number.name();
    }

    private void loopBack(Value counter, Value last, Operator step, ReverseScope inner, Builder head, Value condition) {
        Builder body = inner.out().at(SourceRef.NONE);
        Cotangents start = sweep.cotangents().empty();
        sums.forEach(sum -> start.set(sum.of, sum.inside));
        Recording recording = residuals.recordingIfAny(loop);
        if (recording != null && recording.isRunning() && recording.keepsValues()) countBack(recording, inner, start);
        Cotangents end = sweep.body(shape.work(), inner, start, this::seed);
        List<Value> next = new ArrayList<>();
        Value nextCounter = body.apply(step, ScalarType.INT, counter, body.constant(1));
        List<Carried> all = new ArrayList<>(parameters);
        all.addAll(sums);
        for (Carried carried : all) {
            Value bar = end.get(carried.of);
            next.add(bar == null ? body.number(carried.of.type(), 0) : bar);
        }
        emit(counter, last, head, condition, body, nextCounter, all, next);
        finish(all, next);
    }

    private void countBack(Recording recording, ReverseScope inner, Cotangents start) {
        Value count = start.get(recording.running());
        if (count == null) throw new IllegalStateException("a running count is not carried");
        Value place = inner.out()
                .apply(
                        Operator.SUB,
                        ScalarType.INT,
                        recording.running().name(),
                        List.of(count, inner.out().constant(1)));
        start.set(recording.running(), place);
        inner.setSlot(place);
    }

    private void seed(List<Value> passed, ReverseScope at) {
        int next = 0;
        for (int i = 0; i < passed.size(); i++) {
            Value parameter = loop.parameters().get(i);
            if (parameter.type().isAggregate() || !activity.isActive(parameter)) continue;
            sweep.cotangents().add(at.out(), passed.get(i), parameters.get(next++).inside);
        }
    }

    private void emit(
            Value counter,
            Value last,
            Builder head,
            Value condition,
            Builder body,
            Value nextCounter,
            List<Carried> all,
            List<Value> next) {
        List<Value> inside = new ArrayList<>(List.of(counter));
        List<Value> initials = new ArrayList<>(List.of(last));
        List<Value> continued = new ArrayList<>(List.of(nextCounter));
        List<Value> results = new ArrayList<>(List.of(counter.fresh()));
        for (int i = 0; i < all.size(); i++) {
            if (isUnchanged(all.get(i), next.get(i))) continue;
            inside.add(all.get(i).inside);
            initials.add(all.get(i).initial);
            continued.add(next.get(i));
            results.add(all.get(i).after);
        }
        Region work = body.end(new Terminator.Continue(continued));
        Region exit = new Region(List.of(), new Terminator.Break(inside));
        Region whole = head.end(new Terminator.Branch(condition, List.of(work, exit), loop.source()));
        scope.out().loop(results, initials, inside, whole);
    }

    private boolean isUnchanged(Carried carried, Value next) {
        return sums.contains(carried) && next == carried.inside;
    }

    /** Behind the loop: first the sums, which stand in place of what they started from, then the initial values get their share. */
    private void finish(List<Carried> all, List<Value> next) {
        for (int i = parameters.size(); i < all.size(); i++) {
            Carried sum = all.get(i);
            if (!isUnchanged(sum, next.get(i))) sweep.cotangents().set(sum.of, sum.after);
        }
        for (Carried parameter : parameters) {
            int index = loop.parameters().indexOf(parameter.of);
            sweep.cotangents().add(scope.out(), loop.initials().get(index), parameter.after);
        }
    }
}
