package org.jadjoint.runtime.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function along a line through a point: its differences, for each of several seeds at once. */
final class Line {
    private final Flat flat;
    private final double[] point;
    private final double[] direction;
    private final double[][] seeds;
    private final double[] sizes;
    private final Precision precision;
    private final double[] firstSteps;
    private final @Nullable Series[] series;

    /** Where {@code sizes} are the sums of the absolute terms of the seeded values at the point. */
    Line(Flat flat, double[] point, double[] direction, double[][] seeds, double[] sizes, Precision precision) {
        this.flat = flat;
        this.point = point;
        this.direction = direction;
        this.seeds = seeds;
        this.sizes = sizes;
        this.precision = precision;
        firstSteps = firstSteps();
        series = new Series[firstSteps.length];
    }

    double[] direction() {
        return direction;
    }

    int seriesCount() {
        return firstSteps.length;
    }

    /** Central differences with halved steps, by seed and level, and what rounding makes of them. */
    private static final class Series {
        private final double[][] differences;
        private final double[][] noises;

        Series(int seeds, int levels) {
            differences = new double[seeds][levels];
            noises = new double[seeds][levels];
        }
    }

    /** Estimates the derivative for a seed by one of the series. */
    Estimate estimate(int seed, int number) {
        return Estimate.of(series(number).differences[seed], series(number).noises[seed]);
    }

    /** What rounding makes of an exact derivative. */
    double exactness(int seed) {
        return precision.rounding(sizes[seed]);
    }

    /** What rounding makes of differences with a large step: no derivative can be confirmed more exactly. */
    double rounding(int seed) {
        return Arrays.stream(series(0).noises[seed])
                .filter(Double::isFinite)
                .findFirst()
                .orElse(0);
    }

    private Series series(int number) {
        Series known = series[number];
        if (known == null) {
            known = differences(firstSteps[number]);
            series[number] = known;
        }
        return known;
    }

    /** How far {@code derivative} is from a difference with a step that is much smaller than those of a series, beyond what is usual. */
    double implausibility(double derivative, int seed, int number) {
        double step = firstSteps[number] * precision.glance();
        Dot after = seeded(step)[seed];
        Dot before = seeded(-step)[seed];
        double slope = (after.sum() - before.sum()) / (2 * step);
        if (Double.isNaN(slope)) {
            return Double.POSITIVE_INFINITY;
        }
        double apart = Math.abs(slope - derivative);
        double usual = precision.glanceTolerance() * Math.max(Math.abs(derivative), Math.abs(slope))
                + 3 * noise(seed, step, after, before);
        return apart <= usual ? 0 : apart;
    }

    /** The difference quotient from the point to the side of {@code step}. */
    double oneSided(int seed, double step) {
        return (seeded(step)[seed].sum() - seeded(0)[seed].sum()) / step;
    }

    /** The step for which one-sided differences are about as exact as they can be. */
    double oneSidedStep() {
        return scale() * Math.sqrt(precision.unit());
    }

    /** What rounding makes of one-sided differences. */
    double oneSidedNoise(int seed) {
        double step = oneSidedStep();
        return noise(seed, step, seeded(4 * step)[seed], seeded(-4 * step)[seed]);
    }

    private double noise(int seed, double step, Dot after, Dot before) {
        return precision.noise(Math.max(sizes[seed], Math.max(after.size(), before.size())), step);
    }

    /** How large the arguments are that move, at least 1: the direction is of size 1. */
    private double scale() {
        return Math.max(1, moved());
    }

    private double moved() {
        double largest = 0;
        for (int i = 0; i < point.length; i++) {
            if (direction[i] != 0) {
                largest = Math.max(largest, Math.abs(point[i]));
            }
        }
        return largest;
    }

    private double[] firstSteps() {
        double[] relative = precision.firstSteps();
        double moved = moved();
        boolean small = moved > 0 && moved < 0.5;
        double[] steps = new double[small ? relative.length + 2 : relative.length];
        for (int i = 0; i < relative.length; i++) {
            steps[i] = relative[i] * scale();
        }
        if (small) {
            // Where an argument is small, the function may change as fast.
            steps[relative.length] = relative[0] * moved;
            steps[relative.length + 1] = relative[1] * moved;
        }
        return steps;
    }

    private Series differences(double firstStep) {
        Series halved = new Series(seeds.length, precision.levels());
        for (int level = 0; level < precision.levels(); level++) {
            double step = Math.scalb(firstStep, -level);
            Dot[] after = seeded(step);
            Dot[] before = seeded(-step);
            for (int k = 0; k < seeds.length; k++) {
                halved.differences[k][level] = (after[k].sum() - before[k].sum()) / (2 * step);
                halved.noises[k][level] = noise(k, step, after[k], before[k]);
            }
        }
        return halved;
    }

    /** The values for all seeds, NaN where there is none. */
    private Dot[] seeded(double step) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        Dot[] seeded = new Dot[seeds.length];
        double @Nullable [] value = valueOrNull(moved);
        for (int k = 0; k < seeds.length; k++) {
            seeded[k] = value == null || value.length != seeds[k].length
                    ? new Dot(Double.NaN, Double.NaN)
                    : Dot.of(seeds[k], value);
        }
        return seeded;
    }

    private double @Nullable [] valueOrNull(double[] moved) {
        try {
            return flat.value(moved);
        } catch (RuntimeException outside) {
            return null; // The domain ends here: smaller steps are tried.
        }
    }
}
