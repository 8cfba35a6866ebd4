package org.jadjoint.processor.emit.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Parser;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.api.Test;

class JavaEmitterTest {
    @Test
    void carriedVariablesOfACountedLoopKeepTheirNames() {
        assertEquals("""
                double s = spot;
                double sum = 0;
                for (int t = 0; t < normals.length; t++) {
                  s *= java.lang.Math.exp(normals[t]);
                  sum += s;
                }
                return sum / normals.length;
                """, body("""
                function f(spot: double, passive normals: double[]) -> (double) {
                  s.r: double, sum.r: double, t.r: int = loop (s: double = spot, sum: double = 0.0, t: int = 0) {
                    %n: int = length normals
                    %c: boolean = lt(t, %n)
                    if %c {
                      %l: double = normals[t]
                      %e: double = Math.exp(%l)
                      s.2: double = mul(s, %e)
                      sum.2: double = add(sum, s.2)
                      %t: int = add(t, 1)
                      continue s.2, sum.2, %t
                    } else {
                      break s, sum, t
                    }
                  }
                  %k: int = length normals
                  %d: double = convert(%k)
                  %q: double = div(sum.r, %d)
                  return %q
                }
                """));
    }

    @Test
    void valuesThatChangePlacesGoThroughATemporary() {
        assertEquals("""
                double p = x;
                double q = y;
                for (int i = 0; i < n; i++) {
                  double pOld = p;
                  p = q;
                  q = pOld;
                }
                return p - q;
                """, body("""
                function f(x: double, y: double, n: int) -> (double) {
                  p.r: double, q.r: double, i.r: int = loop (p: double = x, q: double = y, i: int = 0) {
                    %c: boolean = lt(i, n)
                    if %c {
                      %i: int = add(i, 1)
                      continue q, p, %i
                    } else {
                      break p, q, i
                    }
                  }
                  %d: double = sub(p.r, q.r)
                  return %d
                }
                """));
    }

    @Test
    void aLoadDoesNotMoveAcrossAStore() {
        assertEquals("""
                double a0 = a[0];
                a[0] = x;
                return a0 * a[1];
                """, body("""
                function f(a: double[], x: double) -> (double) {
                  a0: double = a[0]
                  a[0] = x
                  %2: double = a[1]
                  %3: double = mul(a0, %2)
                  return %3
                }
                """));
    }

    private static String body(String text) {
        Function function = Parser.parse(text);
        List<String> names = function.parameterValues().stream()
                .map(Value::name)
                .map(Objects::requireNonNull)
                .toList();
        BodyHelpers helpers = new BodyHelpers(Set.of(), ClassNames::byConvention, CodeSize.LONGEST);
        return LineMarks.takenOut(JavaEmitter.body(function, Surroundings.of(names, helpers), Returns.plain(false))
                .toString());
    }
}
