package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Repetition;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.analysis.ToBeRecorded;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What crosses from the forward to the reverse sweep of one function: shadows, frames of callees, recordings of loops, and values handed
 * out of conditional code. The reverse sweep asks for values, the forward sweep is then written to provide them.
 */
final class Residuals {
    private final Facts facts;
    private final Structure structure;
    private final IdentityHashMap<Value, Value> shadows = new IdentityHashMap<>();
    private final IdentityHashMap<Op, Value> firstElements = new IdentityHashMap<>();
    private final IdentityHashMap<Op, Value> frames = new IdentityHashMap<>();
    private final IdentityHashMap<Op, Map<Value, Value>> copies = new IdentityHashMap<>();
    private final Map<Value, Value> steadyCopies = new LinkedHashMap<>();
    private final Map<Value, Value> firstRows = new HashMap<>();
    private final List<Recording> recordings = new ArrayList<>();
    private final IdentityHashMap<Op, Recording> recordingOf = new IdentityHashMap<>();
    private final IdentityHashMap<Op, Map<Value, Value>> exports = new IdentityHashMap<>();
    private final Set<Value> demanded = new LinkedHashSet<>();
    private final Map<Value, Set<SourceRef>> readers = new LinkedHashMap<>();
    private final List<Residuals> replayed = new ArrayList<>();
    private @Nullable ToBeRecorded plan;

    Residuals(Facts facts) {
        this.facts = facts;
        this.structure = facts.structure();
    }

    Facts facts() {
        return facts;
    }

    /** The shadow of an active aggregate: as visible as the aggregate is. */
    Value shadow(Value aggregate) {
        Value known = shadows.get(aggregate);
        if (known != null) return known;
        Type type = DerivativeTypes.shadow(aggregate.type());
        String name = Naming.bar(aggregate);
        Value shadow = name == null && isPart(aggregate)
                ? Value.temporary(type, Naming.of(aggregate, structure) + "Bar")
                : new Value(type, name);
        shadows.put(aggregate, shadow);
        structure.define(shadow, structure.home(aggregate));
        Op mirror = mirror(structure.definition(aggregate), shadow);
        if (mirror != null) structure.mirror(shadow, mirror);
        return shadow;
    }

    /** Whether an aggregate is a structure, or one to which another refers, as what a pullback gives is of a gradient. */
    private boolean isPart(Value aggregate) {
        Op definition = structure.definition(aggregate);
        return definition instanceof Op.Load
                || (definition instanceof Op.Call call && call.form() == Op.Form.PULLBACK)
                || definition instanceof Op.Component
                || (aggregate.type() instanceof StructureType && definition != null);
    }

    /** How the reverse sweep finds a shadow again from that of the aggregate which refers to its own; null where it is another by then. */
    private @Nullable Op mirror(@Nullable Op definition, Value shadow) {
        if (definition instanceof Op.Component component) {
            return new Op.Component(shadow, shadow(component.structure()), component.name(), component.source());
        }
        if (definition instanceof Op.Load load && !facts.effects().isOverwrittenAfter(load, load.array())) {
            return new Op.Load(shadow, shadow(load.array()), load.index(), load.source());
        }
        if (definition instanceof Op.Apply cast && cast.primitive() instanceof Primitive.Cast) {
            Value variant = shadow(cast.arguments().get(0));
            return new Op.Apply(shadow, cast.primitive(), List.of(variant), cast.source());
        }
        return null;
    }

    /**
     * A shadow that refers to those of the elements with which an array of arrays began: its own where they are there for good, else another,
     * since the elements may be others when the array's beginning is undone, or when its memory is used again.
     */
    Value firstElements(Op.NewArray array) {
        Value shadow = shadow(array.result());
        boolean lasts = !facts.effects().isReplacedWithin(array.result())
                && !facts.aliases().leaves(array.result());
        if (!array.makesElements() || lasts) return shadow;
        return firstElements.computeIfAbsent(array, made -> {
            Value copy = Value.temporary(shadow.type(), "rows");
            structure.define(copy, structure.place(made));
            return copy;
        });
    }

