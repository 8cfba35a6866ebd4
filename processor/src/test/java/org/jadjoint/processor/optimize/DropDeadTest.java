package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropDeadTest {
    private static final Pass PASS = new DropDead();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u: double = Math.exp(x)",
                "u: double = neg(x) v: double = mul(u, u)",
                "u: int = div(n, 2)",
                "u: double = undefined",
                "u: double[] = new shadow n",
                "u: double[] = new residual n u[n] = x u[n] += x bulk fill(u, x)",
                "u: double[] = new residual n v: double[] = bulk grow(u, n)",
                "u: double[] = array(x, y)",
                "u: double[] = new primal 3",
                "u: int = opaque pure <\"g(\" in 0 \")\">(x)",
                "u: double = block { if c { yield x } else { yield y } }",
                "i: int = loop (i.1: int = 0) { t: boolean = lt(i.1, n) if t { i.2: int = add(i.1, 1) continue i.2 } else { break i.1 } }",
                "i: int = loop (i.1: int = n) { t: boolean = ge(i.1, 0) if t { i.2: int = sub(i.1, 1) continue i.2 } else { break i.1 } }"
            })
    void whatNothingDependsOnIsDropped(String unused) {
        assertBecomes(PASS, unused + " return x", "return x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u: double = a[n]",
                "u: int = length a",
                "a[n] = x",
                "a[n] += x",
                "u: int = div(1, n)",
                "u: double = Math.clamp(x, x, y)",
                "u: double[] = new primal n",
                "u: double[] = bulk clone(a)",
                "bulk fill(a, x)",
                "u: int = opaque <\"g()\">()",
                "e: java.lang.RuntimeException = opaque <\"g()\">() block { if c { throw e } else { yield } }",
                "block { if c { a[n] = x yield } else { yield } }",
                "loop () { if c { continue } else { break } }"
            })
    void effectsAndWhatMayThrowStay(String effect) {
        assertStays(PASS, effect + " return x");
    }

    @Test
    void anElementReadTwiceThrowsTheFirstTime() {
        assertBecomes(
                PASS, "u: double = a[n] v: double = a[n] w: int = length a return u", "u: double = a[n] return u");
    }

    @Test
    void anElementReadInOneBranchMayThrowInTheOther() {
        assertStays(PASS, "block { if c { u: double = a[n] yield } else { v: double = a[n] yield } } return x");
    }

    @Test
    void resultsOfABlockThatNobodyReadsAreDropped() {
        assertBecomes(
                PASS,
                "u: double, v: double = block { if c { %1: double = neg(x) yield %1, x } else { yield y, y } } return v",
                "v: double = block { if c { yield x } else { yield y } } return v");
    }

    @Test
    void variablesOfALoopThatFeedOnlyThemselvesAreDropped() {
        assertBecomes(PASS, """
                s: double, t: double = loop (s.1: double = x, t.1: double = y) {
                  t.2: double = mul(t.1, t.1)
                  if c {
                    continue s.1, t.2
                  } else {
                    break s.1, t.2
                  }
                }
                return s
                """, """
                s: double = loop (s.1: double = x) {
                  if c {
                    continue s.1
                  } else {
                    break s.1
                  }
                }
                return s
                """);
    }

    @Test
    void residualsThatAreReadStayWithWhatIsWrittenIntoThemThroughAnyName() {
        assertStays(PASS, """
                saved: double[] = new residual n
                s: double, saved.1: double[] = loop (s.1: double = x, saved.2: double[] = saved) {
                  saved.2[n] = s.1
                  if c {
                    continue s.1, saved.2
                  } else {
                    break s.1, saved.2
                  }
                }
                z: double = saved[n]
                return z
                """.replace(
                        "s: double, saved.1: double[] = loop (s.1: double = x, saved.2",
                        "s: double, saved.1: double[] = loop (s.1: double = x, saved.2"));
    }
}
