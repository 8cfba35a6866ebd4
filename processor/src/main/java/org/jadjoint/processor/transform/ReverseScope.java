package org.jadjoint.processor.transform;

import java.util.HashMap;
import java.util.Map;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The mirror image of one region of the primal: where its adjoint is written, and what is at hand there of its values. */
final class ReverseScope {
    private final Structure.Place place;
    private final Builder out;
    private final @Nullable ReverseScope parent;
    private final Map<Value, Value> known = new HashMap<>();
    private @Nullable Value iteration;
    private @Nullable Value slot;

    ReverseScope(Structure.Place place, Builder out, @Nullable ReverseScope parent) {
        this.place = place;
        this.out = out;
        this.parent = parent;
    }

    Structure.Place place() {
        return place;
    }

    Builder out() {
        return out;
    }

    /** What holds the primal's value here. */
    Map<Value, Value> known() {
        return known;
    }

    /** This scope or the one around it that mirrors {@code home}. */
    ReverseScope at(Structure.Place home) {
        ReverseScope scope = this;
        while (scope.place != home) {
            if (scope.parent == null) throw new IllegalStateException("a value is read outside of its region");
            scope = scope.parent;
        }
        return scope;
    }

    /** The scope of the body of a loop around. */
    ReverseScope body(Op.Loop loop) {
        ReverseScope scope = this;
        while (scope.place.owner() != loop || scope.place.region() != loop.body()) {
            if (scope.parent == null) throw new IllegalStateException("outside of the loop");
            scope = scope.parent;
        }
        return scope;
    }

    /** In the scope of a loop's body, the number of the iteration, counted from 0. */
    @Nullable
    Value iteration() {
        return iteration;
    }

    void setIteration(Value value) {
        iteration = value;
    }

    /** In the scope of a loop's body, the place of the iteration in the arrays of the loop's recording. */
    @Nullable
    Value slot() {
        return slot;
    }

    void setSlot(Value value) {
        slot = value;
    }
}
