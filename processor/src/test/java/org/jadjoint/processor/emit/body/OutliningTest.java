package org.jadjoint.processor.emit.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Objects;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Parser;
import org.junit.jupiter.api.Test;

final class OutliningTest {
    @Test
    void returnedConditionIsKnownToThePartThatDecidesByIt() throws ReflectiveOperationException {
        Function function = Parser.parse("""
                function f(x: double, y: double, a: double[]) -> (double, boolean) {
                  %1: int = const 0
                  first: double = a[%1]
                  %2: double = Math.sin(first)
                  a[%1] = %2
                  condition: boolean = lt(x, y)
                  z: double = block {
                    if condition {
                      %3: double = mul(first, x)
                      yield %3
                    } else {
                      %4: double = mul(first, y)
                      a[%1] = %4
                      yield %4
                    }
                  }
                  w: double = add(z, first)
                  return w, condition
                }
                """);
        EmittedClass emitted = new EmittedClass(60);
        emitted.addCut(function);
        Method method = Objects.requireNonNull(emitted.compile().get("f"));
        assertTrue(emitted.source().contains("fPart1("), emitted::source);
        assertArrayEquals(new Object[] {9.0, true}, (Object[]) method.invoke(null, 2.0, 4.0, new double[] {3}));
        assertArrayEquals(new Object[] {9.0, false}, (Object[]) method.invoke(null, 4.0, 2.0, new double[] {3}));
    }

    @Test
    void valuesOfAVariableShareAPlaceThatNoLoopHandsOn() throws ReflectiveOperationException {
        Function function = Parser.parse("""
                function f(x: double, y: double, n: int) -> (double) {
                  %1: int = const 0
                  %2: int = const 1
                  %3: double = const 0.5
                  s.0: double = mul(x, %3)
                  t.0: double = mul(y, %3)
                  s: double, t: double, i: int = loop (s.1: double = s.0, t.1: double = t.0, i.1: int = %1) {
                    %4: boolean = lt(i.1, n)
                    if %4 {
                      s.2: double = mul(s.1, x)
                      s.3: double = add(s.2, y)
                      s.4: double = mul(s.3, %3)
                      i.2: int = add(i.1, %2)
                      continue t.1, s.4, i.2
                    } else {
                      break s.1, t.1, i.1
                    }
                  }
                  z: double = sub(s, t)
                  return z
                }
                """);
        EmittedClass emitted = new EmittedClass(20);
        emitted.addCut(function);
        Method method = Objects.requireNonNull(emitted.compile().get("f"));
        assertTrue(emitted.source().contains("for (int i = 0; i < n; i++)"), emitted::source);
        assertTrue(emitted.source().contains("new double[4]"), emitted::source);
        assertArrayEquals(new Object[] {-2.25}, (Object[]) method.invoke(null, 3.0, 4.0, 1));
        assertArrayEquals(new Object[] {-0.75}, (Object[]) method.invoke(null, 3.0, 4.0, 2));
    }
}
