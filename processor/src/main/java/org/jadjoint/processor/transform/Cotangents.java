package org.jadjoint.processor.transform;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The cotangent of every scalar at one point of the reverse sweep: the sum of the contributions so far. None is the symbolic zero, so
 * the first contribution is the cotangent, not added to a zero.
 */
final class Cotangents {
    private final Activity activity;
    private final Map<Value, Value> sums;
    private final Set<Value> additions;

    private Cotangents(Activity activity, Map<Value, Value> sums, Set<Value> additions) {
        this.activity = activity;
        this.sums = sums;
        this.additions = additions;
    }

    Cotangents(Activity activity) {
        this(activity, new LinkedHashMap<>(), new HashSet<>());
    }

    /** The same state, to go on from in one of several branches. */
    Cotangents copy() {
        return new Cotangents(activity, new LinkedHashMap<>(sums), additions);
    }

    /** Nothing known: the state in which the adjoint of a loop's body begins. */
    Cotangents empty() {
        return new Cotangents(activity, new LinkedHashMap<>(), additions);
    }

    Map<Value, Value> sums() {
        return sums;
    }

    /** The results of all additions so far, in this state and the states that it shares its beginning with. */
    Set<Value> additions() {
        return additions;
    }

    @Nullable
    Value get(Value value) {
        return sums.get(value);
    }

    void set(Value value, Value cotangent) {
        sums.put(value, cotangent);
    }

    /** The complete cotangent of a value whose definition is reached; null for the symbolic zero. */
    @Nullable
    Value take(Value value) {
        return sums.remove(value);
    }

    /** Adds a contribution; nothing for a value that is not active. */
    void add(Builder out, Value value, Value contribution) {
        if (!activity.isActive(value)) return;
        Value before = sums.get(value);
        if (before == null) {
            sums.put(value, contribution);
            return;
        }
        Value choice = Selections.sum(out, before, contribution);
        if (choice != null) {
            sums.put(value, out.named(choice, Naming.bar(value)));
            return;
        }
        Value sum = out.named(out.add(before, contribution), Naming.bar(value));
        additions.add(sum);
        sums.put(value, sum);
    }

    /**
     * Adds a contribution that was just computed for the value alone, and so may bear its name.
     *
     * @param hint what to call it where the value has no name
     */
    void addOwn(Builder out, Value value, Value contribution, @Nullable String hint) {
        String name = sums.get(value) == null ? Naming.bar(value) : null;
        add(out, value, name == null ? out.hinted(contribution, hint) : out.named(contribution, name));
    }
}
