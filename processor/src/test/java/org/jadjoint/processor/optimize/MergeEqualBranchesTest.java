package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class MergeEqualBranchesTest {
    private static final Pass PASS = new MergeEqualBranches();

    @Test
    void branchesThatComputeTheSameBecomeOne() {
        assertBecomes(
                PASS,
                "z: double = block { if c { t: double = mul(x, y) u: double = neg(t) yield u }"
                        + " else { v: double = mul(x, y) w: double = neg(v) yield w } } return z",
                "z: double = block { t: double = mul(x, y) u: double = neg(t) yield u } return z");
    }

    @Test
    void anotherOrderOfOperandsIsAnotherComputation() {
        assertStays(
                PASS,
                "z: double = block { if c { t: double = sub(x, y) yield t } else { t.1: double = sub(y, x) yield t.1 } } return z");
    }

    @Test
    void anotherConstantIsAnotherComputation() {
        assertStays(
                PASS,
                "z: double = block { if c { t: double = const 0.0 yield t } else { t.1: double = const -0.0 yield t.1 } } return z");
    }

    @Test
    void oneOfThreeThatDiffersKeepsAll() {
        assertStays(PASS, "z: double = block { if c { yield x } else { if c { yield x } else { yield y } } } return z");
    }

    @Test
    void equalBranchesInsideEqualBranchesBecomeOne() {
        assertBecomes(
                PASS,
                "z: double = block { if c { yield x } else { if c { yield x } else { yield x } } } return z",
                "z: double = block { yield x } return z");
    }
}
