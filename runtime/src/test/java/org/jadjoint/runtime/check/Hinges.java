package org.jadjoint.runtime.check;

import org.jadjoint.runtime.DifferentiableFunction;
import org.jadjoint.runtime.Structure;

/** The sum of {@code max(0, x_i)} times 1, 2, 3, 1 and so on: a kink at each 0. */
record Hinges<P>(Structure<P, P> structure) implements DifferentiableFunction<P, P> {

    private static int weight(int leaf) {
        return 1 + leaf % 3;
    }

    @Override
    public double value(P point) {
        double[] x = structure.flatten(point);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weight(i) * Math.max(0, x[i]);
        }
        return structure.hasFloats(point) ? (float) sum : sum;
    }

    private double[] gradient(P point) {
        double[] gradient = structure.flatten(point);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] > 0 ? weight(i) : 0;
        }
        return gradient;
    }

    @Override
    public ValueAndGradient<P> valueAndGradient(P point) {
        return new ValueAndGradient<>(value(point), structure.unflattenTangent(point, gradient(point)));
    }

    @Override
    public ValueAndSlope jvp(P point, P direction) {
        double[] moved = structure.flattenTangent(point, direction);
        return new ValueAndSlope(value(point), Dot.of(moved, gradient(point)).sum());
    }
}
