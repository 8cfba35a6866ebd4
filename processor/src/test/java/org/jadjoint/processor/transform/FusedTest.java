package org.jadjoint.processor.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Parser;
import org.junit.jupiter.api.Test;

/** When both sweeps are written in one function beside the sweeps apart. */
class FusedTest {
    private static final String DOT = """
            function dot(w: double[], passive x: double[]) -> (double) {
              first: int = const 0
              zero: double = const 0.0
              sum: double, i: int = loop (sum.1: double = zero, i.1: int = first) {
                length: int = length w
                more: boolean = lt(i.1, length)
                if more {
                  one: int = const 1
                  wi: double = w[i.1]
                  xi: double = x[i.1]
                  product: double = mul(wi, xi)
                  sum.2: double = add(sum.1, product)
                  i.2: int = add(i.1, one)
                  continue sum.2, i.2
                } else {
                  break sum.1, i.1
                }
              }
              return sum
            }
            """;

    private static final String LOGISTIC = """
            function logistic(x: double, r: double, passive n: int) -> (double) {
              first: int = const 0
              y: double, i: int = loop (y.1: double = x, i.1: int = first) {
                more: boolean = lt(i.1, n)
                if more {
                  one: int = const 1
                  unit: double = const 1.0
                  rest: double = sub(unit, y.1)
                  part: double = mul(y.1, rest)
                  y.2: double = mul(r, part)
                  i.2: int = add(i.1, one)
                  continue y.2, i.2
                } else {
                  break y.1, i.1
                }
              }
              return y
            }
            """;

    private static Optional<Function> fused(String text) {
        Function function = Parser.parse(text);
        return Vjp.fusedWhereItKeepsLess(function, Vjp.split(function));
    }

    @Test
    void elementsThatTheCallerCouldChangeBetweenTheSweepsAreReadAgainInOneFunction() {
        assertEquals(1, Vjp.split(Parser.parse(DOT)).kept(), "an element of x in each iteration");
        assertTrue(fused(DOT).isPresent());
    }

    @Test
    void aLoopThatKeepsTheSameEitherWayIsNotWrittenTwice() {
        assertEquals(1, Vjp.split(Parser.parse(LOGISTIC)).kept(), "y in each iteration");
        assertFalse(fused(LOGISTIC).isPresent());
    }

    @Test
    void codeWithoutLoopsIsNotWrittenTwice() {
        assertFalse(fused("function f(x: double) -> (double) { a: double = Math.sin(x) return a }")
                .isPresent());
    }
}
