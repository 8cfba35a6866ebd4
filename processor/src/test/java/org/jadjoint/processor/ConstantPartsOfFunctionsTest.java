package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code @NoDerivative} on the method of a functional interface, or on a parameter of it: it holds for every function, wherever it is called. So it does
 * for who calls a sealed interface of records.
 */
class ConstantPartsOfFunctionsTest {
    private static final String USER = """
            package user;
            import org.jadjoint.*;
            public class Foo {
              interface Scaled { double at(double a, @NoDerivative double k); }
              interface Constant { @NoDerivative double at(double a); }
              interface Table { double at(double a, @NoDerivative double[] k); }

              static double scaled(Scaled f, double x) { return f.at(x, x); }
              static double constant(Constant f, double x) { return f.at(x) * x; }
              static double table(Table f, double[] k, double x) { return f.at(x, k); }

              @Differentiable static double parameterInAHelper(double x) { return scaled((p, k) -> p * k, x); }
              @Differentiable static double parameterElsewhere(double x) { return Lib.scaled((p, k) -> p * k, x); }
              @Differentiable static double parameterHere(double x) { Scaled f = (p, k) -> p * k; return f.at(x, x); }
              @Differentiable static double parameterOfAReference(double x) { return scaled(Foo::product, x); }
              @Differentiable static double arrayInAHelper(double x) { return table((p, k) -> p * k[0], new double[] {x}, x); }
              @Differentiable static double methodInAHelper(double x) { return constant(p -> p * 5, x); }
              @Differentiable static double methodElsewhere(double x) { return Lib.constant(p -> p * 5, x); }
              @Differentiable static double methodHere(double x) { Constant f = p -> p * 5; return f.at(x) * x; }

              static double product(double a, double b) { return a * b; }

              @Differentiable sealed interface Curve { double at(double a, @NoDerivative double k); }
              @Differentiable record Line(double slope) implements Curve {
                public double at(double a, double k) { return slope * a * k; }
              }
              @Differentiable record Step(double height) implements Curve {
                public double at(double a, double k) { return height * k; }
              }

              @Differentiable static double parameterOfAnInterface(double x) { Curve c = new Line(1); return c.at(x, x); }
              @Differentiable static double parameterOfARecord(double x) { Line c = new Line(1); return c.at(x, x); }
            }
            final class Lib {
              @Differentiable static double scaled(Foo.Scaled f, double x) { return f.at(x, x); }
              @Differentiable @SuppressWarnings("jadjoint")
              static double constant(Foo.Constant f, double x) { return f.at(x) * x; }
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "parameterInAHelper, 2",
        "parameterElsewhere, 2",
        "parameterHere, 2",
        "parameterOfAReference, 2",
        "arrayInAHelper, 2",
        "parameterOfAnInterface, 2",
        "parameterOfARecord, 4",
        "methodInAHelper, 10",
        "methodElsewhere, 10",
        "methodHere, 10"
    })
    void partIsConstant(String method, double derivative) throws Exception {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("user.Foo", USER));
        assertEquals("", result.errors());
        Class<?> derivatives = result.loader().loadClass("user.FooDerivatives");
        var gradient = derivatives.getDeclaredMethod(method + "Gradient", double.class);
        gradient.setAccessible(true);
        Object record = gradient.invoke(null, 2.0);
        var x = record.getClass().getDeclaredMethod("x");
        x.setAccessible(true);
        assertEquals(derivative, x.invoke(record));
        var jvp = derivatives.getDeclaredMethod(method + "Jvp", double.class, double.class);
        jvp.setAccessible(true);
        Object both = jvp.invoke(null, 2.0, 1.0);
        var tangent = both.getClass().getDeclaredMethod("tangent");
        tangent.setAccessible(true);
        assertEquals(derivative, tangent.invoke(both));
    }
}
