package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of loops while the forward sweep is written: where each kept value goes. Arrays that grow and counts are threaded
 * through the loops and blocks like variables of the user's: {@code current} holds their present values.
 */
final class LoopMemory {
    private static final int FIRST_SIZE = 16;

    /** What the threaded variables are at one point. */
    record State(Map<Value, Value> current, IdentityHashMap<Op, Value> places, Set<Value> due) {}

    private final Residuals residuals;
    private final Structure structure;
    private Map<Value, Value> current = new HashMap<>();
    private IdentityHashMap<Op, Value> places = new IdentityHashMap<>();
    private final Set<Value> counted = new HashSet<>();
    /** The counts of iterations that have begun; they go up where the iteration ends. */
    private Set<Value> due = new HashSet<>();

    LoopMemory(Residuals residuals) {
        this.residuals = residuals;
        this.structure = residuals.facts().structure();
    }

    State state() {
        return new State(new HashMap<>(current), new IdentityHashMap<>(places), new HashSet<>(due));
    }

    void restore(State state) {
        current = new HashMap<>(state.current);
        places = new IdentityHashMap<>(state.places);
        due = new HashSet<>(state.due);
    }

    /** Before an outermost loop: creates the arrays of all recordings inside. */
    void prepare(Op.Loop loop, Builder out) {
        for (Recording recording : List.copyOf(residuals.recordings())) {
            if (recording.outermost() != loop) continue;
            if (recording.foreseesTrips()) trips(recording, out);
            if (!recording.keepsValues()) continue;
            if (recording.isRectangular()) rectangular(recording, out);
            else if (recording.limit() != null) limited(recording, recording.limit(), out);
            else growing(recording, out);
        }
    }

    private void rectangular(Recording recording, Builder out) {
        Value size = null;
        for (Op.Loop loop : recording.chain()) {
            Value trips = trips(residuals.recording(loop), out);
            size = size == null ? trips : out.math("multiplyExact", size, trips);
        }
        for (Map.Entry<Value, Value> slot : recording.slots().entrySet()) {
            if (size == null) throw new IllegalStateException("no loop");
            out.add(new Op.NewArray(slot.getValue(), size, Op.Role.RESIDUAL, null, out.source()));
        }
    }

    private void limited(Recording recording, Value limit, Builder out) {
        Value size = invariant(limit, recording, out);
        for (Value array : recording.slots().values()) {
            out.add(new Op.NewArray(array, size, Op.Role.RESIDUAL, null, out.source()));
        }
    }

    // for (i = a; i < b; i++)  =>  trips = a < b ? b - a : 0
    private Value trips(Recording recording, Builder out) {
        Value trips = recording.trips();
        if (!counted.add(trips)) return trips;
        LoopShape.Counted counting = recording.shape().counted();
        if (counting == null) throw new IllegalStateException("not counted");
        Value from = invariant(counting.induction().initial(), recording, out);
        Value to = invariant(counting.bound(), recording, out);
        boolean length = structure.definition(counting.bound()) instanceof Op.Length;
        Long start = LoopShape.constant(counting.induction().initial(), structure);
        boolean upFromZero = start != null && start == 0 && counting.comparison() == Operator.LT;
        if (length && upFromZero) {
            define(trips, Operator.COPY, List.of(to), out);
            return trips;
        }
        if (upFromZero) {
            out.add(new Op.Apply(trips, Primitive.math("max"), List.of(to, out.constant(0)), out.source()));
            return trips;
        }
        Value runs = out.compare(counting.comparison(), from, to);
        Value distance = counting.isUpward() ? out.sub(to, from) : out.sub(from, to);
        if (counting.isInclusive()) distance = out.add(distance, out.constant(1));
        define(trips, Operator.SELECT, List.of(runs, distance, out.constant(0)), out);
        return trips;
    }

    private static void define(Value result, Operator operator, List<Value> arguments, Builder out) {
        out.add(new Op.Apply(result, operator, arguments, out.source()));
    }

    private Value invariant(Value value, Recording recording, Builder out) {
        if (!structure.isInside(value, recording.outermost())) return value;
        Op definition = structure.definition(value);
        if (definition instanceof Op.Constant constant) return out.constant(value.type(), constant.value());
        if (definition instanceof Op.Length length) {
            Value array = invariant(length.array(), recording, out);
            return recording.loop() == recording.outermost() ? out.length(array) : lengthOrZero(array, out);
        }
        if (definition instanceof Op.Component component) return component(component, recording, out);
        if (!(definition instanceof Op.Apply apply)) throw new IllegalStateException("not invariant");
        List<Value> arguments = apply.arguments().stream()
                .map(argument -> invariant(argument, recording, out))
                .toList();
        return out.apply(apply.primitive(), value.type(), null, arguments);
    }

