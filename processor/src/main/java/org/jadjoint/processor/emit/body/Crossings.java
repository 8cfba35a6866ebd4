package org.jadjoint.processor.emit.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a function that is cut into parts: values that one part defines and another reads.
 *
 * <p>Each gets a place: an element of an array, one array for each type, or the field of the holder in which it is kept anyway. Constants
 * are written again, parameters are passed on. What a block gives on whichever way computes it at all, in a part, needs no copy: it is read
 * from the place of what is computed. Nor does an array that grows: all its versions stand in one field.
 */
final class Crossings {
    private final Function function;
    private final Segments segments;
    private final Surroundings surroundings;
    private final Set<Value> parameters = new LinkedHashSet<>();
    private final IdentityHashMap<Value, Op> constants = new IdentityHashMap<>();
    /** The part in which a value is defined, {@link Segments#WHOLE} outside of all. */
    private final IdentityHashMap<Value, Segments.Part> homes = new IdentityHashMap<>();

    /** How many values are defined before a value. */
    private final Map<Value, Integer> order = new HashMap<>();

    /** For a block's result that is another value wherever it is defined at all, that value. */
    private final Map<Value, Value> origins = new HashMap<>();

    private final GrowingArrays growing;
    private final Map<Value, Integer> places = new HashMap<>();
    private final Map<Value, String> fields = new HashMap<>();
    private final Map<Type, Value> arrays = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();

    /**
     * The crossings of a function that is cut.
     *
     * @param surroundings knows the field of the holder in which a value is kept
     */
    Crossings(Function function, Segments segments, Surroundings surroundings) {
        this.function = function;
        this.segments = segments;
        this.surroundings = surroundings;
        growing = new GrowingArrays(function, surroundings);
        parameters.addAll(function.parameterValues());
        define(function.body(), Segments.WHOLE);
        read(function.body(), Segments.WHOLE);
    }

    private void define(Region region, Segments.Part at) {
        for (Op op : region.ops()) {
            Segments.Part here = segments.part(op, at);
            if (op instanceof Op.Constant || op instanceof Op.Undefined)
                constants.put(op.results().get(0), op);
            int before = homes.size();
            if (op instanceof Op.Loop loop) loop.parameters().forEach(value -> define(value, here));
            op.regions().forEach(inner -> define(inner, here));
            op.results().forEach(value -> define(value, here));
            if (op instanceof Op.Block block) block(block, here, before);
        }
        region.end().regions().forEach(inner -> define(inner, at));
    }

    private void define(Value value, Segments.Part at) {
        order.put(value, homes.size());
        homes.put(value, at);
    }

    private void block(Op.Block block, Segments.Part here, int before) {
        List<List<Value>> leaves = new ArrayList<>();
        collectLeaves(block.body(), leaves);
        for (int i = 0; i < block.results().size(); i++) {
            if (isGrowing(block.results().get(i))) continue;
            Value origin = origin(leaves, i);
            if (origin == null || order.getOrDefault(origin, -1) < before || homes.get(origin) == here) continue;
            Value result = block.results().get(i);
            origins.put(result, origin);
            homes.put(result, homes.get(origin));
            if (surroundings.kept(result) != null && surroundings.kept(origin) == null)
                surroundings.keep(origin, result);
        }
    }

    private static void collectLeaves(Region region, List<List<Value>> leaves) {
        if (region.end() instanceof Terminator.Yield leaf) leaves.add(leaf.values());
        region.end().regions().forEach(branch -> collectLeaves(branch, leaves));
    }

    /** What the leaves give that give anything; null where they differ. */
    private @Nullable Value origin(List<List<Value>> leaves, int number) {
        Value origin = null;
        for (List<Value> leaf : leaves) {
            Value given = origin(leaf.get(number));
            if (constants.get(given) instanceof Op.Undefined) continue;
            if (constants.containsKey(given) || (origin != null && origin != given)) return null;
            origin = given;
        }
        return origin;
    }

    private void read(Region region, Segments.Part at) {
        for (Op op : region.ops()) {
            Segments.Part here = segments.part(op, at);
            op.operands().forEach(value -> read(value, here));
            op.regions().forEach(inner -> read(inner, here));
        }
        region.end().operands().forEach(value -> read(value, at));
        region.end().regions().forEach(inner -> read(inner, at));
    }

    private void read(Value read, Segments.Part reader) {
        Value value = origin(read);
        if (isGrowing(value)) return;
        if (parameters.contains(value) || constants.containsKey(value)) return;
        if (homes.get(value) == reader || places.containsKey(value)) return;
        String field = surroundings.kept(value);
        if (field != null) fields.put(value, field);
        if (fields.containsKey(value)) return;
        places.put(value, sizes.merge(value.type(), 1, Integer::sum) - 1);
        arrays.computeIfAbsent(value.type(), type -> new Value(new ArrayType(type), stateName(type)));
    }

    private static String stateName(Type type) {
        String java = type.java();
        String simple = java.substring(java.lastIndexOf('.') + 1).replace("[]", "Array");
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) + "State";
    }

    /** Whether all that crosses can be kept: there are no arrays of generic classes. */
    boolean isPossible() {
        return arrays.keySet().stream().noneMatch(Crossings::isGeneric);
    }

    private static boolean isGeneric(Type type) {
        Type element = type;
        while (element instanceof ArrayType array) element = array.element();
        return element instanceof ReferenceType reference
                && (reference.java().contains("<") || !reference.java().contains("."));
    }

    Function function() {
        return function;
    }

    Segments segments() {
        return segments;
    }

    /** The value that a block's result is wherever it is defined at all, where a part defines it; else the value itself. */
    Value origin(Value value) {
        return origins.getOrDefault(value, value);
    }

    /** The constant that a value is, null where it is none. */
    @Nullable
    Op constant(Value value) {
        return constants.get(value);
    }

    /** Whether a value is a version of an array that grows in its field: nothing hands it on. */
    boolean isGrowing(Value value) {
        return growing.contains(value);
    }

    /** Whether a part has to fetch a value from elsewhere. */
    boolean isForeign(Value value, Segments.Part reader) {
        return isGrowing(value) || (homes.containsKey(value) && homes.get(value) != reader);
    }

    /** The field of the holder that is the place of a value, null where an array is. */
    @Nullable
    String field(Value value) {
        return isGrowing(value) ? growing.field(value) : fields.get(origin(value));
    }

    /** The index of the value in the array of its type; null where it has no place there. */
    @Nullable
    Integer index(Value value) {
        return places.get(origin(value));
    }

    /** The array for values of a type. */
    Value array(Type type) {
        Value array = arrays.get(type);
        if (array == null) throw new IllegalStateException("no value of this type crosses: " + type.java());
        return array;
    }

    /** The arrays, and how many elements each needs. */
    Map<Value, Integer> arrays() {
        Map<Value, Integer> needed = new LinkedHashMap<>();
        arrays.forEach((type, array) -> needed.put(array, sizes.getOrDefault(type, 0)));
        return needed;
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
