package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.emit.Bodies;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options of the processor do, and what it says of values that they do not know. */
class OptionsTest {
    private static final Map<String, String> FOO = Map.of("user.Foo", """
            package user;
            public class Foo {
              @org.jadjoint.Differentiable
              static double square(double x) { return x * x; }
            }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Ajadjoint.verify",
                "-Ajadjoint.verify=",
                "-Ajadjoint.verify=true",
                "-Ajadjoint.verify=false",
            })
    void knownValueBringsNoWarning(String option) {
        Compile.Result result = Compile.with(new JadjointProcessor(), FOO, option, "-Xlint:all", "-Werror");
        assertEquals(List.of(), messages(result));
        assertTrue(result.succeeded());
    }

    @Test
    void unknownValueIsAWarning() {
        Compile.Result result = Compile.with(new JadjointProcessor(), FOO, "-Ajadjoint.verify=ture");
        assertTrue(result.succeeded());
        assertEquals(List.of("""
                [UnknownOption] the option jadjoint.verify does not know the value ture, and stays off
                  help: write -Ajadjoint.verify to switch it on, and leave it out to switch it off"""), messages(result));
    }

    @Test
    void verifierNamesThePassAndTheMethod() {
        Compile.Result result = broken("-Ajadjoint.verify");
        String message = messages(result).get(0);
        assertTrue(
                message.startsWith(
                        "/user/Foo.java:4: [InternalError] internal error in Foo.square: IllegalStateException:"
                                + " after the tangent: nowhere:double is not defined before Store of "),
                message);
    }

    @Test
    void withoutTheOptionNothingIsVerified() {
        assertTrue(broken("-Ajadjoint.verify=false").succeeded());
    }

    /** A transformation that asks for a function to be looked at that is not well formed, and then does without it. */
    private static Compile.Result broken(String option) {
        JadjointProcessor processor = new JadjointProcessor((environment, compilation, reporter) -> new CompilerStages(
                environment,
                compilation,
                reporter,
                (primal, passive, companion, order, inspection) -> {
                    Bodies bodies = Pipeline.bodies(primal, passive, companion, order, inspection);
                    inspection.after("the tangent", withoutDefinition(bodies.jvp()));
                    return bodies;
                },
                Limits.STANDARD));
        return Compile.with(processor, FOO, option);
    }

    private static Function withoutDefinition(Function jvp) {
        Value nowhere = new Value(jvp.resultTypes().get(0), "nowhere");
        Op store = new Op.Store(nowhere, nowhere, nowhere, SourceRef.NONE);
        Region body = new Region(List.of(store), jvp.body().end());
        return new Function(jvp.name(), jvp.parameters(), jvp.resultTypes(), body);
    }

    private static List<String> messages(Compile.Result result) {
        return result.diagnostics().stream().map(Compile::text).toList();
    }
}
