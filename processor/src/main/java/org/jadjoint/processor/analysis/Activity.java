package org.jadjoint.processor.analysis;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/**
 * Which values carry a derivative: those that are <i>varied</i> (depend on a differentiable parameter through derivatives that are not
 * identically zero) and <i>useful</i> (reach a result in the same way). An array is active as a whole, with all it may be the same as.
 */
public final class Activity {
    private final Set<Object> varied;
    private final Set<Object> useful;
    private final Aliases aliases;

    Activity(Set<Object> varied, Set<Object> useful, Aliases aliases) {
        this.varied = varied;
        this.useful = useful;
        this.aliases = aliases;
    }

    public static Activity of(Function function, Aliases aliases) {
        return new Activity(Varied.of(function, aliases), Useful.of(function, aliases), aliases);
    }

    /**
     * What stands for a value in the sets: the value itself, or the group of an aggregate. What carries no derivative is one thing under
     * all its names.
     */
    static Object key(Value value, Aliases aliases) {
        if (!value.type().isAggregate()) return value;
        return value.type().isDifferentiable() ? aliases.derivatives(value) : aliases.group(value);
    }

    /** Whether a set has what stands for a value, or for what carries no derivative in an aggregate that does. */
    static boolean touches(Set<Object> set, Value value, Aliases aliases) {
        return set.contains(key(value, aliases)) || (value.type().isAggregate() && set.contains(aliases.group(value)));
    }

    /**
     * Adds what stands for something to a set, and every group that refers to it: an aggregate has a derivative where a part has one.
     * Gives whether anything is new.
     */
    static boolean add(Set<Object> set, Object key) {
        boolean added = set.add(key);
        if (added && key instanceof Group group) {
            group.containers().forEach(container -> add(set, container));
        }
        return added;
    }

    /** Adds what stands for a value, and for all that an aggregate refers to and that carries derivatives. */
    static boolean addWhole(Set<Object> set, Value value, Aliases aliases) {
        if (!value.type().isAggregate()) return set.add(value);
        boolean added = add(set, key(value, aliases));
        for (Group group : Group.reachable(aliases.derivatives(value))) added |= add(set, group);
        return added;
    }

    /** Adds what carries no derivative in an aggregate: whole numbers, arrays of them. */
    static boolean addPassive(Set<Object> set, Value value, Aliases aliases) {
        if (!value.type().isAggregate()) return false;
        boolean added = false;
        for (Group group : Group.reachable(aliases.group(value))) added |= add(set, group);
        return added;
    }

    static Set<Object> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** All operations of a function, in program order. */
    static List<Op> ops(Function function) {
        return function.body().all().toList();
    }

    public boolean isVaried(Value value) {
        return varied.contains(key(value, aliases));
    }

    public boolean isUseful(Value value) {
        return useful.contains(key(value, aliases));
    }

    /** Whether the value has a cotangent and a tangent; for an array, whether it has a shadow. */
    public boolean isActive(Value value) {
        return value.type().isDifferentiable() && isVaried(value) && isUseful(value);
    }
}
