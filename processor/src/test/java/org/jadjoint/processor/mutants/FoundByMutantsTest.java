package org.jadjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.Parts;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** Sources that the processor could not bear once. */
class FoundByMutantsTest {
    @Test
    void copyBetweenArraysOfTwoTypesIsRefusedWhereItIsActive() {
        assertErrors(
                "3: [UnsupportedConstruct] a call takes part in the derivative, but cannot be differentiated", """
                class Input {
                  @org.jadjoint.Differentiable static void f(float[] x, double[] y) {
                    System.arraycopy(x, 0, y, 0, 1);
                  }
                }
                """);
    }

    /** The compiler of JDK 17 fails over it when it is asked for one class alone. */
    @Test
    void callWithALambdaThatLacksAnArgumentIsAnErrorOfTheUser() {
        assertErrors("3: [DoesNotCompile] method at in class Input cannot be applied to given types;", """
                class Input {
                  @org.jadjoint.Differentiable static double f(double y) {
                    return at(p -> Math.cos(p), y);
                  }
                  static double at(java.util.function.DoubleUnaryOperator f, double x, int n) { return f.applyAsDouble(x); }
                }
                """);
    }

    /** Likewise. */
    @Test
    void variableThatHidesAClassIsAnErrorOfTheUser() {
        assertErrors("3: [DoesNotCompile] double cannot be dereferenced", """
                class Input {
                  @org.jadjoint.Differentiable static double f(double Math, double x) {
                    return x % (float) half(Math.exp(Math.cos(x)));
                  }
                  static double half(double x) { return x / 2; }
                }
                """);
    }

    @Test
    void constructorOfNoRecordIsRefusedByItsDeclaration() {
        assertErrors("""
                2: [UnsupportedMethod] new Input() cannot be differentiated: derivatives of order 0 are not available, only of order 1 and 2
                2: [UnsupportedMethod] new Input() cannot be differentiated: it makes no record that is @Differentiable
                2: [PrivateMember] new Input() is private, so the companion of Input cannot reach it
                3: [UnsupportedMethod] new Input(double) cannot be differentiated: it makes no record that is @Differentiable
                """.strip(), """
                final class Input {
                  @org.jadjoint.Differentiable(order = 0) private Input() {}
                  @org.jadjoint.Differentiable Input(double x) { this(); }
                }
                """);
    }

    /** The accessor, to which the annotation goes, is not in the source. */
    @Test
    void annotationOfAComponentIsReportedThere() {
        assertErrors(
                "2: [UnsupportedMethod] Input.Disc.r() cannot be differentiated: derivatives of order 0 are not available, only of order 1 and 2",
                """
                class Input {
                  @org.jadjoint.Differentiable record Disc(@org.jadjoint.Differentiable(order = 0) double r) {}
                }
                """);
    }

    /** Where variables are called like classes, sweeps of helpers call theirs otherwise. */
    @Test
    void variablesGiveWayToClasses() {
        String source = """
                final class Input {
                  static final double K = 3;
                  static double h(double Input, double Math) {
                    double r = Input * K;
                    for (int i = 0; i < 3; i++) r = r * java.lang.Math.sin(r + Math) + g(Input);
                    return r;
                  }
                  static double g(double InputSweeps) {
                    double Math = InputSweeps * InputSweeps;
                    for (int i = 0; i < 3; i++) Math *= Math + 1;
                    return Math;
                  }
                  @org.jadjoint.Differentiable static double f(double Input, double y) {
                    return h(Input, y) * K + h(y, Input);
                  }
                }
                """;
        for (Processor processor : List.of(new JadjointProcessor(), Parts.small(), Parts.large())) {
            Compile.Result result = Compile.with(processor, Map.of("Input", source));
            assertTrue(result.succeeded(), result::errors);
        }
    }

    /** A constructor that is differentiated without a mark is read no sooner than others. */
    @Test
    void constructorThatDoesNotCompileIsJavacsAffair() {
        assertErrors("4: [Unresolved] cannot find symbol", """
                @org.jadjoint.Differentiable
                record Input(double x) {
                  Input {
                    if (unknown) throw new IllegalStateException();
                    x = Math.abs(x);
                  }
                }
                """);
    }

    /** In a thread whose stack is just enough for javac itself. */
    @Test
    void longExpressionIsReadWhereJavacReadsIt() throws InterruptedException {
        String terms = IntStream.range(0, 2000).mapToObj(i -> " + x * " + i).collect(Collectors.joining());
        List<Compile.Result> results = new ArrayList<>();
        Runnable compilation = () -> results.add(Compile.with(
                new JadjointProcessor(),
                Map.of(
                        "Input",
                        "class Input { @org.jadjoint.Differentiable static double f(double x) { return x%s; } }"
                                .formatted(terms))));
        Thread thread = new Thread(null, compilation, "long expression", 4 << 20);
        thread.start();
        thread.join();
        assertTrue(results.get(0).succeeded(), () -> results.get(0).errors());
    }

    /** The compiler of JDK 17 fails over a variable that hides a class, and leaves the method after it without types. */
    @Test
    void methodAfterAFailureIsNotRead() {
        String source = """
                import org.jadjoint.Differentiable;
                final class Input {
                  sealed interface Shape permits Disc, Box {}
                  static double h(double w, Buf taken, short Math, double[] count, Vec sumBar) {
                    switch (((char) ('a' + Math.floorMod(Math.round(0.75f), 4)))) {
                      default -> {}
                    }
                    return Math.tan(Math.cos(sumBar.y())) + count[Math.floorMod(5, count.Math)];
                  }
                  @Differentiable static double f(double x) {
                    return Math.hypot(1.35, 1.5 + Math.sin(Math.scalb(x, LIMIT & 3))) + x - x;
                  }
                }
                """;
        String errors =
                Compile.with(new JadjointProcessor(), Map.of("Input", source)).errors();
        assertTrue(errors.contains("[DoesNotCompile]") || errors.contains("[Unresolved]"), errors);
        assertFalse(errors.contains("[InternalError]"), errors);
    }

    /** The first lines of the errors, each with its line number. */
    private static void assertErrors(String expected, String source) {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("Input", source));
        String actual = String.join(
                "\n",
                result.errors()
                        .lines()
                        .filter(line -> line.startsWith("/Input.java:"))
                        .map(line -> line.replace("/Input.java:", ""))
                        .toList());
        assertEquals(expected, actual, () -> result.errors() + result.output());
    }
}
