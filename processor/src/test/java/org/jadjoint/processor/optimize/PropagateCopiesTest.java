package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class PropagateCopiesTest {
    private static final Pass PASS = new PropagateCopies();

    @Test
    void aCopyIsReadAsItsOriginal() {
        assertBecomes(PASS, "u: double = copy(x) z: double = mul(u, u) return z", "z: double = mul(x, x) return z");
    }

    @Test
    void theCopyNamesATemporary() {
        assertBecomes(
                PASS,
                "%1: double = mul(x, y) u: double = copy(%1) z: double = mul(u, u) return z",
                "u: double = mul(x, y) z: double = mul(u, u) return z");
    }

    @Test
    void whatStopsTheDerivativeStays() {
        assertStays(PASS, "u: double = stop(x) return u");
    }

    @Test
    void aBlockWithoutBranchesDissolves() {
        assertBecomes(
                PASS, "z: double = block { %1: double = neg(x) yield %1 } return z", "z: double = neg(x) return z");
    }

    @Test
    void aResultThatIsTheSameOnEveryPathIsReadOutside() {
        assertBecomes(
                PASS,
                "z: double, w: double = block { if c { yield x, y } else { yield y, y } } s: double = add(z, w) return s",
                "z: double, w: double = block { if c { yield x, y } else { yield y, y } } s: double = add(z, y) return s");
    }

    @Test
    void aPathOnWhichAResultIsUndefinedDoesNotMatter() {
        assertBecomes(
                PASS,
                "z: double = block { if c { yield x } else { %1: double = undefined yield %1 } } return z",
                "z: double = block { if c { yield x } else { %1: double = undefined yield %1 } } return x");
    }

    @Test
    void aResultFromInsideStays() {
        assertStays(PASS, "z: double = block { t: double = neg(x) if c { yield t } else { yield t } } return z");
    }

    @Test
    void aLoopVariableThatNeverChangesIsItsInitialValue() {
        assertBecomes(PASS, """
                s: double, k: double = loop (s.1: double = x, k.1: double = y) {
                  if c {
                    s.2: double = mul(s.1, k.1)
                    continue s.2, k.1
                  } else {
                    break s.1, k.1
                  }
                }
                z: double = add(s, k)
                return z
                """, """
                s: double, k: double = loop (s.1: double = x, k.1: double = y) {
                  if c {
                    s.2: double = mul(s.1, y)
                    continue s.2, y
                  } else {
                    break s.1, y
                  }
                }
                z: double = add(s, y)
                return z
                """);
    }
}
