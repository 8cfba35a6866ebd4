package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Where everything stands in a function: the place of each region, the operation and region that define each value, program order. */
public final class Structure {
    /**
     * The place of a region.
     *
     * @param region the region
     * @param parent the region around it, null for the body of the function
     * @param owner the operation whose body tree this region belongs to, null for the function's
     * @param loop the innermost loop around it, null where there is none
     */
    public record Place(
            Region region, @Nullable Place parent, @Nullable Op owner, Op.@Nullable Loop loop) {
        /** Whether this place is {@code other} or inside it. */
        public boolean isInside(Place other) {
            Place place = this;
            while (place != null) {
                if (place == other) return true;
                place = place.parent;
            }
            return false;
        }
    }

    private final Place body;
    private final IdentityHashMap<Region, Place> places = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Place> homes = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Op> users = new IdentityHashMap<>();
    private final Set<Value> handedOn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Op, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Op, Place> opPlaces = new IdentityHashMap<>();
    private final IdentityHashMap<Value, Op> mirrors = new IdentityHashMap<>();

    private Structure(Function function) {
        body = new Place(function.body(), null, null, null);
        function.parameterValues().forEach(value -> homes.put(value, body));
        visit(body);
    }

    public static Structure of(Function function) {
        return new Structure(function);
    }

    private void visit(Place place) {
        places.put(place.region(), place);
        for (Op op : place.region().ops()) {
            order.put(op, order.size());
            opPlaces.put(op, place);
            op.operands().forEach(operand -> users.putIfAbsent(operand, op));
            op.results().forEach(result -> {
                homes.put(result, place);
                definitions.put(result, op);
            });
            if (op instanceof Op.Loop loop) {
                Place inner = new Place(loop.body(), place, loop, loop);
                loop.parameters().forEach(parameter -> homes.put(parameter, inner));
                visit(inner);
            } else {
                op.regions().forEach(region -> visit(new Place(region, place, op, place.loop())));
            }
        }
        handedOn.addAll(place.region().end().operands());
        place.region().end().regions().forEach(region -> visit(new Place(region, place, place.owner(), place.loop())));
    }

    public Place body() {
        return body;
    }

    public Place place(Region region) {
        return known(places.get(region), "region");
    }

    /** The region in which a value is defined. */
    public Place home(Value value) {
        return known(homes.get(value), value);
    }

    /** The region in which an operation stands. */
    public Place place(Op op) {
        return known(opPlaces.get(op), op);
    }

    /** The operation that defines a value; null for parameters of the function and of loops. */
    public @Nullable Op definition(Value value) {
        return definitions.get(value);
    }

    /** The first operation that reads a value; null where only leaves do. */
    public @Nullable Op user(Value value) {
        return users.get(value);
    }

    /** Whether anything reads a value. */
    public boolean isRead(Value value) {
        return users.containsKey(value) || handedOn.contains(value);
    }

    /** Position in program order, an operation before those inside it. */
    public int order(Op op) {
        return known(order.get(op), op);
    }

    /** The loops around a place, innermost first. */
    public List<Op.Loop> loops(Place place) {
        List<Op.Loop> loops = new ArrayList<>();
        Op.@Nullable Loop loop = place.loop();
        while (loop != null) {
            loops.add(loop);
            loop = place(loop).loop();
        }
        return loops;
    }

    /** Whether a value is defined inside a loop, its parameters included. */
    public boolean isInside(Value value, Op.Loop loop) {
        return home(value).isInside(place(loop.body()));
    }

    /** Registers a value that a transform adds to a region. */
    public void define(Value value, Place place) {
        homes.put(value, place);
    }

    /**
     * Registers a shadow that comes from another shadow as its aggregate comes from another aggregate.
     *
     * @param mirror the operation on shadows that defines it, the image of the one that defines the aggregate
     */
    public void mirror(Value shadow, Op mirror) {
        mirrors.put(shadow, mirror);
    }

    /** The operation on shadows that defines a shadow; null where it is one of its own. */
    public @Nullable Op mirror(Value shadow) {
        return mirrors.get(shadow);
    }

    private static <T> T known(@Nullable T found, Object what) {
        if (found == null) throw new IllegalStateException("not part of this function: " + what);
        return found;
    }
}
