package org.jadjoint.runtime.check;

/**
 * A derivative by central differences, extrapolated to step 0.
 *
 * <p>The method is Ridders' (Advances in Engineering Software 4, 1982): all extrapolations of all orders of a series of halved steps, of which
 * the one that changes least is taken.
 *
 * @param error what it changes by, or what rounding makes of it where that is more
 */
record Estimate(double slope, double error) {
    /** Nothing is known. */
    static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);

    private static final int FEWEST = 3;

    /** From central differences with halved steps, of which the first ones may not be finite, and what rounding makes of each. */
    static Estimate of(double[] differences, double[] noises) {
        int first = differences.length;
        while (first > 0 && Double.isFinite(differences[first - 1])) {
            first--;
        }
        if (differences.length - first < FEWEST) {
            return NONE;
        }
        Estimate best = NONE;
        double[] before = {};
        for (int level = first; level < differences.length; level++) {
            double[] row = new double[level - first + 1];
            row[0] = differences[level];
            double noise = noises[level];
            double power = 1;
            for (int order = 1; order < row.length; order++) {
                power *= 4;
                row[order] = (power * row[order - 1] - before[order - 1]) / (power - 1);
                noise = Math.max(noise, noises[level - order]);
                double change =
                        Math.max(Math.abs(row[order] - row[order - 1]), Math.abs(row[order] - before[order - 1]));
                if (Math.max(change, noise) < best.error) {
                    best = new Estimate(row[order], Math.max(change, noise));
                }
            }
            before = row;
        }
        return best;
    }

    /** This one with an error of at least {@code least}. */
    Estimate withError(double least) {
        return new Estimate(slope, Math.max(error, least));
    }

    /** Whether it can tell a right {@code derivative} from a wrong one, or both from nothing but the {@code rounding} of large steps. */
    boolean isConclusive(double derivative, double rounding, Precision precision) {
        return error <= precision.conclusive() * scale(derivative) || error <= 1000 * rounding;
    }

    /** Whether {@code derivative} is as near as can be expected of one that rounding makes wrong by {@code exactness}. */
    boolean agrees(double derivative, double exactness, Precision precision) {
        return Math.abs(derivative - slope) <= precision.tolerance() * scale(derivative) + 3 * error + exactness;
    }

    /** Whether its own error hides nothing of an error of {@code derivative}. */
    boolean isSharp(double derivative, double exactness, Precision precision) {
        return error <= precision.tolerance() * scale(derivative) + exactness;
    }

    private double scale(double derivative) {
        return Math.max(Math.abs(derivative), Math.abs(slope));
    }
}
