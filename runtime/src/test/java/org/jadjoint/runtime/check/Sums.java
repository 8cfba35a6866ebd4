package org.jadjoint.runtime.check;

import java.util.function.UnaryOperator;
import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.Structure;

/**
 * The sum of {@code sin((i + 1) x_i) + x_i x_(i + 1)} over the leaves of any structure, with derivatives that can be spoilt.
 *
 * @param spoilGradient what is done to the leaves of a right gradient
 * @param spoilDirection what is done to the leaves of a direction before the JVP sees it
 */
record Sums<P, T>(
        Structure<P, T> structure, UnaryOperator<double[]> spoilGradient, UnaryOperator<double[]> spoilDirection)
        implements DifferentiableFunction<P, T> {

    static <P, T> Sums<P, T> right(Structure<P, T> structure) {
        return new Sums<>(structure, leaves -> leaves, leaves -> leaves);
    }

    /** Both modes are wrong in the same way. */
    static <P, T> Sums<P, T> spoilt(Structure<P, T> structure, int leaf, double factor) {
        UnaryOperator<double[]> spoil = leaves -> scaled(leaves, leaf, factor);
        return new Sums<>(structure, spoil, spoil);
    }

    static double[] scaled(double[] leaves, int leaf, double factor) {
        double[] scaled = leaves.clone();
        scaled[leaf] *= factor;
        return scaled;
    }

    @Override
    public double value(P point) {
        double[] x = structure.flatten(point);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.sin((i + 1) * x[i]) + x[i] * x[(i + 1) % x.length];
        }
        return sum;
    }

    private double[] gradient(P point) {
        double[] x = structure.flatten(point);
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            gradient[i] += (i + 1) * Math.cos((i + 1) * x[i]) + x[next];
            gradient[next] += x[i];
        }
        return gradient;
    }

    @Override
    public ValueAndGradient<T> valueAndGradient(P point) {
        return new ValueAndGradient<>(
                value(point), structure.unflattenTangent(point, spoilGradient.apply(gradient(point))));
    }

    @Override
    public ValueAndSlope jvp(P point, T direction) {
        double[] moved = spoilDirection.apply(structure.flattenTangent(point, direction));
        return new ValueAndSlope(value(point), Dot.of(moved, gradient(point)).sum());
    }
}
