package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which of the values that a reverse sweep asks for are kept by the forward sweep, and which are computed again: the to-be-recorded
 * analysis (Hascoët, Naumann, Pascual, "To be recorded analysis in reverse-mode automatic differentiation", 2005).
 *
 * <p>At hand without being kept: what the function's own region defines, constants, loop counters, elements of arrays that are not
 * overwritten, and a few cheap operations on such. A cheap operation on kept values is computed again where that keeps at most one value
 * more; a transcendental, a call or the result of a construct never is.
 */
public final class ToBeRecorded {
    /** Operations computed again for one value, at most. */
    private static final int CHEAP = 8;

    /** What has to be kept to compute a value again, and how many operations that takes. */
    private record Need(Set<Value> kept, int operations) {}

    private final Facts facts;
    private final IdentityHashMap<Value, Need> needs = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Op.Store> stores = new IdentityHashMap<>();
    private final Set<Value> recorded = new LinkedHashSet<>();

    private ToBeRecorded(Facts facts) {
        this.facts = facts;
        facts.function().body().all().forEach(op -> {
            if (op instanceof Op.Store store) stores.putIfAbsent(store.value(), store);
        });
    }

    /**
     * Decides for every demanded value.
     *
     * @param demanded the values that the reverse sweep reads, in the order in which it reads them
     */
    public static ToBeRecorded of(Facts facts, Collection<Value> demanded) {
        ToBeRecorded result = new ToBeRecorded(facts);
        result.decide(demanded);
        return result;
    }

    private void decide(Collection<Value> demanded) {
        List<Value> open = new ArrayList<>();
        for (Value value : demanded) {
            Need need = need(value);
            if (need.kept.size() == 1 && need.kept.contains(value)) recorded.add(value);
            else open.add(value);
        }
        for (Value value : open) {
            List<Value> missing = need(value).kept.stream()
                    .filter(kept -> !recorded.contains(kept))
                    .toList();
            boolean smaller = missing.size() == 1 && value.type() == ScalarType.BOOLEAN;
            if (missing.size() > 1 || smaller) recorded.add(value);
            else recorded.addAll(missing);
        }
    }

    /** The values that the forward sweep keeps, in the order in which the reverse sweep asks for them. */
    public Set<Value> recorded() {
        return recorded;
    }

    public boolean isRecorded(Value value) {
        return recorded.contains(value);
    }

    /**
     * Whether what has the content of a value stands for it: one order up the reverse sweep asks it for the tangent, too, which it has where it
     * carries a derivative itself.
     */
    private static boolean holds(Value other, Value value, Facts facts) {
        return !facts.activity().isActive(value) || facts.activity().isActive(other);
    }

    /** The store after which an array holds the value to the end, null where there is none. */
    public Op.@Nullable Store lastingStore(Value value) {
        Op.Store store = stores.get(value);
        if (store == null || facts.structure().home(value) != facts.structure().place(store)) return null;
        if (!holds(store.array(), value, facts)) return null;
        return facts.effects().isOverwrittenAfter(store, store.array()) ? null : store;
    }

    private Need need(Value value) {
        Need known = needs.get(value);
        if (known != null) return known;
        needs.put(value, new Need(Set.of(value), 0));
        Need found = find(value);
        if (found.operations > CHEAP) found = new Need(Set.of(value), 0);
        needs.put(value, found);
        return found;
    }

    private Need find(Value value) {
        Structure structure = facts.structure();
        Need keep = new Need(Set.of(value), 0);
        if (structure.home(value) == structure.body()) return new Need(Set.of(), 0);
        Op mirror = structure.mirror(value);
        if (mirror != null) return all(mirror.operands());
        Op definition = structure.definition(value);
        if (definition == null) {
            Value initial = initialOfCounter(value);
            return initial == null ? keep : all(List.of(initial));
        }
        if (definition instanceof Op.Constant || definition instanceof Op.Undefined) return new Need(Set.of(), 0);
        if (definition instanceof Op.Apply apply && (isCheap(apply) || isCast(apply))) return all(apply.arguments());
        List<Value> origins = origins(value, structure);
        if (origins != null) return all(origins);
        if (definition instanceof Op.Length || definition instanceof Op.Component) return all(definition.operands());
        if (definition instanceof Op.Load load && !facts.effects().isOverwrittenAfter(load, load.array())) {
            return all(load.operands());
        }
        Value yielded = yielded(value, facts);
        if (yielded != null) return need(yielded);
        Op.Store store = lastingStore(value);
        return store == null ? keep : all(List.of(store.array(), store.index()));
    }

