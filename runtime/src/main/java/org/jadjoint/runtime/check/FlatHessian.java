package org.jadjoint.runtime.check;

import java.util.List;
import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.Structure;

/**
 * The gradient of a function as a map from numbers to numbers. Its derivative is symmetric, so products with the Hessian are both its modes;
 * that these agree is what symmetry means.
 */
final class FlatHessian<P, T> implements Flat {
    private final DifferentiableFunction<P, T> function;
    private final Structure<P, T> structure;
    private final P like;

    FlatHessian(DifferentiableFunction<P, T> function, P point) {
        this.function = function;
        structure = function.structure();
        // A copy of its own, because the caller's arrays may change before the check runs.
        like = structure.map(point, leaf -> leaf);
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
        return names().stream().map(name -> "the derivative by " + name).toList();
    }

    @Override
    public double[] rounded(double[] point) {
        return structure.flatten(structure.unflatten(like, point));
    }

    @Override
    public boolean singlePrecision(double[] point) {
        return function.singlePrecision() || structure.hasFloats(like);
    }

    @Override
    public Modes modes() {
        return Modes.BOTH;
    }

    @Override
    public double[] value(double[] point) {
        T gradient = function.valueAndGradient(structure.unflatten(like, point)).gradient();
        return structure.flattenTangent(like, gradient);
    }

    @Override
    public Pullback vjp(double[] point) {
        return new Pullback(value(point), seed -> product(point, seed));
    }

    @Override
    public Slope jvp(double[] point, double[] direction) {
        return new Slope(value(point), product(point, direction));
    }

    private double[] product(double[] point, double[] direction) {
        T product = function.hvp(structure.unflatten(like, point), structure.unflattenTangent(like, direction));
        return structure.flattenTangent(like, product);
    }
}