    // The loop inside may never be reached, and then nobody minds that its array is null.
    private Value lengthOrZero(Value array, Builder out) {
        if (Zeros.isNew(structure.definition(array))) return out.length(array);
        return unlessNull(array, ScalarType.INT, 0, some -> some.length(array), out);
    }

    private Value component(Op.Component op, Recording recording, Builder out) {
        Value structure = invariant(op.structure(), recording, out);
        if (recording.loop() == recording.outermost()) return out.component(structure, op.name(), null);
        Type type = op.result().type();
        Object nothing = type.isAggregate() ? null : Integer.valueOf(0);
        return unlessNull(structure, type, nothing, some -> some.component(structure, op.name(), null), out);
    }

    private static Value unlessNull(
            Value aggregate, Type type, @Nullable Object nothing, Function<Builder, Value> read, Builder out) {
        Value isNull = out.compare(Operator.EQ, aggregate, out.constant(aggregate.type(), null));
        Builder none = new Builder().at(out.source());
        Region ofNull = none.end(new Terminator.Yield(List.of(none.constant(type, nothing))));
        Builder some = new Builder().at(out.source());
        Region ofSome = some.end(new Terminator.Yield(List.of(read.apply(some))));
        Region body = new Builder().end(new Terminator.Branch(isNull, List.of(ofNull, ofSome), out.source()));
        return out.block(List.of(new Value(type, null)), body).get(0);
    }

    private void growing(Recording recording, Builder out) {
        for (Value array : recording.slots().values()) {
            Value first = new Value(array.type(), array.name());
            out.add(new Op.NewArray(first, out.constant(FIRST_SIZE), Op.Role.RESIDUAL, null, out.source()));
            current.put(array, first);
        }
        if (recording.isRunning()) current.put(recording.running(), out.constant(0));
    }

    /** The recordings whose threaded variables change inside a construct. */
    List<Recording> updatedIn(Op construct) {
        List<Recording> found = new ArrayList<>();
        for (Recording recording : residuals.recordings()) {
            if (recording.loop() != construct && !isInside(recording.loop(), construct)) continue;
            if (isThreaded(recording) || (recording.loop() == construct && recording.countsTrips())) {
                found.add(recording);
            }
        }
        return found;
    }

    private boolean isInside(Op.Loop loop, Op construct) {
        Structure.@Nullable Place place = structure.place(loop);
        while (place != null) {
            if (place.owner() == construct) return true;
            place = place.parent();
        }
        return false;
    }

    private boolean isThreaded(Recording recording) {
        return !recording.isRectangular() && recording.limit() == null && recording.keepsValues();
    }

    /** The variables of a recording that go through a construct around its loop, or through the loop itself. */
    private List<Value> threads(Recording recording, @Nullable Op construct) {
        List<Value> threads = new ArrayList<>();
        if (recording.loop() == construct && recording.countsTrips()) threads.add(recording.trips());
        if (!isThreaded(recording)) return threads;
        boolean within =
                current.containsKey(recording.slots().values().iterator().next());
        if (!within) return threads;
        if (recording.isRunning()) threads.add(recording.running());
        threads.addAll(recording.slots().values());
        return threads;
    }

    private List<Value> threads(List<Recording> recordings, @Nullable Op construct) {
        List<Value> threads = new ArrayList<>();
        recordings.forEach(recording -> threads.addAll(threads(recording, construct)));
        return threads;
    }

    private Value currentOf(Value thread) {
        Value value = current.get(thread);
        if (value == null) throw new IllegalStateException("not threaded: " + thread);
        return value;
    }

    List<Value> initials(Op.Loop loop, List<Recording> recordings, Builder out) {
        List<Value> initials = new ArrayList<>();
        for (Recording recording : recordings) {
            if (recording.loop() == loop && recording.countsTrips()) current.put(recording.trips(), out.constant(0));
        }
        threads(recordings, loop).forEach(thread -> initials.add(currentOf(thread)));
        return initials;
    }

    /** New parameters for what is threaded through a loop; they are current from here on. */
    List<Value> parameters(Op.Loop loop, List<Recording> recordings) {
        return renewed(threads(recordings, loop));
    }

    private List<Value> renewed(List<Value> threads) {
        List<Value> fresh = new ArrayList<>();
        for (Value thread : threads) {
            Value value = thread.fresh();
            current.put(thread, value);
            fresh.add(value);
        }
        return fresh;
    }

    /** What a leaf passes on to its loop. */
    List<Value> passed(Op.Loop loop, List<Recording> recordings, Builder out) {
        List<Value> passed = new ArrayList<>();
        for (Value thread : threads(recordings, loop)) {
            boolean own = isCount(thread, residuals.recordingIfAny(loop)) && due.contains(thread);
            passed.add(own ? counted(thread, out) : currentOf(thread));
        }
        return passed;
    }

