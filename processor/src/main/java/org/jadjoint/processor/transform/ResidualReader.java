package org.jadjoint.processor.transform;

import java.util.List;
import java.util.Map;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.analysis.ToBeRecorded;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Gives the reverse sweep the values of the primal: those still at hand, computed again, or kept. */
final class ResidualReader {
    private final Residuals residuals;
    private final Facts facts;
    private final Structure structure;
    private final boolean dry;

    /**
     * @param dry whether values are only asked for, so that {@link Residuals#decide} can decide what is kept
     */
    ResidualReader(Residuals residuals, boolean dry) {
        this.residuals = residuals;
        this.facts = residuals.facts();
        this.structure = facts.structure();
        this.dry = dry;
    }

    /** What holds a primal value in the reverse sweep at {@code scope}, which mirrors a region where the value is visible. */
    Value read(Value value, ReverseScope scope) {
        if (dry) residuals.readBy(value, scope.out().source());
        ReverseScope home = scope.at(structure.home(value));
        Value known = home.known().get(value);
        if (known != null) return known;
        if (home.place() == structure.body()) return value;
        Value yielded = ToBeRecorded.yielded(value, facts);
        if (yielded != null) return read(yielded, scope);
        if (dry) {
            residuals.demand(value);
            return value;
        }
        Value found = find(value, home);
        home.known().put(value, found);
        return found;
    }

    private Value find(Value value, ReverseScope home) {
        Op definition = structure.definition(value);
        if (definition instanceof Op.Constant constant) return again(constant, home.out());
        LoopShape.Induction induction = induction(value, home);
        if (induction != null) return counter(induction, home);
        Op mirror = structure.mirror(value);
        if (mirror != null && !residuals.isRecorded(value)) return mirrored(value, mirror, home);
        if (definition != null && !residuals.isRecorded(value)) {
            if (ToBeRecorded.origins(value, structure) != null) return everyIteration(value, home);
            Value again = again(value, definition, home);
            if (again != null) return again;
        }
        Op.Loop loop = home.place().loop();
        if (loop != null) return kept(value, loop, home);
        if (!(home.place().owner() instanceof Op.Block block)) throw new IllegalStateException("not kept: " + value);
        return read(residuals.export(block, value), home);
    }

    /** What is the same in every iteration of all loops around, computed again before the adjoint of the outermost of them. */
    private Value everyIteration(Value value, ReverseScope home) {
        List<Op.Loop> loops = structure.loops(home.place());
        ReverseScope before = home.at(structure.place(loops.get(loops.size() - 1)));
        Value known = before.known().get(value);
        if (known != null) return known;
        Value again = before.out().hinted(invariant(value, before), Naming.again(value, structure));
        before.known().put(value, again);
        return again;
    }

    private static Value again(Op.Constant constant, Builder out) {
        Value copy = new Value(constant.result().type(), constant.result().name());
        out.add(new Op.Constant(copy, constant.value(), constant.symbol(), constant.source()));
        return copy;
    }

    /** A shadow found again. */
    private Value mirrored(Value shadow, Op mirror, ReverseScope home) {
        Value base = read(mirror.operands().get(0), home);
        if (mirror instanceof Op.Apply cast) {
            return home.out().apply(cast.primitive(), shadow.type(), shadow.name(), List.of(base));
        }
        return mirror instanceof Op.Load load
                ? home.out().load(base, read(load.index(), home), shadow.name())
                : home.out().component(base, ((Op.Component) mirror).name(), shadow.name());
    }

    private @Nullable Value again(Value value, Op definition, ReverseScope home) {
        Builder out = home.out();
        if (definition instanceof Op.Apply apply && (ToBeRecorded.isCheap(apply) || ToBeRecorded.isCast(apply))) {
            List<Value> arguments = apply.arguments().stream()
                    .map(argument -> read(argument, home))
                    .toList();
            return out.apply(apply.primitive(), value.type(), value.name(), arguments);
        }
        if (definition instanceof Op.Length length) return out.length(read(length.array(), home));
        if (definition instanceof Op.Component component) {
            return out.component(read(component.structure(), home), component.name(), value.name());
        }
        if (definition instanceof Op.Undefined) return out.undefined(value.type(), value.name());
        if (definition instanceof Op.Load load && !facts.effects().isOverwrittenAfter(load, load.array())) {
            return out.load(read(load.array(), home), read(load.index(), home), value.name());
        }
        Op.Store store = residuals.lastingStore(value);
        if (store == null) return null;
        Value stored = out.load(read(store.array(), home), read(store.index(), home), value.name());
        // Shape[] shapes; shapes[0] = new Circle(1)
        boolean variant =
                value.type() instanceof StructureType && !stored.type().equals(value.type());
        return variant ? out.apply(new Primitive.Cast(), value.type(), value.name(), List.of(stored)) : stored;
    }

