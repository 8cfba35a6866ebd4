package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class FoldConstantsTest {
    private static final Pass PASS = new FoldConstants();

    @Test
    void operatorsOnConstantsAreComputed() {
        assertBecomes(PASS, """
                p: double = const 2.0
                q: double = sub(p, 1.0)
                z: double = mul(x, q)
                return z
                """, """
                p: double = const 2.0
                %1: double = const 1.0
                q: double = const 1.0
                return x
                """);
    }

    @Test
    void constantsOfTheUserKeepTheirName() {
        assertStays(PASS, """
                p: double = const 2.0 as "Curves.P"
                q: double = sub(p, 1.0)
                return q
                """);
    }

    @Test
    void integerDivisionByZeroStays() {
        assertStays(PASS, "z: int = div(1, 0) return x");
    }

    @Test
    void aBranchOnAConstantIsTakenAtOnce() {
        assertBecomes(PASS, """
                t: boolean = lt(1, 2)
                if t {
                  z: double = neg(x)
                  return z
                } else {
                  return x
                }
                """, """
                %1: int = const 1
                %2: int = const 2
                t: boolean = const true
                z: double = neg(x)
                return z
                """);
    }

    @Test
    void aBranchOnANumberOutOfRangeTakesTheLastRegion() {
        assertBecomes(PASS, "k: int = const -1 switch k { return x } { return y }", "k: int = const -1 return y");
    }

    @Test
    void aSelectionOfEqualsIsNoSelection() {
        assertBecomes(PASS, "z: double = select(c, x, x) return z", "return x");
    }

    @Test
    void negativeZeroIsTheNeutralElementAndZeroIsNot() {
        assertBecomes(PASS, "z: double = add(x, -0.0) return z", "%1: double = const -0.0 return x");
        assertStays(PASS, "z: double = add(x, 0.0) return z");
    }

    @Test
    void productsWithZeroStay() {
        assertStays(PASS, "z: double = mul(x, 0.0) return z");
    }

    @Test
    void aSumWithANegationBecomesADifference() {
        assertBecomes(
                PASS,
                "m: double = neg(y) z: double = add(m, x) return z",
                "m: double = neg(y) z: double = sub(x, y) return z");
    }

    @Test
    void theNegationOfADifferenceStays() {
        assertStays(PASS, "m: double = sub(x, y) z: double = neg(m) return z");
    }

    @Test
    void aStrongZeroProductOfARegularFactorIsAProduct() {
        assertBecomes(
                PASS,
                "z: double = scale(1.0, y) w: double = scale(x, 0.5) v: double = add(z, w) return v",
                "%1: double = const 1.0 %2: double = const 0.5 w: double = mul(x, %2) v: double = add(y, w) return v");
        assertStays(PASS, "p: double = const Infinity z: double = scale(x, p) return z");
        assertStays(PASS, "z: double = scale(0.0, x) return z");
    }

    @Test
    void powersOfOneAndZeroAreKnown() {
        assertBecomes(
                PASS,
                "s: double = Math.pow(x, 1.0) z: double = StrictMath.pow(s, 0.0) return z",
                "%1: double = const 1.0 %2: double = const 0.0 z: double = const 1.0 return z");
        assertStays(PASS, "z: double = Math.pow(x, 2.0) return z");
    }

    @Test
    void aFloatComesBackFromDouble() {
        assertBecomes(
                PASS,
                "g: float = opaque pure <\"g()\">() w: double = convert(g) b: float = convert(w) z: double = convert(b) return z",
                "g: float = opaque pure <\"g()\">() w: double = convert(g) z: double = convert(g) return z");
    }
}
