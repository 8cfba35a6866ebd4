package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class ShareCommonTest {
    private static final Pass PASS = new ShareCommon();

    @Test
    void aFunctionIsCalledOnce() {
        assertBecomes(
                PASS,
                "%1: double = Math.exp(x) %2: double = Math.exp(x) z: double = add(%1, %2) return z",
                "%1: double = Math.exp(x) z: double = add(%1, %1) return z");
    }

    @Test
    void theSecondNamesTheFirst() {
        assertBecomes(
                PASS,
                "%1: double = div(x, y) m: double = div(x, y) z: double = add(%1, m) return z",
                "m: double = div(x, y) z: double = add(m, m) return z");
    }

    @Test
    void equalConstantsAreEqualOperands() {
        assertBecomes(
                PASS,
                "%1: double = const 2.0 s: double = mul(x, %1) %2: double = const 2.0 %3: double = mul(x, %2) return %3",
                "%1: double = const 2.0 s: double = mul(x, %1) %2: double = const 2.0 return s");
    }

    @Test
    void bothZerosAreDifferentOperands() {
        assertStays(
                PASS,
                "%1: double = const 0.0 s: double = div(x, %1) %2: double = const -0.0 %3: double = div(x, %2) return %3");
    }

    @Test
    void equalCheapOperandsMakeEqualOperations() {
        assertBecomes(PASS, """
                %1: double = mul(x, x)
                %2: double = Math.exp(%1)
                %3: double = mul(x, x)
                %4: double = Math.exp(%3)
                return %4
                """, """
                %1: double = mul(x, x)
                %2: double = Math.exp(%1)
                %3: double = mul(x, x)
                return %2
                """);
    }

    @Test
    void twoVariablesOfTheUserStayTwo() {
        assertStays(PASS, "u: double = mul(x, y) v: double = mul(x, y) z: double = add(u, v) return z");
    }

    @Test
    void indicesStayAsTheyRead() {
        assertStays(PASS, "%1: int = add(n, 1) u: double = a[%1] %3: int = add(n, 1) v: double = a[%3] return v");
    }

    @Test
    void aBranchIsNotSeenByTheOther() {
        assertStays(PASS, "if c { u: double = Math.sin(x) return u } else { v: double = Math.sin(x) return v }");
    }

    @Test
    void whatEnclosesIsSeenInside() {
        assertBecomes(
                PASS,
                "u: double = Math.sin(x) z: double = block { %2: double = Math.sin(x) yield %2 } return z",
                "u: double = Math.sin(x) z: double = block { yield u } return z");
    }

    @Test
    void whatABlockComputedIsNotSeenAfterIt() {
        assertStays(
                PASS,
                "z: double = block { if c { %1: double = Math.sin(x) yield %1 } else { yield y } } v: double = Math.sin(x) return v");
    }
}