    /**
     * What a costly value of a loop is computed from, where all of that is there before the outermost loop around: the value is the same in
     * every iteration, and is computed again once, before the adjoint of that loop; null where it is not so.
     */
    public static @Nullable List<Value> origins(Value value, Structure structure) {
        List<Op.Loop> loops = structure.loops(structure.home(value));
        boolean costly = structure.definition(value) instanceof Op.Apply apply && !isCheap(apply) && !isCast(apply);
        if (!costly || loops.isEmpty()) return null;
        List<Value> origins = new ArrayList<>();
        int operations = origins(value, loops.get(loops.size() - 1), structure, origins);
        return operations > CHEAP ? null : origins;
    }

    /** Finds what comes from outside of a loop, and how many operations are in between; too many where something changes inside. */
    private static int origins(Value value, Op.Loop outermost, Structure structure, List<Value> origins) {
        if (!structure.isInside(value, outermost)) {
            origins.add(value);
            return 0;
        }
        Op definition = structure.definition(value);
        if (definition instanceof Op.Constant) return 0;
        boolean again = definition instanceof Op.Apply apply
                && !apply.mayThrow()
                && !apply.result().type().isAggregate();
        if (definition == null || !again) return CHEAP + 1;
        int operations = 1;
        for (Value operand : definition.operands()) {
            operations += operations > CHEAP ? 0 : origins(operand, outermost, structure, origins);
        }
        return operations;
    }

    /**
     * The result of a block that a costly value becomes where it is computed at all, null where there is none or where the value is {@link
     * #origins computed again}: one of the two is enough.
     */
    public static @Nullable Value yielded(Value value, Facts facts) {
        Structure structure = facts.structure();
        Structure.Place home = structure.home(value);
        boolean costly = structure.definition(value) instanceof Op.Apply apply && !isCheap(apply) && !isCast(apply);
        if (!costly || !(home.region().end() instanceof Terminator.Yield yield)) return null;
        if (origins(value, structure) != null) return null;
        int number = yield.values().indexOf(value);
        if (number < 0 || !(home.owner() instanceof Op.Block block)) return null;
        Value result = block.results().get(number);
        return holds(result, value, facts) ? result : null;
    }

    private Need all(List<Value> values) {
        Set<Value> kept = new LinkedHashSet<>();
        int operations = 1;
        for (Value value : values) {
            Need need = need(value);
            kept.addAll(need.kept);
            operations += need.operations;
        }
        return new Need(kept, operations);
    }

    private @Nullable Value initialOfCounter(Value value) {
        Op.Loop loop = facts.structure().home(value).loop();
        if (loop == null) return null;
        for (LoopShape.Induction induction : facts.shape(loop).inductions()) {
            if (induction.parameter() == value) return induction.initial();
        }
        return null;
    }

    /** Whether an operation is a cast of a structure, which goes well again where it went well once. */
    public static boolean isCast(Op.Apply apply) {
        return apply.primitive() instanceof Primitive.Cast;
    }

    /** Whether an operation may be computed again: neither a division nor a transcendental, and unable to throw. */
    public static boolean isCheap(Op.Apply apply) {
        if (apply.mayThrow() || apply.result().type().isAggregate()) return false;
        if (apply.primitive() instanceof StaticFunction) return false;
        if (apply.primitive() instanceof Operator operator) {
            return operator != Operator.DIV && operator != Operator.REM;
        }
        return true;
    }
}
