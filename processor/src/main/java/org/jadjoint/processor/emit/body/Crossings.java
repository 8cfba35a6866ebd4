package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a function that is cut into parts: values that one part defines and another reads.
 *
 * <p>Each web of such values gets a {@linkplain Places place}. Loops and blocks that hold parts do not hand its values on: whoever makes
 * one puts it there. Constants are written again, parameters are passed on.
 */
final class Crossings {
    /**
     * A way on which a construct gets a value.
     *
     * @param receiver the result of a block or loop, or a loop's parameter
     * @param at the part in which the way is
     * @param passes whether anybody reads it
     */
    private record Way(Value receiver, Value source, Segments.Part at, boolean passes) {}

    /** With more results than this, a construct is as long as what it hands on. */
    private static final int MANY = 32;

    private final Function function;
    private final Segments segments;
    private final Webs webs;
    private final Places places;
    private final Set<Value> parameters = new LinkedHashSet<>();
    private final IdentityHashMap<Value, Op> constants = new IdentityHashMap<>();
    /** The part in which a value is defined, {@link Segments#WHOLE} outside of all. */
    private final IdentityHashMap<Value, Segments.Part> homes = new IdentityHashMap<>();
    /** What is put in its place where it is defined. */
    private final Set<Value> stored = new HashSet<>();
    /** Results and parameters of constructs that everybody reads from their places. */
    private final Set<Value> placed = new HashSet<>();

    /** The receivers of constructs that hold parts, or hand much on; those of one list are placed together. */
    private final List<List<Value>> receivers = new ArrayList<>();

    private final List<Way> ways = new ArrayList<>();
    private final List<Op.Loop> loops = new ArrayList<>();
    /** What is computed before its region begins: its place may still be that of another value. */
    private final Set<Value> early = new HashSet<>();

    /**
     * The crossings of a function that is cut, in which no region stands in two places.
     *
     * @param surroundings knows the field of the holder in which a value is kept
     */
    Crossings(Function function, Segments segments, Surroundings surroundings) {
        this.function = function;
        this.segments = segments;
        webs = new Webs(function);
        places = new Places(webs, surroundings);
        parameters.addAll(function.parameterValues());
        define(function.body(), Segments.WHOLE);
        read(function.body(), Segments.WHOLE, null);
        int before;
        do {
            before = placed.size() + places.size();
            handOn();
        } while (before < placed.size() + places.size());
        if (surroundings.residuals() != null) grow();
        places.settle(made());
    }

    /** Gives whether the region holds parts other than the one it is in. */
    private boolean define(Region region, Segments.Part at) {
        boolean holdsParts = false;
        for (Op op : region.ops()) {
            Segments.Part here = segments.part(op, at);
            boolean inside = false;
            if (segments.comesFirst(op)) early.addAll(op.results());
            if (op instanceof Op.Constant || op instanceof Op.Undefined)
                constants.put(op.results().get(0), op);
            if (op instanceof Op.Loop loop) loop.parameters().forEach(value -> homes.put(value, here));
            for (Region inner : op.regions()) inside |= define(inner, here);
            op.results().forEach(value -> homes.put(value, here));
            boolean handsMuchOn = !op.regions().isEmpty() && op.results().size() > MANY;
            if (inside || handsMuchOn) receivers(op);
            holdsParts |= inside || here != at;
        }
        for (Region inner : region.end().regions()) holdsParts |= define(inner, at);
        return holdsParts;
    }

    /** Reads what a region inside a construct reads, but for what leaves and loops hand on: that are ways. */
    private void read(Region region, Segments.Part at, @Nullable Op construct) {
        for (Op op : region.ops()) {
            Segments.Part here = segments.part(op, at);
            if (op instanceof Op.Loop loop) {
                loops.add(loop);
                for (int i = 0; i < loop.initials().size(); i++) {
                    ways.add(new Way(loop.parameters().get(i), loop.initials().get(i), here, true));
                }
            } else {
                op.operands().forEach(value -> read(value, here));
            }
            op.regions().forEach(inner -> read(inner, here, op));
        }
        Terminator end = region.end();
        List<Value> receivers = receivers(construct, end);
        for (int i = 0; i < receivers.size(); i++) {
            ways.add(new Way(receivers.get(i), end.operands().get(i), at, webs.passes(region, i)));
        }
        if (receivers.isEmpty()) end.operands().forEach(value -> read(value, at));
        end.regions().forEach(inner -> read(inner, at, construct));
    }

    /** What a leaf in a construct gives its values to; nothing where it is none that does. */
    static List<Value> receivers(@Nullable Op construct, Terminator end) {
        if (construct == null) return List.of();
        if (end instanceof Terminator.Continue) return ((Op.Loop) construct).parameters();
        return end instanceof Terminator.Yield || end instanceof Terminator.Break ? construct.results() : List.of();
    }

