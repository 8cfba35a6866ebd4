package org.jadjoint.runtime.check;

import org.jspecify.annotations.Nullable;

/**
 * What is said of one derivative, and whether it is right.
 *
 * @param best what differences say; only what it takes to see that nothing is wrong where nothing is
 * @param settled whether the differences say anything
 */
record Trial(
        Line line,
        int seed,
        double vjp,
        @Nullable Double jvp,
        boolean vjpRight,
        boolean jvpRight,
        Estimate best,
        boolean settled) {

    static Trial of(Line line, int seed, double vjp, @Nullable Double jvp, Precision precision) {
        Estimate evident = evidence(line, seed, vjp, precision);
        boolean same = jvp == null || jvp == vjp;
        if (evident != null && same) {
            return new Trial(line, seed, vjp, jvp, true, true, evident, true);
        }
        Estimate best = best(line, seed);
        boolean vjpRight = evident != null || isRight(line, seed, vjp, best, precision);
        boolean jvpRight = same
                ? vjpRight
                : jvp != null
                        && (evidence(line, seed, jvp, precision) != null || isRight(line, seed, jvp, best, precision));
        boolean settled = best.isConclusive(best.slope(), line.rounding(seed), precision);
        return new Trial(line, seed, vjp, jvp, vjpRight, jvpRight, best, settled);
    }

    boolean passed() {
        return vjpRight && jvpRight;
    }

    /** The differences that confirm {@code derivative} beyond doubt; null where none do. */
    private static @Nullable Estimate evidence(Line line, int seed, double derivative, Precision precision) {
        if (!Double.isFinite(derivative)) {
            return null;
        }
        for (int number = 0; number < line.seriesCount(); number++) {
            Estimate estimate = line.estimate(seed, number);
            boolean telling = precision.takesRough()
                    ? estimate.isConclusive(derivative, line.rounding(seed), precision)
                    : estimate.isSharp(derivative, line.exactness(seed), precision);
            if (telling
                    && estimate.agrees(derivative, line.exactness(seed), precision)
                    && line.implausibility(derivative, seed, number) == 0) {
                return estimate;
            }
        }
        return null;
    }

    /** The differences with the smallest error, as far as much smaller steps confirm it. */
    static Estimate best(Line line, int seed) {
        Estimate best = Estimate.NONE;
        for (int number = 0; number < line.seriesCount(); number++) {
            Estimate estimate = line.estimate(seed, number);
            if (estimate.error() < best.error()) {
                Estimate doubted = estimate.withError(line.implausibility(estimate.slope(), seed, number));
                best = doubted.error() < best.error() ? doubted : best;
            }
        }
        return best;
    }

    private static boolean isRight(Line line, int seed, double derivative, Estimate best, Precision precision) {
        return Double.isFinite(derivative)
                && best.isConclusive(derivative, line.rounding(seed), precision)
                && best.agrees(derivative, line.exactness(seed), precision);
    }
}