    /** A shadow that refers to those of the rows with which a result began, where the result may have others by then; else its own. */
    Value firstRows(Op op, Value result) {
        boolean lasts = !Repetition.isRows(result.type()) || !facts.effects().isReplacedWithin(result);
        if (lasts) return shadow(result);
        return firstRows.computeIfAbsent(result, made -> {
            Value copy = Value.temporary(shadow(result).type(), "rows");
            structure.define(copy, structure.place(op));
            return copy;
        });
    }

    /** The same where the reverse sweep asks for it; null where it does not. */
    @Nullable
    Value firstRowsIfAny(Value result) {
        return firstRows.get(result);
    }

    /** Whether an array of the reverse sweep may be a shadow: no recording is one, and nothing else is called so. */
    static boolean mayBeShadow(Value array) {
        String name = array.name();
        return name == null || !name.endsWith(Recording.SAVED);
    }

    /** The frame of a call whose forward sweep is run. */
    Value frame(Op.Call call) {
        Value known = frames.get(call);
        if (known != null) return known;
        Value frame = new Value(call.callee().frame(), call.callee().hint() + "Frame");
        frames.put(call, frame);
        structure.define(frame, structure.place(call));
        return frame;
    }

    /** The copy of an array as it is at an operation, for what reads it in the reverse sweep: a rule, a pullback, or what runs again. */
    Value copy(Op op, Value array) {
        return copy(copies.computeIfAbsent(op, key -> new LinkedHashMap<>()), array, structure.place(op));
    }

    /** What an operation was given, for what reads it in the reverse sweep; of an array that is written later the copy that is made there. */
    Value asGiven(Op op, Value value) {
        boolean steady = !value.type().isArray() || !facts.effects().isOverwrittenAfter(op, value);
        return steady ? value : copy(op, value);
    }

    /** The copy of an aggregate that nobody writes before the function has run; one for all that reads it in the reverse sweep. */
    Value steadyCopy(Value aggregate) {
        return copy(steadyCopies, aggregate, structure.home(aggregate));
    }

    private Value copy(Map<Value, Value> all, Value array, Structure.Place place) {
        Value known = all.get(array);
        if (known != null) return known;
        Value copy = new Value(array.type(), Naming.of(array, structure) + "Copy");
        structure.define(copy, place);
        all.put(array, copy);
        return copy;
    }

    /** The copies that are made at an operation, by the arrays. */
    Map<Value, Value> copies(Op op) {
        return copies.getOrDefault(op, Map.of());
    }

    /** The copy that is made where an aggregate comes from; null where none is. */
    @Nullable
    Value steadyCopyIfAny(Value aggregate) {
        return steadyCopies.get(aggregate);
    }

    /** How many aggregates are copied for what runs again. */
    int copied() {
        return steadyCopies.size()
                + copies.entrySet().stream()
                        .filter(each -> Repetition.runsAgain(each.getKey()))
                        .mapToInt(each -> each.getValue().size())
                        .sum();
    }

    /** Says that a part of the function is differentiated by itself, in the reverse sweep. */
    void replays(Residuals part) {
        replayed.add(part);
    }

    /** The values of the primal and of its parts that run again, and whether each carries a derivative. */
    Map<Value, Boolean> valuesOfPrimal() {
        Map<Value, Boolean> values = new HashMap<>();
        Consumer<Value> add = value -> values.put(value, facts.activity().isActive(value));
        facts.function().parameterValues().forEach(add);
        facts.function().body().all().forEach(op -> {
            op.results().forEach(add);
            if (op instanceof Op.Loop loop) loop.parameters().forEach(add);
        });
        replayed.forEach(part -> values.putAll(part.valuesOfPrimal()));
        return values;
    }

    /** Whether a call has an adjoint: its result or an array that it is given is active. */
    boolean isActive(Op.Call call) {
        return call.form() == Op.Form.PRIMAL && LoopShape.hasAdjoint(call, facts.activity());
    }

    Recording recording(Op.Loop loop) {
        Recording known = recordingOf.get(loop);
        if (known != null) return known;
        List<Op.Loop> chain = new ArrayList<>(structure.loops(structure.place(loop.body())));
        Collections.reverse(chain);
        Recording recording = new Recording(facts.shape(loop), chain, isRectangular(chain), structure);
        recordingOf.put(loop, recording);
        recordings.add(recording);
        return recording;
    }

