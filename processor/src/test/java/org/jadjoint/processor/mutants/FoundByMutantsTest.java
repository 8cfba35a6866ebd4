package org.jadjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jadjoint.processor.JadjointProcessor;
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
