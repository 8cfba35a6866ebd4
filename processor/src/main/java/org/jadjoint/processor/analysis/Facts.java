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
     * @param parametersMayAlias whether the function may be called with one array in two places
     */
    public static Facts of(Function function, boolean parametersMayAlias) {
        Structure structure = Structure.of(function);
        Aliases aliases = Aliases.of(function, parametersMayAlias);
        Activity activity = Activity.of(function, aliases);
        IdentityHashMap<Op, LoopShape> shapes = new IdentityHashMap<>();
        Op.all(function.body()).forEach(op -> {
            if (op instanceof Op.Loop loop) shapes.put(loop, LoopShape.of(loop, structure, activity));
        });
        Effects effects = Effects.of(function, structure, aliases);
        return new Facts(function, structure, aliases, effects, activity, shapes);
    }

    public LoopShape shape(Op.Loop loop) {
        LoopShape shape = shapes.get(loop);
        if (shape == null) throw new IllegalStateException("a loop of another function");
        return shape;
    }
}
