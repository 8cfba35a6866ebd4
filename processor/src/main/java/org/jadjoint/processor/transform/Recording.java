package org.jadjoint.processor.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the forward sweep keeps of one loop: how often it ran, and one array for each value that changes from iteration to iteration.
 *
 * <p>The arrays are created before the outermost loop around. Where the iterations of all loops around are counted before they run, the
 * arrays have their final size at once and an iteration's place in them follows from the counters. Else they grow, and a running count of
 * all iterations of the loop, across those of the loops around, is the place.
 */
final class Recording {
    /** How the name of every array ends that keeps a value of each iteration. */
    static final String SAVED = "Saved";

    private final LoopShape shape;
    private final List<Op.Loop> chain;
    private final boolean rectangular;
    private final Structure structure;
    private final Value trips;
    private final Value running;
    private final Map<Value, Value> slots = new LinkedHashMap<>();
    private boolean countsTrips;

    /**
     * @param chain the loops around, outermost first, the loop itself last
     * @param rectangular whether all of them are counted before the first of them runs
     */
    Recording(LoopShape shape, List<Op.Loop> chain, boolean rectangular, Structure structure) {
        this.shape = shape;
        this.chain = List.copyOf(chain);
        this.rectangular = rectangular;
        this.structure = structure;
        this.trips = new Value(ScalarType.INT, "trips");
        this.running = chain.size() == 1 ? trips : new Value(ScalarType.INT, "count");
        structure.define(trips, structure.place(rectangular ? outermost() : shape.loop()));
        if (running != trips) structure.define(running, structure.place(outermost()));
    }

    LoopShape shape() {
        return shape;
    }

    Op.Loop loop() {
        return shape.loop();
    }

    List<Op.Loop> chain() {
        return chain;
    }

    Op.Loop outermost() {
        return chain.get(0);
    }

    /** Whether the recorded loop is {@code other} or inside it. */
    boolean isInside(Op other) {
        return chain.stream().anyMatch(loop -> loop == other);
    }

    boolean isRectangular() {
        return rectangular;
    }

    /** Whether a running count of its own is the place of an iteration: neither the counters nor the loop's own count tell it. */
    boolean isRunning() {
        return !rectangular && chain.size() > 1;
    }

    /** The length of an array, to which the arrays need not grow beyond, though the loop may be left before; null where there is none. */
    @Nullable
    Value limit() {
        return rectangular || chain.size() > 1 ? null : shape.limit();
    }

    /** How often the loop runs: before the outermost loop where that is known, else counted while it runs. */
    Value trips() {
        return trips;
    }

    /** How often the loop ran altogether. */
    Value running() {
        return running;
    }

    /** Says that the reverse sweep reads {@link #trips}. */
    void countTrips() {
        countsTrips = true;
    }

    boolean countsTrips() {
        boolean places = shape.counted() == null && !slots.isEmpty() && chain.size() == 1;
        return !rectangular && (countsTrips || places);
    }

    /** Whether {@link #trips} is read, and is known before the outermost loop around. */
    boolean foreseesTrips() {
        return rectangular && countsTrips;
    }

    boolean keepsValues() {
        return !slots.isEmpty();
    }

    /** The values kept, and the array of each as it is after the outermost loop. */
    Map<Value, Value> slots() {
        return slots;
    }

    /** Keeps a value of every iteration. */
    void keep(Value value) {
        if (slots.containsKey(value)) return;
        Value array = new Value(new ArrayType(value.type()), Naming.of(value, structure) + SAVED);
        structure.define(array, structure.place(outermost()));
        slots.put(value, array);
    }
}
