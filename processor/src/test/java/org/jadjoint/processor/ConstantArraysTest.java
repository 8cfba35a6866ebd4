package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** {@code @NoDerivative} array variables: no derivative passes through what they hold. */
class ConstantArraysTest {
    private static final String USER = """
            package user;
            import org.jadjoint.*;
            public class Foo {
              @Differentiable
              static double copy(double[] a) { @NoDerivative double[] c = a.clone(); return c[0] * a[0]; }

              @Differentiable
              static double alias(double[] a) { @NoDerivative double[] c = a; return c[0] * a[0]; }

              @Differentiable
              static double passed(double[] a, boolean none) {
                @NoDerivative double[] c = none ? null : a.clone();
                return product(a, c, 1);
              }

              static double product(double[] a, double[] b, int depth) {
                if (depth > 0) return product(a, b, depth - 1);
                return b == null ? a[0] : a[0] * b[0];
              }

              public static double copy() { return FooDerivatives.copyGradient(new double[] {3}).a()[0]; }
              public static double alias() { return FooDerivatives.aliasGradient(new double[] {3}).a()[0]; }
              public static double passed() {
                var twice = FooDerivatives.passedVjp(new double[] {3}, false);
                return twice.pullback(1).a()[0] + 10 * twice.pullback(1).a()[0];
              }
              public static double passedNull() {
                var twice = FooDerivatives.passedVjp(new double[] {3}, true);
                return twice.pullback(1).a()[0] + 10 * twice.pullback(1).a()[0];
              }
              public static double tangent() {
                return FooDerivatives.passedJvp(new double[] {3}, false, new double[] {1}).tangent();
              }
            }
            """;

    @Test
    void copyIsConstant() throws Exception {
        assertEquals(3, call("copy"));
    }

    @Test
    void otherNameIsConstant() throws Exception {
        assertEquals(3, call("alias"));
    }

    @Test
    void argumentIsConstantInEveryPullback() throws Exception {
        assertEquals(33, call("passed"));
        assertEquals(11, call("passedNull"));
        assertEquals(3, call("tangent"));
    }

    private static double call(String method) throws Exception {
        Compile.Result result =
                Compile.with(new JadjointProcessor(), Map.of("user.Foo", USER), "-Xlint:all", "-Werror");
        assertEquals("", result.errors());
        return (double) result.loader().loadClass("user.Foo").getMethod(method).invoke(null);
    }
}