    private LoopShape.@Nullable Induction induction(Value value, ReverseScope home) {
        Op.Loop loop = home.place().loop();
        if (loop == null || home.place().region() != loop.body()) return null;
        for (LoopShape.Induction induction : facts.shape(loop).inductions()) {
            if (induction.parameter() == value) return induction;
        }
        return null;
    }

    // i = i0; loop { i += step }  =>  i0 + t * step
    private Value counter(LoopShape.Induction induction, ReverseScope body) {
        Builder out = body.out();
        Type type = induction.parameter().type();
        Value trip = iteration(body);
        Value initial = read(induction.initial(), body);
        Value offset = out.convert(trip, type);
        if (induction.step() != 1) offset = out.mul(offset, integer(out, type, induction.step()));
        return out.named(out.add(initial, offset), induction.parameter().name());
    }

    private static Value integer(Builder out, Type type, long value) {
        return type == ScalarType.INT ? out.constant((int) value) : out.constant(type, value);
    }

    /** The number of the iteration that the body's adjoint undoes. */
    Value iteration(ReverseScope body) {
        Value known = body.iteration();
        if (known != null) return known;
        LoopShape.Counted counted = loopShape(body).counted();
        if (counted == null) throw new IllegalStateException("an iteration is not numbered");
        Value i = body.known().get(counted.induction().parameter());
        if (i == null) throw new IllegalStateException("a counter is not at hand");
        Value initial = invariant(counted.induction().initial(), body);
        Value number = iteration(body.out(), counted, i, initial, structure);
        body.setIteration(number);
        return number;
    }

    /** The number of an iteration from its counter. */
    static Value iteration(Builder out, LoopShape.Counted counted, Value i, Value initial, Structure structure) {
        if (counted.isUpward()) {
            Long start = LoopShape.constant(counted.induction().initial(), structure);
            return start != null && start == 0 ? i : out.sub(i, initial);
        }
        return out.sub(initial, i);
    }

    private LoopShape loopShape(ReverseScope body) {
        Op.Loop loop = body.place().loop();
        if (loop == null) throw new IllegalStateException("not in a loop");
        return facts.shape(loop);
    }

    /** A value that is the same before a loop as inside, read where the loop's adjoint begins. */
    Value invariant(Value value, ReverseScope scope) {
        Structure.Place home = structure.home(value);
        if (scope.place().isInside(home)) return read(value, scope);
        Op definition = structure.definition(value);
        Builder out = scope.out();
        if (definition instanceof Op.Constant constant) return again(constant, out);
        if (definition instanceof Op.Length length) return out.length(invariant(length.array(), scope));
        if (definition instanceof Op.Component component) {
            return out.component(invariant(component.structure(), scope), component.name(), value.name());
        }
        if (!(definition instanceof Op.Apply apply)) throw new IllegalStateException("not invariant: " + value);
        List<Value> arguments = apply.arguments().stream()
                .map(argument -> invariant(argument, scope))
                .toList();
        return out.apply(apply.primitive(), value.type(), null, arguments);
    }

    private Value kept(Value value, Op.Loop loop, ReverseScope home) {
        Recording recording = residuals.recording(loop);
        Map<Value, Value> slots = recording.slots();
        Value array = slots.get(value);
        if (array == null) throw new IllegalStateException("not kept: " + value);
        ReverseScope body = home.body(loop);
        Value result = Value.temporary(value.type(), Naming.again(value, structure));
        Builder out = home.out();
        out.add(new Op.Load(result, read(array, home), slot(recording, body), out.source()));
        return result;
    }

    private Value slot(Recording recording, ReverseScope body) {
        Value known = body.slot();
        if (known != null) return known;
        Value slot = recording.isRectangular() ? flat(recording, body) : iteration(body);
        body.setSlot(slot);
        return slot;
    }

    // ((t0 * n1) + t1) * n2 + t2
    private Value flat(Recording recording, ReverseScope body) {
        Value place = null;
        for (Op.Loop loop : recording.chain()) {
            Value trip = iteration(body.body(loop));
            if (place == null) {
                place = trip;
                continue;
            }
            Value trips = read(residuals.recording(loop).trips(), body);
            place = body.out().add(body.out().mul(place, trips), trip);
        }
        if (place == null) throw new IllegalStateException("no loop");
        return place;
    }
}
