package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Roots, fixed points and minima of the runtime in code that is differentiated: their companion, written by hand, is called like a generated one. */
class ImplicitFunctionsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "companions", "implicit");

    @TestFactory
    Stream<DynamicTest> facts() throws Exception {
        Compile.Result result = compiled(Map.of("user.Equations", read("Equations"), "user.Use", read("Use")));
        assertTrue(result.succeeded(), result::errors);
        Class<?> use = result.loader().loadClass("user.Use");
        return Arrays.stream(use.getMethods())
                .filter(method -> method.getDeclaringClass() == use)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method fact) throws Throwable {
        try {
            fact.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void functionThatIsNotKnownIsRefused() {
        assertRefused("UnknownFunction", """
                @Differentiable static double f(double a, boolean steep) {
                  return Implicit.root(steep ? x -> x * x - a : x -> x - a, 0, 9, 1e-12);
                }
                """);
    }

    private static void assertRefused(String problem, String method) {
        String source =
                "package user; import org.jadjoint.Differentiable; import org.jadjoint.runtime.implicit.Implicit;"
                        + " final class Equation { private Equation() {} " + method + "}";
        Compile.Result result = compiled(Map.of("user.Equation", source));
        assertTrue(result.errors().contains("[" + problem + "]"), result::errors);
    }

    private static Compile.Result compiled(Map<String, String> sources) {
        return Compile.with(new JadjointProcessor(), sources, "-Xlint:all", "-Werror", "-cp", Compile.withRuntime());
    }

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".java"));
    }
}
