package org.jadjoint.processor.analysis;

import java.util.IdentityHashMap;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;

/** All that the transforms ask about one function, under one assumption about the arrays that its caller passes. */
public record Facts(
        Function function,
        Structure structure,
        Aliases aliases,
        Effects effects,
        Activity activity,
        IdentityHashMap<Op, LoopShape> shapes) {
    /**
     * The facts of a function.
     *
     * @param apart whether the sweeps run apart, as the callee interface has it: one array may then be passed in two places, and be
     *     written by the caller before the reverse sweep runs
     */
    public static Facts of(Function function, boolean apart) {
        return of(function, apart, apart);
    }

    /** The facts of a part of a function, which may be given one array in two places, and of which the reverse sweep follows at once. */
    public static Facts within(Function part) {
        return of(part, true, false);
    }

    private static Facts of(Function function, boolean apart, boolean outlived) {
        Structure structure = Structure.of(function);
        Aliases aliases = Aliases.of(function, apart);
        Activity activity = Activity.of(function, aliases);
        IdentityHashMap<Op, LoopShape> shapes = new IdentityHashMap<>();
        function.body().all().forEach(op -> {
            if (op instanceof Op.Loop loop) shapes.put(loop, LoopShape.of(loop, structure, activity));
        });
        Effects effects = Effects.of(function, structure, aliases, outlived);
        return new Facts(function, structure, aliases, effects, activity, shapes);
    }

    public LoopShape shape(Op.Loop loop) {
        LoopShape shape = shapes.get(loop);
        if (shape == null) throw new IllegalStateException("a loop of another function");
        return shape;
    }

    /** Whether an operation belongs to the condition of a loop, before it is known that an iteration begins. */
    public boolean isHeadOfGuardedLoop(Op op) {
        Structure.Place place = structure.place(op);
        Op.Loop around = place.loop();
        return around != null
                && place.region() == around.body()
                && shape(around).guarded();
    }
}
