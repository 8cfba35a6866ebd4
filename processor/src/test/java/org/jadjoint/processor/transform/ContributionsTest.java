package org.jadjoint.processor.transform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Parser;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.optimize.PassList;
import org.junit.jupiter.api.Test;

/** How the contributions of one statement to one cotangent are put together. */
class ContributionsTest {
    private static String gradient(String function) {
        Function fused = Vjp.fused(Parser.parse(function));
        return Printer.print(PassList.optimize(fused)).replaceAll("\\s+", " ");
    }

    private static void assertContains(String part, String whole) {
        assertTrue(whole.contains(part), () -> part + "\nis not in\n" + whole);
    }

    @Test
    void theFactorInCommonIsTakenOut() {
        String text = gradient("function f(x: double, passive y: double, passive z: double) -> (double) {"
                + " a: double = mul(x, y) b: double = mul(x, z) r: double = add(a, b) return r }");
        assertContains("add(z, y)", text);
        assertContains("xBar: double = mul(resultBar, ", text);
    }

    @Test
    void oppositeSignsBecomeADifference() {
        String text = gradient("function logistic(x: double, r: double) -> (double) { one: double = const 1.0"
                + " p: double = mul(r, x) d: double = sub(one, x) q: double = mul(p, d) return q }");
        assertContains("xBar: double = mul(resultBar, ", text);
        assertContains("= sub(", text);
    }

    @Test
    void aSumThatALoopCarriesGetsOneUpdateForTheStatement() {
        String text = gradient("""
                function f(x: double, v: double, passive n: int) -> (double) {
                  first: int = const 0
                  s: double, i: int = loop (s.1: double = x, i.1: int = first) {
                    more: boolean = lt(i.1, n)
                    if more {
                      one: int = const 1
                      a: double = Math.sin(v)
                      b: double = Math.cos(v)
                      c: double = mul(s.1, a)
                      s.2: double = add(c, b)
                      i.2: int = add(i.1, one)
                      continue s.2, i.2
                    } else {
                      break s.1, i.1
                    }
                  }
                  return s
                }
                """);
        assertTrue(text.split("= add\\(vBar", -1).length == 2, text);
    }
}
