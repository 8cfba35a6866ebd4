package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class ShareLoadsTest {
    private static final Pass PASS = new ShareLoads();

    @Test
    void anElementIsLoadedOnce() {
        assertBecomes(
                PASS,
                "%1: double = a[n] %2: double = a[n] %3: double = mul(%1, %2) return %3",
                "%1: double = a[n] %3: double = mul(%1, %1) return %3");
    }

    @Test
    void equalIndicesAreOneElement() {
        assertBecomes(PASS, """
                %1: int = const 1
                %2: int = add(n, %1)
                %3: double = a[%2]
                %4: int = const 1
                %5: int = add(n, %4)
                u: double = a[%5]
                %6: double = mul(%3, u)
                return %6
                """, """
                %1: int = const 1
                %2: int = add(n, %1)
                u: double = a[%2]
                %4: int = const 1
                %5: int = add(n, %4)
                %6: double = mul(u, u)
                return %6
                """);
    }

    @Test
    void twoVariablesOfTheUserStayTwo() {
        assertStays(PASS, "u: double = a[n] v: double = a[n] %1: double = mul(u, v) return %1");
    }

    @Test
    void otherIndicesAreOtherElements() {
        assertStays(PASS, "%1: int = neg(n) %2: double = a[n] %3: double = a[%1] %4: double = mul(%2, %3) return %4");
    }

    @Test
    void aWriteIntoAnyArrayOfTheTypeMayChangeIt() {
        assertStays(PASS, """
                b: double[] = bulk clone(a)
                %1: double = a[n]
                b[n] = x
                %2: double = a[n]
                b[n] += x
                %3: double = a[n]
                bulk fill(b, x)
                %4: double = a[n]
                %5: double = mul(%1, %2)
                %6: double = mul(%3, %4)
                %7: double = mul(%5, %6)
                return %7
                """);
    }

    @Test
    void aWriteIntoAnArrayOfAnotherTypeDoesNot() {
        assertBecomes(PASS, """
                k: int[] = new primal n
                %1: double = a[n]
                k[n] = n
                %2: double = a[n]
                %3: double = mul(%1, %2)
                return %3
                """, """
                k: int[] = new primal n
                %1: double = a[n]
                k[n] = n
                %3: double = mul(%1, %1)
                return %3
                """);
    }

    @Test
    void aWriteInALoopOrBranchMayChangeIt() {
        assertStays(PASS, """
                %1: double = a[n]
                block { if c { a[n] = x yield } else { yield } }
                %2: double = a[n]
                s: double = loop (t: double = x) { a[n] = y if c { continue t } else { break t } }
                %3: double = a[n]
                %4: double = mul(%1, %2)
                %5: double = mul(%3, %4)
                return %5
                """);
    }

    @Test
    void carriedCodeMayChangeIt() {
        assertStays(PASS, "%1: double = a[n] opaque <\"g()\">() %2: double = a[n] %3: double = mul(%1, %2) return %3");
    }

    @Test
    void whatABranchLoadsStaysInTheBranch() {
        assertStays(PASS, """
                %1: double = a[n]
                %2: boolean = lt(%1, x)
                z: double = block { if %2 { %3: double = a[n] yield %3 } else { yield x } }
                return z
                """);
    }
}