    private boolean isRectangular(List<Op.Loop> chain) {
        for (Op.Loop loop : chain) {
            LoopShape.Counted counted = facts.shape(loop).counted();
            if (counted == null
                    || !runsInEveryIteration(loop, chain.get(0))
                    || !LoopShape.isInvariant(counted.bound(), chain.get(0), structure)
                    || !LoopShape.isInvariant(counted.induction().initial(), chain.get(0), structure)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a loop is run by every iteration of the loop around it; if not, room for all iterations would be out of proportion. */
    private boolean runsInEveryIteration(Op.Loop loop, Op.Loop outermost) {
        if (loop == outermost) return true;
        Structure.Place place = structure.place(loop);
        return place.loop() != null && facts.shape(place.loop()).work() == place.region();
    }

    /** The recordings so far, in the order in which they were asked for. */
    List<Recording> recordings() {
        return recordings;
    }

    /** The recording of a loop where there is one. */
    @Nullable
    Recording recordingIfAny(Op.Loop loop) {
        return recordingOf.get(loop);
    }

    /** How many values are kept of each iteration of their loop. */
    int keptInLoops() {
        return recordings.stream()
                .mapToInt(recording -> recording.slots().size())
                .sum();
    }

    /** Says whose adjoint reads a value. */
    void readBy(Value value, SourceRef reader) {
        readers.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(reader);
    }

    /** The values that the reverse sweep reads, and whose adjoints read them. */
    Map<Value, Set<SourceRef>> readers() {
        return readers;
    }

    /** What the forward sweep hands over, in the order in which the reverse sweep asks for it. */
    Set<Value> recorded() {
        return plan == null ? Set.of() : plan.recorded();
    }

    /** Why a recorded value is not computed again. */
    String reason(Value value) {
        return Explanation.reasonToKeep(value, facts);
    }

    /** The calls whose forward sweeps are run, with what holds their frames. */
    Map<Op, Value> frames() {
        return frames;
    }

    /** Says that the reverse sweep reads a value. */
    void demand(Value value) {
        demanded.add(value);
    }

    /** Decides what is kept, once all demands are known. */
    void decide() {
        ToBeRecorded decided = ToBeRecorded.of(facts, demanded);
        plan = decided;
        for (Value value : decided.recorded()) {
            Op.Loop loop = structure.home(value).loop();
            if (loop != null) recording(loop).keep(value);
        }
        facts.function().body().all().filter(Residuals::makesShadow).forEach(this::keepShadows);
    }

    /** Whether the shadow of the result is a new one, as the aggregate is. */
    private static boolean makesShadow(Op op) {
        return op instanceof Op.NewStructure
                || op instanceof Op.NewArray
                || op instanceof Op.ArrayLiteral
                || op instanceof Op.Bulk;
    }

    /** Keeps the shadows that are made in iterations of a loop, so that the next run finds their memory. */
    private void keepShadows(Op op) {
        Op.Loop loop = structure.place(op).loop();
        if (loop == null || facts.isHeadOfGuardedLoop(op)) return;
        // What runs again makes others then.
        boolean again = structure.loops(structure.place(op)).stream().anyMatch(Repetition::runsAgain);
        if (again) return;
        for (Value result : op.results()) {
            if (!result.type().isAggregate() || !facts.activity().isActive(result)) continue;
            recording(loop).keep(shadow(result));
            if (op instanceof Op.NewArray made) recording(loop).keep(firstElements(made));
        }
    }

    /** Whether the forward sweep hands a value over; else the reverse sweep computes it again. */
    boolean isRecorded(Value value) {
        return plan == null || plan.isRecorded(value);
    }

    Op.@Nullable Store lastingStore(Value value) {
        return plan == null ? null : plan.lastingStore(value);
    }

    /** Hands a value of a block to the region around the block; gives the block's result that holds it there. */
    Value export(Op.Block block, Value value) {
        Map<Value, Value> all = exports.computeIfAbsent(block, key -> new LinkedHashMap<>());
        Value known = all.get(value);
        if (known != null) return known;
        Value result = new Value(value.type(), Naming.of(value, structure));
        structure.define(result, structure.place(block));
        all.put(value, result);
        return result;
    }

    /** The values that a block hands out, each with the result that holds it. */
    Map<Value, Value> exports(Op.Block block) {
        return exports.getOrDefault(block, Map.of());
    }
}
