package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

/** Build tools hand a processor an environment of their own around the compiler's. */
class WrappedEnvironmentTest {
    private static final Map<String, String> MODEL = Map.of("user.Model", """
            package user;
            class Model {
              @org.jadjoint.Differentiable static double f(double x) { return x * helper(x); }
              static double helper(double x) { return Math.sin(x); }
            }
            """);

    @Test
    void gradlesEnvironmentIsFound() {
        assertWrites(new Wrapping(new JadjointProcessor(), GradleEnvironment::around));
    }

    @Test
    void intellijsEnvironmentIsFound() {
        assertWrites(
                new Wrapping(new JadjointProcessor(), inner -> APIWrappers.wrap(ProcessingEnvironment.class, inner)));
    }

    @Test
    void environmentUnderTwoWrappersIsFound() {
        assertWrites(new Wrapping(
                new JadjointProcessor(),
                inner -> GradleEnvironment.around(
                        APIWrappers.wrap(ProcessingEnvironment.class, GradleEnvironment.around(inner)))));
    }

    @Test
    void problemsAreReportedThroughAWrapper() {
        Compile.Result result = Compile.with(
                new Wrapping(new JadjointProcessor(), inner -> APIWrappers.wrap(ProcessingEnvironment.class, inner)),
                Map.of(
                        "user.Model",
                        "package user; class Model { @org.jadjoint.Differentiable static double f(int x) { return x; } }"));
        assertTrue(result.errors().contains("[NoDifferentiableParameter]"), result::errors);
    }

    private static void assertWrites(Processor wrapped) {
        Compile.Result expected = Compile.with(new JadjointProcessor(), MODEL);
        Compile.Result actual = Compile.with(wrapped, MODEL, "-Xlint:all", "-Werror");
        assertEquals("", actual.errors());
        assertEquals(
                Set.of("user.ModelDerivatives", "user.ModelSweeps"),
                actual.generated().keySet());
        assertEquals(expected.generated(), actual.generated());
    }
}