    private void receivers(Op construct) {
        for (int i = 0; i < construct.results().size(); i++) {
            Value result = construct.results().get(i);
            if (!(construct instanceof Op.Loop loop)) {
                if (webs.isRead(result)) receivers.add(List.of(result));
            } else if (!webs.isCounter(loop, i)) {
                receivers.add(List.of(loop.parameters().get(i), result));
            }
        }
    }

    private void read(Value value, Segments.Part reader) {
        if (!isForeign(value, reader) || constants.containsKey(value)) return;
        places.add(value);
        store(value);
    }

    private void handOn() {
        for (List<Value> together : receivers) {
            if (together.stream().noneMatch(places::contains)) continue;
            together.forEach(places::add);
            placed.addAll(together);
            stored.removeAll(together);
        }
        for (Way way : ways) {
            if (!way.passes()) continue;
            boolean there = placed.contains(way.receiver()) && isThere(way.receiver(), way.source());
            if (there) store(way.source());
            else read(way.source(), way.at());
        }
    }

    private void store(Value value) {
        if (!placed.contains(value) && !constants.containsKey(value)) stored.add(value);
    }

    /** Whether what a receiver gets is in its place since it was defined, or does not matter. */
    private boolean isThere(Value receiver, Value source) {
        Op constant = constants.get(source);
        if (constant != null) return constant instanceof Op.Undefined;
        boolean elsewhere = parameters.contains(source) || early.contains(source);
        return !elsewhere && webs.of(receiver) == webs.of(source);
    }

    /** Where arrays grow in their fields, no construct hands them on, whether it holds parts or not. */
    private void grow() {
        for (Value web : places.settled()) {
            if (!webs.grows(web) || !places.isKeptOnce(web) || !staysInPlace(web)) continue;
            places.grows(web);
            for (Definition member : webs.members(web)) {
                placed.add(member.value);
                stored.remove(member.value);
            }
        }
    }

    /** Whether constructs give the values of a web to nothing else, and nothing else to them. */
    private boolean staysInPlace(Value web) {
        for (Way way : ways) {
            if (webs.of(way.receiver()) == web && !isThere(way.receiver(), way.source())) return false;
        }
        for (Op.Loop loop : loops) {
            for (int i = 0; i < loop.results().size(); i++) {
                boolean after = webs.isRead(loop.results().get(i));
                boolean inside = webs.of(loop.parameters().get(i)) == web;
                if (after && inside != (webs.of(loop.results().get(i)) == web)) return false;
            }
        }
        return true;
    }

    /** For each web that has but one value which is not handed on, that value. */
    private Map<Value, Value> made() {
        Set<Value> copied = new HashSet<>();
        for (Way way : ways) {
            if (way.passes() && isPut(way.receiver(), way.source())) copied.add(webs.of(way.receiver()));
        }
        Map<Value, Value> made = new HashMap<>();
        for (Value web : places.settled()) {
            List<Value> own = webs.members(web).stream()
                    .map(member -> member.value)
                    .filter(value -> !placed.contains(value))
                    .toList();
            if (own.size() == 1 && !copied.contains(web)) made.put(web, own.get(0));
        }
        return made;
    }

    /** Whether all that crosses can be kept: there are no arrays of generic classes. */
    boolean isPossible() {
        return places.isPossible();
    }

    Function function() {
        return function;
    }

    Segments segments() {
        return segments;
    }

    Places places() {
        return places;
    }

    /** The constant that a value is, null where it is none. */
    @Nullable
    Op constant(Value value) {
        return constants.get(value);
    }

    /** Whether a part has to fetch a value from elsewhere. */
    boolean isForeign(Value value, Segments.Part reader) {
        return placed.contains(value) || (homes.containsKey(value) && homes.get(value) != reader);
    }

    /** Whether a value is put in its place where it is defined. */
    boolean isStored(Value value) {
        return stored.contains(value);
    }

    /** Whether a construct gives its receiver nothing: it is read from its place. */
    boolean isPlaced(Value receiver) {
        return placed.contains(receiver);
    }

    /** Whether what a construct gets must be put into the place of the receiver. */
    boolean isPut(Value receiver, Value source) {
        return placed.contains(receiver) && !isThere(receiver, source);
    }

    boolean passes(Region leaf, int i) {
        return webs.passes(leaf, i);
    }

    /** The values that a region reads from outside, in the order in which it reads them. */
    static List<Value> free(Region region) {
        Set<Value> read = new LinkedHashSet<>();
        Set<Value> defined = new LinkedHashSet<>();
        collect(region, read, defined);
        read.removeAll(defined);
        return new ArrayList<>(read);
    }

    private static void collect(Region region, Set<Value> read, Set<Value> defined) {
        for (Op op : region.ops()) {
            read.addAll(op.operands());
            defined.addAll(op.results());
            if (op instanceof Op.Loop loop) defined.addAll(loop.parameters());
            op.regions().forEach(inner -> collect(inner, read, defined));
        }
        read.addAll(region.end().operands());
        region.end().regions().forEach(inner -> collect(inner, read, defined));
    }
}
