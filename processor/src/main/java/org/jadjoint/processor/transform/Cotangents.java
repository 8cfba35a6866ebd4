package org.jadjoint.processor.transform;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private Cotangents(Activity activity, Map<Value, Value> sums) {
        this.activity = activity;
        this.sums = sums;
    }

    Cotangents(Activity activity) {
        this(activity, new LinkedHashMap<>());
    }

    /** The same state, to go on from in one of several branches. */
    Cotangents copy() {
        return new Cotangents(activity, new LinkedHashMap<>(sums));
    }

    /** Nothing known: the state in which the adjoint of a loop's body begins. */
    Cotangents empty() {
        return new Cotangents(activity);
    }

    Map<Value, Value> sums() {
        return sums;
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
        Value sum = sums.get(value);
        sums.put(value, sum == null ? contribution : out.named(out.add(sum, contribution), Naming.bar(value)));
    }

    /** Adds a contribution that was just computed for the value alone, and so may bear its name. */
    void addOwn(Builder out, Value value, Value contribution) {
        boolean first = sums.get(value) == null;
        add(out, value, first ? out.named(contribution, Naming.bar(value)) : contribution);
    }
}
