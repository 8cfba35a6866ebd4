package org.jadjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.Parts;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs derivatives over sweeps written by hand, and over sweeps that only check, and over those of the processor; the facts are the methods of {@code Use}. */
class DerivativesBehaviourTest {

    @TestFactory
    Stream<DynamicTest> derivatives() throws IOException {
        return facts(new WritingDerivatives(), "handwritten/Simple", "handwritten/SimpleSweeps", "handwritten/Use");
    }

    @TestFactory
    Stream<DynamicTest> checks() throws IOException {
        return facts(new WritingDerivatives().withSweeps(), "golden/checks/Checked", "checks/Use");
    }

    @TestFactory
    Stream<DynamicTest> tangents() throws IOException {
        String golden = "golden/tangents/";
        return facts(new WritingDerivatives(), golden + "Point", golden + "Layers", golden + "Shape", "tangents/Use");
    }

    @TestFactory
    Stream<DynamicTest> nested() throws IOException {
        return facts(new JadjointProcessor(), "nested/Mixed", "nested/Use");
    }

    @TestFactory
    Stream<DynamicTest> allocation() throws IOException {
        return facts(
                new JadjointProcessor(),
                "allocation/Lib",
                "allocation/Calls",
                "allocation/Aggregates",
                "allocation/Use");
    }

    @TestFactory
    Stream<DynamicTest> allocationInParts() throws IOException {
        return facts(Parts.small(), "allocation/Lib", "allocation/Calls", "allocation/Aggregates", "allocation/Use");
    }

    private static Stream<DynamicTest> facts(Processor processor, String... files) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String file : files) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            sources.put((name.equals("Lib") ? "lib." : "user.") + name, text("/companions/" + file + ".java"));
        }
        Compile.Result result = Compile.with(processor, sources, "-Xlint:all", "-Werror");
        assertEquals(List.of(), result.diagnostics());
        Class<?> use = use(result.loader());
        return Arrays.stream(use.getMethods())
                .filter(method -> method.getDeclaringClass() == use)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private static Class<?> use(ClassLoader loader) {
        try {
            return loader.loadClass("user.Use");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Method fact) throws Throwable {
        try {
            fact.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream input = DerivativesBehaviourTest.class.getResourceAsStream(resource)) {
            assertNotNull(input, resource);
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
