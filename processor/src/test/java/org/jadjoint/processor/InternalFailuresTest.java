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
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.api.Test;

/** A failure of ours in one method: one diagnostic that names it, and everything else as ever. */
class InternalFailuresTest {
    private static final String FOO = """
            package user;
            public class Foo {
              @org.jadjoint.Differentiable
              static double good(double x) { return x * x; }

              @org.jadjoint.Differentiable
              static double broken(double x) { return x; }

              @org.jadjoint.Differentiable
              static double caller(double x, int n) { return n == 0 ? x : caller(brokenHelper(x, n), n - 1); }

              static double brokenHelper(double x, int n) { return n == 0 ? x : brokenHelper(x, n - 1); }
            }
            """;

    @Test
    void failureInTransformationNamesTheMethod() {
        Compile.Result result = compile((primal, passive, companion, order, inspection) -> {
            if (primal.name().startsWith("broken")) throw new IllegalStateException("oops\nand more");
            return Pipeline.bodies(primal, passive, companion, order, inspection);
        });
        isContained(result, "IllegalStateException: oops at ");
    }

    @Test
    void failureInEmissionNamesTheMethod() {
        isContained(
                compile((primal, passive, companion, order, inspection) -> {
                    Bodies bodies = Pipeline.bodies(primal, passive, companion, order, inspection);
                    return primal.name().startsWith("broken") ? withoutDefinition(bodies) : bodies;
                }),
                "");
    }

    /** A function that no emitter can print. */
    private static Bodies withoutDefinition(Bodies bodies) {
        Function jvp = bodies.jvp();
        Value nowhere = new Value(jvp.resultTypes().get(0), "nowhere");
        Op store = new Op.Store(nowhere, nowhere, nowhere, SourceRef.NONE);
        Region body = new Region(List.of(store), new Terminator.Return(List.of(nowhere, nowhere)));
        Function broken = new Function(jvp.name(), jvp.parameters(), jvp.resultTypes(), body);
        return new Bodies(
                bodies.fused(), bodies.forward(), bodies.reverse(), bodies.crossing(), broken, bodies.raised());
    }

    private static Compile.Result compile(Pipeline.Transformation transformation) {
        return Compile.with(
                new JadjointProcessor((environment, compilation, reporter) ->
                        new CompilerStages(environment, compilation, reporter, transformation, Limits.STANDARD)),
                Map.of("user.Foo", FOO));
    }

    private static void isContained(Compile.Result result, String description) {
        List<String> messages = result.diagnostics().stream().map(Compile::text).toList();
        assertEquals(2, messages.size(), messages::toString);
        assertTrue(
                messages.get(0)
                        .startsWith("/user/Foo.java:7: [InternalError] internal error in Foo.broken: " + description),
                messages::toString);
        assertTrue(
                messages.get(1)
                        .startsWith("/user/Foo.java:12: [InternalError] internal error in Foo.brokenHelper: "
                                + description),
                messages::toString);
        assertTrue(messages.get(0).contains("please report it"), messages::toString);
        String sweeps = result.generated().getOrDefault("user.FooSweeps", "");
        assertTrue(sweeps.contains("Foo.broken(double) could not be differentiated"), sweeps);
        assertTrue(sweeps.contains("Foo.caller(double, int) could not be differentiated"), sweeps);
        assertTrue(!sweeps.contains("Foo.good(double) could not be differentiated"), sweeps);
        assertTrue(!sweeps.contains("brokenHelperForward"), sweeps);
    }
}
