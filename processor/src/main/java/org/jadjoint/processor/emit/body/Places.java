package org.jadjoint.processor.emit.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where the values stand that cross from part to part of a long function. The values of a web have one place: an element of an array, one
 * array for each type, or the field of the holder in which one of them is kept anyway.
 */
final class Places {
    private final Webs webs;
    private final Surroundings surroundings;
    /** The webs that have a place. */
    private final Set<Value> settled = new LinkedHashSet<>();

    private final Set<Value> growing = new HashSet<>();
    private final Map<Value, String> fields = new HashMap<>();
    private final Map<Value, Integer> indices = new HashMap<>();
    private final Map<Type, Value> arrays = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();

    Places(Webs webs, Surroundings surroundings) {
        this.webs = webs;
        this.surroundings = surroundings;
    }

    /** Sees to it that the web of a value has a place. */
    void add(Value value) {
        settled.add(webs.of(value));
    }

    boolean contains(Value value) {
        return settled.contains(webs.of(value));
    }

    int size() {
        return settled.size();
    }

    /** The webs that have a place. */
    Set<Value> settled() {
        return settled;
    }

    /** The web is an array that grows: its place is a field, and takes no copy. */
    void grows(Value web) {
        growing.add(web);
    }

    boolean isGrowing(Value value) {
        return growing.contains(webs.of(value));
    }

    /** Whether at most one field is meant for the values of a web, so that an array that grows may stand there. */
    boolean isKeptOnce(Value web) {
        return kept(web).size() <= 1;
    }

    private Map<String, Value> kept(Value web) {
        Map<String, Value> kept = new LinkedHashMap<>();
        for (Definition member : webs.members(web)) {
            String field = surroundings.kept(member.value);
            if (field != null) kept.putIfAbsent(field, member.value);
        }
        return kept;
    }

    /**
     * Gives each web that is none of an array that grows its place.
     *
     * @param made the only value of a web that is put there, for every web that has one
     */
    void settle(Map<Value, Value> made) {
        for (Value web : settled) {
            if (growing.contains(web)) continue;
            String field = field(web, made.get(web));
            if (field == null) element(web);
            else fields.put(web, field);
        }
    }

    // What an array was before it came to be the one that is kept would stand in the field of another.
    private @Nullable String field(Value web, @Nullable Value only) {
        Map<String, Value> kept = kept(web);
        if (kept.size() != 1) return null;
        Map.Entry<String, Value> one = kept.entrySet().iterator().next();
        String field = one.getKey();
        if (fields.containsValue(field) || webs.hasParameter(web)) return null;
        if (only == null || webs.isMadeInLoop(only)) return web.type() instanceof ScalarType ? field : null;
        surroundings.keep(only, one.getValue());
        return field;
    }

    private void element(Value web) {
        Type type = web.type();
        indices.put(web, sizes.merge(type, 1, Integer::sum) - 1);
        arrays.computeIfAbsent(type, key -> new Value(new ArrayType(key), stateName(key)));
    }

    private static String stateName(Type type) {
        String java = type.java().replaceAll("<.*>", "");
        String simple = java.substring(java.lastIndexOf('.') + 1).replace("[]", "Array");
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1) + "State";
    }

    /** Whether there can be the arrays that are needed: not of generic classes. */
    boolean isPossible() {
        return arrays.keySet().stream().noneMatch(Places::isGeneric);
    }

    private static boolean isGeneric(Type type) {
        Type element = type;
        while (element instanceof ArrayType array) element = array.element();
        return element instanceof ReferenceType reference
                && (reference.java().contains("<") || !reference.java().contains("."));
    }

    /** The field that is the place of a value, null where an element is. */
    @Nullable
    String field(Value value) {
        Value web = webs.of(value);
        return growing.contains(web) ? fields.computeIfAbsent(web, this::memory) : fields.get(web);
    }

    private String memory(Value web) {
        Map<String, Value> kept = kept(web);
        String wish = web.name() != null ? web.name() : web.hint() != null ? web.hint() : Hints.SAVED;
        return Objects.requireNonNull(
                kept.isEmpty()
                        ? surroundings.field(wish, web.type(), webs.source(web))
                        : surroundings.memory(kept.values().iterator().next()));
    }

    /** Whether what stands in the place of a value does not change as long as the value is read. */
    boolean isSteady(Value value) {
        return isGrowing(value) || webs.members(webs.of(value)).size() == 1;
    }

    /** The index of the value in the array of its type. */
    int index(Value value) {
        return Objects.requireNonNull(indices.get(webs.of(value)), () -> "has no place: " + value);
    }

    /** The array for values of a type. */
    Value array(Type type) {
        return Objects.requireNonNull(arrays.get(type), () -> "no value of this type crosses: " + type.java());
    }

    /** The arrays, and how many elements each needs. */
    Map<Value, Integer> arrays() {
        Map<Value, Integer> needed = new LinkedHashMap<>();
        arrays.forEach((type, array) -> needed.put(array, sizes.getOrDefault(type, 0)));
        return needed;
    }
}
