package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class DropUnreachableTest {
    private static final Pass PASS = new DropUnreachable();

    @Test
    void whatStandsBehindAnEndlessLoopIsLeftOut() {
        assertBecomes(
                PASS,
                "s: double = loop (t: double = x) { %1: double = add(t, y) continue %1 } z: double = mul(s, x) return z",
                "s: double = loop (t: double = x) { %1: double = add(t, y) continue %1 }"
                        + " %2: java.lang.RuntimeException = undefined throw %2");
    }

    @Test
    void whatStandsBehindABranchThatAlwaysThrowsIsLeftOut() {
        assertBecomes(PASS, """
                %1: java.lang.RuntimeException = opaque <"g()">()
                s: double = loop (t: double = x) {
                  block { if c { throw %1 } else { throw %1 } }
                  %2: double = add(t, y)
                  break %2
                }
                return s
                """, """
                %1: java.lang.RuntimeException = opaque <"g()">()
                s: double = loop (t: double = x) {
                  block { if c { throw %1 } else { throw %1 } }
                  %2: java.lang.RuntimeException = undefined
                  throw %2
                }
                %3: java.lang.RuntimeException = undefined
                throw %3
                """);
    }

    @Test
    void whatOneWayReachesStays() {
        assertStays(PASS, """
                %1: java.lang.RuntimeException = opaque <"g()">()
                block { if c { throw %1 } else { yield } }
                s: double = loop (t: double = x) { if c { break t } else { continue y } }
                return s
                """);
    }
}
