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
}
