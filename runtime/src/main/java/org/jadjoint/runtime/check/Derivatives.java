package org.jadjoint.runtime.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All derivatives of a function at one point: what the function's own code says, and differences. */
final class Derivatives {
    private static final int MOST_UNIT_SEEDS = 16;
    private static final int RANDOM_SEEDS = 6;

    private final Flat flat;
    private final double[] point;
    private final Precision precision;
    private final List<String> names;
    private final double[] value;
    private final List<String> resultNames;
    private final double[][] seeds;
    private final double[] sizes;
    private final double[][] gradients;

    /** Runs the function, and reverse mode once for each seed. */
    Derivatives(Flat flat, double[] point, Precision precision, SignDraws draws) {
        this.flat = flat;
        this.point = point;
        this.precision = precision;
        names = flat.names();
        value = flat.value(point);
        resultNames = flat.resultNames(point);
        if (point.length == 0 || value.length == 0) {
            throw new AssertionError(
                    (point.length == 0 ? "the point" : "the result") + " has no leaf: there is nothing to check");
        }
        seeds = seeds(value.length, draws);
        sizes = new double[seeds.length];
        for (int k = 0; k < seeds.length; k++) {
            sizes[k] = Dot.of(seeds[k], value).size();
        }
        Values.requireSettled(value, flat.value(point), resultNames);
        Flat.Pullback vjp = flat.vjp(point);
        Values.requireSame(flat.modes().first(), value, vjp.value(), resultNames);
        gradients = new double[seeds.length][];
        for (int k = 0; k < seeds.length; k++) {
            gradients[k] = vjp.pullback().apply(seeds[k]);
        }
        Values.requireRepeated(gradients[0], vjp.pullback().apply(seeds[0]), names);
    }

    private static double[][] seeds(int results, SignDraws draws) {
        int count = results <= MOST_UNIT_SEEDS ? results : RANDOM_SEEDS;
        double[][] seeds = new double[count][];
        for (int k = 0; k < count; k++) {
            if (results <= MOST_UNIT_SEEDS) {
                seeds[k] = new double[results];
                seeds[k][k] = 1;
            } else {
                seeds[k] = draws.signs(results);
            }
        }
        return seeds;
    }

    int leaves() {
        return point.length;
    }

    int seedCount() {
        return seeds.length;
    }

    Modes modes() {
        return flat.modes();
    }

    Precision precision() {
        return precision;
    }

    String name(int leaf) {
        return names.get(leaf);
    }

    List<String> names() {
        return names;
    }

    double at(int leaf) {
        return point[leaf];
    }

    /** What a seed asks the derivative of; null where there is nothing to choose from. */
    @Nullable
    String resultName(int seed) {
        if (value.length == 1) {
            return null;
        }
        return value.length <= MOST_UNIT_SEEDS ? resultNames.get(seed) : "a random sum of all results";
    }

    double gradient(int seed, int leaf) {
        return gradients[seed][leaf];
    }

    /** What reverse mode says of a direction. */
    Dot vjp(int seed, double[] direction) {
        return Dot.of(direction, gradients[seed]);
    }

    /** What forward mode says of a direction, for each seed. */
    List<Dot> jvp(double[] direction) {
        Flat.Slope slope = flat.jvp(point, direction);
        Values.requireSame(Modes.FORWARD.first(), value, slope.value(), resultNames);
        List<Dot> dots = new ArrayList<>();
        for (double[] seed : seeds) {
            dots.add(Dot.of(seed, slope.tangent()));
        }
        return dots;
    }

    Line line(double[] direction) {
        return new Line(flat, point, direction, seeds, sizes, precision);
    }

    double[] unit(int leaf) {
        double[] direction = new double[point.length];
        direction[leaf] = 1;
        return direction;
    }

    /** What rounding of the value amounts to, for a seed. */
    double rounding(int seed) {
        return 8 * precision.unit() * sizes[seed];
    }
}
