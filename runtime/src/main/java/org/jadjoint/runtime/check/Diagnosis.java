package org.jadjoint.runtime.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is probably wrong. */
final class Diagnosis {
    private final Derivatives derivatives;

    Diagnosis(Derivatives derivatives) {
        this.derivatives = derivatives;
    }

    /** The two modes are apart, and differences are too coarse to say which one is right. */
    String ofDisagreement() {
        return "likely cause: the two modes agree with the differences, but not with each other to "
                + derivatives.precision().agreement()
                + ": does one of them leave out a small term, or use an approximation?";
    }

    /** For a direction of several leaves. */
    String of(Trial trial) {
        return said(trial, null);
    }

    /** For one leaf. */
    String ofLeaf(int leaf, Trial trial) {
        return said(trial, trial.settled() ? mistaken(leaf, trial) : null);
    }

    private String said(Trial trial, @Nullable String mistaken) {
        if (!Double.isFinite(trial.vjp()) || (trial.jvp() != null && !Double.isFinite(trial.jvp()))) {
            return "likely cause: the derivative is not a finite number where the function is: does it divide by 0, or"
                    + " multiply 0 with infinity, as that of sqrt or log at 0 does?";
        }
        String rough = rough(trial.line(), trial.seed());
        if (rough != null) {
            return rough;
        }
        if (!trial.settled()) {
            return "likely cause: differences do not settle here: does the function change on a scale that is much smaller than its"
                    + " argument, or is it noisy (an iteration that stops early, numbers in single precision)?";
        }
        return "likely cause: " + (mistaken == null ? pattern(trial) : mistaken) + side(trial);
    }

    /** What a point is where the differences to the two sides of it disagree; null where they agree. */
    private static @Nullable String rough(Line line, int seed) {
        double step = line.oneSidedStep();
        double left = line.oneSided(seed, -step);
        double right = line.oneSided(seed, step);
        double noise = line.oneSidedNoise(seed);
        double gap = Math.abs(right - left);
        if (!(gap > 1e-3 * Math.max(Math.abs(left), Math.abs(right)) + 4 * noise)) {
            return null;
        }
        double widerLeft = line.oneSided(seed, -4 * step);
        double widerRight = line.oneSided(seed, 4 * step);
        double widerGap = Math.abs(widerRight - widerLeft);
        boolean settled = isNear(left, widerLeft, noise) || isNear(right, widerRight, noise);
        if (widerGap < 0.5 * gap) {
            return !settled
                    ? null
                    : "likely cause: the function jumps at this point: choose another one, or ranges without it";
        }
        // A curve would make the gap four times as wide.
        if (widerGap < 2 * gap) {
            return String.format(
                    Locale.ROOT,
                    "likely cause: the function has a kink at this point (a tie of max or min, abs at 0, a branch): its slope is %.6g"
                            + " to the left and %.6g to the right. Choose another point",
                    left + 0.0,
                    right + 0.0);
        }
        return null;
    }

    private static boolean isNear(double slope, double wider, double noise) {
        return Math.abs(slope - wider) <= 1e-2 * Math.max(Math.abs(slope), Math.abs(wider)) + 4 * noise;
    }

    private String pattern(Trial trial) {
        double wrong = wrong(trial);
        double slope = trial.best().slope();
        if (wrong == 0) {
            return "the derivative is zero where the function changes: is a path to the result cut by @NoDerivative, by a"
                    + " cast, or by a rule that returns 0?";
        }
        if (Math.abs(slope) <= 3 * trial.best().error()) {
            return "the function does not change with it here: does this hold what belongs to another leaf, or what an earlier"
                    + " call left in a shadow?";
        }
        if (near(wrong, -slope, trial)) {
            return "the sign is wrong";
        }
        if (near(wrong, 2 * slope, trial)) {
            return "it is twice what it should be: is a contribution counted twice, or is a shadow not cleared between two"
                    + " calls?";
        }
        if (near(wrong, slope / 2, trial)) {
            return "it is half of what it should be: is one of two contributions lost, or is a product of two equal factors"
                    + " differentiated by one of them?";
        }
        return String.format(Locale.ROOT, "it is %.6g times what it should be", wrong / slope);
    }

    /** With which leaf this one is mistaken; null where nothing looks like it. */
    private @Nullable String mistaken(int leaf, Trial trial) {
        double wrong = wrong(trial);
        if (wrong == 0
                || near(wrong, -trial.best().slope(), trial)
                || near(wrong, 2 * trial.best().slope(), trial)) {
            return null;
        }
        int reach = derivatives.leaves() <= PointCheck.MOST_SINGLE_LEAVES ? 32 : 2; // Of many leaves every look costs.
        for (int distance = 1; distance <= reach; distance++) {
            for (int other : new int[] {leaf - distance, leaf + distance}) {
                if (other < 0 || other >= derivatives.leaves()) {
                    continue;
                }
                Estimate there = Trial.best(derivatives.line(derivatives.unit(other)), trial.seed());
                double apart = Math.abs(wrong - there.slope());
                // Much nearer to that leaf than to its own, whose derivative may look like it.
                if (Math.abs(there.slope()) > 3 * there.error()
                        && near(wrong, there.slope(), trial)
                        && apart < 0.1 * Math.abs(wrong - trial.best().slope())) {
                    return swapped(leaf, other, trial);
                }
            }
        }
        return null;
    }

    private String swapped(int leaf, int other, Trial trial) {
        String name = derivatives.name(other);
        String found = "this is the derivative by " + name;
        if (near(wrong(derivatives, other, trial), trial.best().slope(), trial)) {
            return found + ", and that one is the derivative by " + derivatives.name(leaf) + ": are the two swapped?";
        }
        return found
                + (Math.abs(leaf - other) == 1 && name.endsWith("]")
                        ? ": is an index off by one?"
                        : ": are two leaves mixed up?");
    }

    private static double wrong(Derivatives derivatives, int leaf, Trial trial) {
        return trial.vjpRight()
                ? derivatives.jvp(derivatives.unit(leaf)).get(trial.seed()).sum()
                : derivatives.gradient(trial.seed(), leaf);
    }

    private static double wrong(Trial trial) {
        return trial.vjpRight() && trial.jvp() != null ? trial.jvp() : trial.vjp();
    }

    private boolean near(double derivative, double expected, Trial trial) {
        double relative = Math.max(1e-5, 10 * derivatives.precision().tolerance());
        return Math.abs(derivative - expected)
                <= relative * Math.max(Math.abs(derivative), Math.abs(expected))
                        + 3 * trial.best().error();
    }

    private static String side(Trial trial) {
        if (trial.jvp() == null) {
            return "";
        }
        if (trial.vjpRight()) {
            return ". Forward mode alone is wrong: look at the JVP of a rule on the way";
        }
        if (trial.jvpRight()) {
            return ". Reverse mode alone is wrong: look at the VJP of a rule on the way";
        }
        double apart = Math.abs(trial.vjp() - trial.jvp());
        return apart <= 1e-6 * Math.abs(trial.vjp())
                ? ". Both modes agree with each other, so look for what they have in common"
                : ". Both modes are wrong, each in its own way";
    }
}