    /** Counts an iteration that is through but for the decision whether to go on. */
    void through(Op.Loop loop, Builder out) {
        Recording recording = residuals.recordingIfAny(loop);
        if (recording == null) return;
        for (Value thread : List.of(recording.trips(), recording.running())) {
            if (due.remove(thread)) current.put(thread, counted(thread, out));
        }
    }

    private static boolean isCount(Value thread, @Nullable Recording recording) {
        return recording != null && (thread == recording.trips() || thread == recording.running());
    }

    /** What a leaf yields to its block. */
    List<Value> current(List<Recording> recordings) {
        return threads(recordings, null).stream().map(this::currentOf).toList();
    }

    /** The results of a block for what is threaded through it; they are current from here on. */
    List<Value> joined(List<Recording> recordings) {
        return renewed(threads(recordings, null));
    }

    /** The results of a loop for what is threaded through it: the final values behind the outermost loop. */
    List<Value> results(Op.Loop loop, List<Recording> recordings) {
        List<Value> results = new ArrayList<>();
        for (Recording recording : recordings) {
            for (Value thread : threads(recording, loop)) {
                boolean last = thread == recording.trips() || recording.outermost() == loop;
                Value result = last ? thread : thread.fresh();
                results.add(result);
                if (last) current.remove(thread);
                else current.put(thread, result);
            }
        }
        return results;
    }

    /** At the beginning of an iteration: makes room for it and counts it, at once or when it is through. */
    void enter(Recording recording, Builder out) {
        if (recording.keepsValues()) {
            Value number = recording.chain().size() == 1 ? recording.shape().number(structure) : null;
            Value place = recording.isRectangular()
                    ? flat(recording, out)
                    : number == null ? currentOf(recording.running()) : number;
            places.put(recording.loop(), place);
            if (isThreaded(recording)) grow(recording, place, out);
        }
        if (recording.countsTrips()) count(recording, recording.trips(), out);
        if (recording.isRunning() && recording.keepsValues()) count(recording, recording.running(), out);
    }

    private void grow(Recording recording, Value place, Builder out) {
        Value count = out.add(place, out.constant(1));
        for (Value array : recording.slots().values()) {
            current.put(array, out.bulk(Op.BulkKind.GROW, array.name(), currentOf(array), count));
        }
    }

    // A count that is the place of the iteration is read until the end of it.
    private void count(Recording recording, Value thread, Builder out) {
        if (places.get(recording.loop()) == currentOf(thread)) due.add(thread);
        else current.put(thread, counted(thread, out));
    }

    private Value counted(Value thread, Builder out) {
        return out.apply(Operator.ADD, ScalarType.INT, thread.name(), List.of(currentOf(thread), out.constant(1)));
    }

    // ((t0 * n1) + t1) * n2 + t2
    private Value flat(Recording recording, Builder out) {
        Value place = null;
        for (Op.Loop loop : recording.chain()) {
            LoopShape.Counted counting = residuals.facts().shape(loop).counted();
            if (counting == null) throw new IllegalStateException("not counted");
            Value initial = counting.induction().initial();
            Value i = counting.induction().parameter();
            Value from = structure.isInside(initial, loop) ? invariant(initial, recording, out) : initial;
            Value trip = ResidualReader.iteration(out, counting, i, from, structure);
            Value trips = residuals.recording(loop).trips();
            place = place == null ? trip : out.add(out.mul(place, trips), trip);
        }
        if (place == null) throw new IllegalStateException("no loop");
        return place;
    }

    /** Keeps a value of this iteration of its loop, where the reverse sweep asks for it. */
    void keep(Value value, Op.@Nullable Loop loop, Builder out) {
        Value array = slot(value, loop);
        if (array == null || loop == null) return;
        out.store(array, place(loop), value);
    }

    /** What the same place kept in an earlier run, for its memory to be used again; null where the value is not kept. */
    @Nullable
    Value earlier(Value value, Op.@Nullable Loop loop, Builder out) {
        Value array = slot(value, loop);
        return array == null || loop == null ? null : out.load(array, place(loop), null);
    }

    private @Nullable Value slot(Value value, Op.@Nullable Loop loop) {
        Recording recording = loop == null ? null : residuals.recordingIfAny(loop);
        Value array = recording == null ? null : recording.slots().get(value);
        return array == null ? null : current.getOrDefault(array, array);
    }

    private Value place(Op.Loop loop) {
        Value place = places.get(loop);
        if (place == null) throw new IllegalStateException("an iteration has no place");
        return place;
    }
}
