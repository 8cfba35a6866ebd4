package org.jadjoint.runtime.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the derivatives at one point with differences and with each other.
 *
 * <p>Up to {@value #MOST_SINGLE_LEAVES} leaves are looked at one by one. Of more, the leaves of each array are moved together in a random
 * direction, and where that fails, halves of them, down to a single one; some are looked at by themselves too. In single precision there are
 * more of these instead: many leaves that move together soon reach a kink.
 */
final class PointCheck {
    static final int MOST_SINGLE_LEAVES = 256;
    private static final int FEWEST_SAMPLES = 4;
    private static final int SAMPLES = 64;
    private static final int ROUGH_SAMPLES = 1024;
    private static final int ENOUGH_FINDINGS = 12;

    private final Derivatives derivatives;
    private final SignDraws draws;
    private final Diagnosis diagnosis;
    private final List<Finding> findings = new ArrayList<>();

    PointCheck(Derivatives derivatives, SignDraws draws) {
        this.derivatives = derivatives;
        this.draws = draws;
        diagnosis = new Diagnosis(derivatives);
    }

    /** What is wrong, at most a dozen of it. */
    List<Finding> findings() {
        checkFinite();
        if (findings.isEmpty()) {
            checkDifferences();
        }
        if (findings.isEmpty() && derivatives.modes().areTwo()) {
            checkAgreement();
        }
        return findings;
    }

    private void checkFinite() {
        for (int k = 0; k < derivatives.seedCount(); k++) {
            for (int leaf = 0; leaf < derivatives.leaves() && !enough(); leaf++) {
                if (!Double.isFinite(derivatives.gradient(k, leaf))) {
                    Line line = derivatives.line(derivatives.unit(leaf));
                    add(leaf, trial(line, k, jvp(line)));
                }
            }
        }
    }

    private void checkDifferences() {
        if (derivatives.leaves() <= MOST_SINGLE_LEAVES) {
            for (int leaf = 0; leaf < derivatives.leaves() && !enough(); leaf++) {
                checkLeaf(leaf);
            }
            return;
        }
        List<Block> blocks = Block.of(derivatives.names());
        boolean rough = derivatives.precision().takesRough();
        for (Block block : blocks) {
            if (!rough) {
                checkBlock(block);
            }
        }
        int samples = Math.max(FEWEST_SAMPLES, (rough ? ROUGH_SAMPLES : SAMPLES) / blocks.size());
        for (int i = 0; i < blocks.size() && findings.isEmpty(); i++) {
            sample(blocks.get(i), samples);
        }
    }

    /** Checks some leaves of a block by themselves, its first and its last among them: there an index is wrong most easily. */
    private void sample(Block block, int samples) {
        checkLeaf(block.from());
        checkLeaf(block.to() - 1);
        for (int i = 2; i < Math.min(samples, block.size()) && !enough(); i++) {
            checkLeaf(block.from() + draws.index(block.size()));
        }
    }

    private void checkLeaf(int leaf) {
        Line line = derivatives.line(derivatives.unit(leaf));
        List<Dot> jvp = jvp(line);
        for (int k = 0; k < derivatives.seedCount(); k++) {
            Trial trial = trial(line, k, jvp);
            if (!trial.passed()) {
                add(leaf, trial);
            }
        }
    }

    private void checkBlock(Block block) {
        double[] direction = new double[derivatives.leaves()];
        double[] signs = draws.signs(block.size());
        System.arraycopy(signs, 0, direction, block.from(), block.size());
        Line line = derivatives.line(direction);
        List<Dot> jvp = jvp(line);
        for (int k = 0; k < derivatives.seedCount() && !enough(); k++) {
            Trial trial = trial(line, k, jvp);
            if (!trial.passed()) {
                locate(block, direction, k, trial);
                return;
            }
        }
    }

    // A wrong direction => its wrong halves, down to single leaves
    private void locate(Block block, double[] direction, int seed, Trial wrong) {
        if (enough()) {
            return;
        }
        if (block.size() == 1) {
            Line line = derivatives.line(derivatives.unit(block.from()));
            add(block.from(), trial(line, seed, jvp(line)));
            return;
        }
        boolean located = false;
        for (Block half : block.halves()) {
            Line line = derivatives.line(half.restricted(direction));
            Trial trial = trial(line, seed, jvp(line));
            if (!trial.passed()) {
                located = true;
                locate(half, direction, seed, trial);
            }
        }
        if (!located) {
            findings.add(new Finding(
                    "the leaves from " + derivatives.name(block.from()) + " to " + derivatives.name(block.to() - 1)
                            + " together, moved in a random direction,",
                    derivatives.resultName(seed),
                    null,
                    derivatives.modes(),
                    wrong.vjp(),
                    wrong.jvp(),
                    wrong.best(),
                    diagnosis.of(wrong)));
        }
    }

    private void checkAgreement() {
        double[] direction = draws.uniform(derivatives.leaves());
        List<Dot> jvp = derivatives.jvp(direction);
        for (int k = 0; k < derivatives.seedCount(); k++) {
            Dot forward = jvp.get(k);
            Dot reverse = derivatives.vjp(k, direction);
            double allowed =
                    derivatives.precision().agreement() * (forward.size() + reverse.size()) + derivatives.rounding(k);
            // Turned around, so that NaN fails.
            if (!(Math.abs(forward.sum() - reverse.sum()) <= allowed)) {
                disagreement(k, direction);
                return;
            }
        }
    }

    private void disagreement(int seed, double[] direction) {
        Block block = new Block(0, derivatives.leaves());
        while (block.size() > 1) {
            List<Block> halves = block.halves();
            double first = apart(seed, halves.get(0).restricted(direction));
            double second = apart(seed, halves.get(1).restricted(direction));
            block = first >= second ? halves.get(0) : halves.get(1);
        }
        int leaf = block.from();
        Line line = derivatives.line(derivatives.unit(leaf));
        Trial trial = trial(line, seed, jvp(line));
        findings.add(finding(leaf, trial, diagnosis.ofDisagreement()));
    }

    private double apart(int seed, double[] direction) {
        double apart = Math.abs(derivatives.jvp(direction).get(seed).sum()
                - derivatives.vjp(seed, direction).sum());
        return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
    }

    private @Nullable List<Dot> jvp(Line line) {
        return derivatives.modes().areTwo() ? derivatives.jvp(line.direction()) : null;
    }

    private Trial trial(Line line, int seed, @Nullable List<Dot> jvp) {
        return Trial.of(
                line,
                seed,
                derivatives.vjp(seed, line.direction()).sum(),
                jvp == null ? null : jvp.get(seed).sum(),
                derivatives.precision());
    }

    private void add(int leaf, Trial trial) {
        findings.add(finding(leaf, trial, diagnosis.ofLeaf(leaf, trial)));
    }

    private Finding finding(int leaf, Trial trial, String cause) {
        return new Finding(
                derivatives.name(leaf),
                derivatives.resultName(trial.seed()),
                derivatives.at(leaf),
                derivatives.modes(),
                trial.vjp(),
                trial.jvp(),
                trial.best(),
                cause);
    }

    private boolean enough() {
        return findings.size() >= ENOUGH_FINDINGS;
    }
}
