package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Severity;
import org.junit.jupiter.api.Test;

/** Notes never stop a build, and a build that suppresses them sees none. */
class NotesTest {
    private static final String NOTED = """
            package user;
            public class Foo {
              @org.jadjoint.Differentiable
              %s
              static double f(double x, double y) { return x * Math.floor(x); }
            }
            """;

    @Test
    void strictestBuildStaysGreen() {
        Compile.Result result = compile("");
        assertTrue(result.succeeded(), result::errors);
        List<String> messages = result.diagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.NOTE)
                .map(it -> it.getMessage(null).lines().findFirst().orElse(""))
                .toList();
        assertEquals(
                List.of(
                        "[ZeroGradient] the gradient by y is zero everywhere: nothing that is returned or written changes"
                                + " smoothly with it",
                        "[ZeroDerivative] the derivative of Math.floor is zero wherever it exists, so nothing flows back"
                                + " to x"),
                messages);
    }

    @Test
    void suppressedNotesAreNotPrinted() {
        Compile.Result result = compile("@SuppressWarnings(\"jadjoint\")");
        assertTrue(result.succeeded(), result::errors);
        assertEquals(List.of(), result.diagnostics());
    }

    @Test
    void notesAreThese() {
        List<Problem> notes = List.of(Problem.values()).stream()
                .filter(it -> it.severity() == Severity.NOTE)
                .toList();
        assertEquals(List.of(Problem.ONE_SIDED_RULE, Problem.ZERO_DERIVATIVE, Problem.ZERO_GRADIENT), notes);
    }

    @Test
    void receiversAreNotNoted() {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("user.Box", """
                package user;
                @org.jadjoint.Differentiable
                record Box(double side) {
                  @org.jadjoint.Differentiable double constant() { return 3; }
                  @org.jadjoint.Differentiable double of(double x, double y) { return x * side; }
                  @org.jadjoint.Differentiable double without(double x, double y) { return y; }
                }
                """));
        assertTrue(result.succeeded(), result::errors);
        List<String> notes = result.diagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.NOTE)
                .map(it -> it.getLineNumber() + " " + it.getMessage(null).substring(15, 32))
                .toList();
        assertEquals(List.of("5 the gradient by y", "6 the gradient by x"), notes);
    }

    @Test
    void reasonNamesAFunctionByItsLine() {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("user.Rates", """
                package user;
                import java.util.function.DoubleUnaryOperator;
                class Rates {
                  @org.jadjoint.Differentiable static double f(double x) {
                    return Other.at(
                        t -> Math.sin((int) t) * x, x);
                  }
                }
                class Other {
                  @org.jadjoint.Differentiable static double at(DoubleUnaryOperator f, double x) { return f.applyAsDouble(x); }
                }
                """));
        String reason = "needed because t (line 6) reaches the result of the function in line 6";
        assertTrue(result.errors().contains(reason), result::errors);
    }

    private static Compile.Result compile(String annotation) {
        Map<String, String> source = Map.of("user.Foo", NOTED.formatted(annotation));
        return Compile.with(new JadjointProcessor(), source, "-Xlint:all", "-Werror");
    }
}
