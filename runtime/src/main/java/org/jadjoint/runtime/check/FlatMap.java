package org.jadjoint.runtime.check;

import java.util.List;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.Structure;

/** A map between structures, flattened. Every call gets a fresh point, so that what it writes into its arrays hurts nobody. */
final class FlatMap<P, T, R, S> implements Flat {
    private final DifferentiableMap<P, T, R, S> map;
    private final Structure<P, T> structure;
    private final Structure<R, S> results;
    private final P like;
    private final boolean single;
    private final Modes modes;

    FlatMap(DifferentiableMap<P, T, R, S> map, P point, boolean singlePrecision, Modes modes) {
        this.map = map;
        structure = map.structure();
        results = map.resultStructure();
        // A copy of its own, because the caller's arrays may change before the check runs.
        like = structure.map(point, leaf -> leaf);
        single = singlePrecision || structure.hasFloats(like);
        this.modes = modes;
    }

    @Override
    public double[] point() {
        return structure.flatten(like);
    }

    @Override
    public List<String> names() {
        return structure.names(like);
    }

    @Override
    public List<String> resultNames(double[] point) {
        return results.names(map.value(structure.unflatten(like, point)));
    }

    @Override
    public double[] rounded(double[] point) {
        return structure.flatten(structure.unflatten(like, point));
    }

    @Override
    public boolean singlePrecision(double[] point) {
        return single || results.hasFloats(map.value(structure.unflatten(like, point)));
    }

    @Override
    public Modes modes() {
        return modes;
    }

    @Override
    public double[] value(double[] point) {
        return results.flatten(map.value(structure.unflatten(like, point)));
    }

    @Override
    public Pullback vjp(double[] point) {
        DifferentiableMap.Vjp<R, S, T> vjp = map.vjp(structure.unflatten(like, point));
        R value = vjp.value();
        double[] flat = results.flatten(value);
        R likeValue = results.unflatten(value, flat);
        return new Pullback(
                flat, seed -> structure.flattenTangent(like, vjp.pullback(results.unflattenTangent(likeValue, seed))));
    }

    @Override
    public Slope jvp(double[] point, double[] direction) {
        DifferentiableMap.Jvp<R, S> jvp =
                map.jvp(structure.unflatten(like, point), structure.unflattenTangent(like, direction));
        return new Slope(results.flatten(jvp.value()), results.flattenTangent(jvp.value(), jvp.tangent()));
    }
}
