package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jadjoint.Differentiable;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.StandInStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations that are not plain javac at the baseline level. */
class OtherCompilationsTest {
    @TempDir
    Path out;

    private static final String TWO_METHODS = """
            import org.jadjoint.Differentiable;
            class Model {
              @Differentiable static double f(double x) { return x; }
              @Differentiable static double g(double x) { return x; }
            }
            class Second {
              @Differentiable static double f(double x) { return x; }
            }
            """;

    @Test
    void eclipseIsToldOnceThatItHasNoTrees() throws IOException {
        List<String> errors =
                errors(new EclipseCompiler(), List.of("-source", "17", "-target", "17"), new JadjointProcessor());

        assertEquals(1, errors.size(), errors::toString);
        assertTrue(
                errors.get(0).startsWith("2:7: [EclipseCompiler] Model cannot be differentiated here"),
                errors::toString);
        try (Stream<Path> files = Files.walk(out)) {
            assertFalse(files.anyMatch(file -> file.toString().contains("Derivatives")));
        }
    }

    @Test
    void sourceLevelBelowTheBaselineIsToldOnce() throws IOException {
        List<String> errors =
                errors(ToolProvider.getSystemJavaCompiler(), List.of("--release", "11"), new JadjointProcessor());

        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0)
                .startsWith("2:1: [SourceLevel] companions are Java 17, but Model is compiled as Java 11"));
    }

    @Test
    void processingWithoutCompilingWritesTheSameSources() throws IOException {
        StandInStages stages = new StandInStages();

        List<String> errors = errors(ToolProvider.getSystemJavaCompiler(), List.of("-proc:only"), stages.processor());

        assertEquals(List.of(), errors);
        assertEquals(List.of("declare Model", "declare Second", "define Model", "define Second"), stages.log());
        assertTrue(Files.exists(out.resolve("ModelSweeps.java")));
        assertFalse(Files.exists(out.resolve("Model.class")));
    }

    @Test
    void processorThatFailsInsideReportsOneErrorPerClass() throws IOException {
        List<String> errors = errors(
                ToolProvider.getSystemJavaCompiler(),
                List.of(),
                new StandInStages(new AssertionError("oops")).processor());

        assertEquals(2, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("2:1: [InternalError] internal error in Model: AssertionError: oops at "));
    }

    private List<String> errors(JavaCompiler compiler, List<String> options, Processor processor) throws IOException {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-classpath", annotations(), "-d", out.toString()));
        Path source = Files.writeString(out.resolve("Model.java"), TWO_METHODS);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
            var task = compiler.getTask(null, files, collector, all, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(processor));
            task.call();
        }
        return collector.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getLineNumber() + ":" + each.getColumnNumber() + ": " + each.getMessage(Locale.ROOT))
                .toList();
    }

    private static String annotations() {
        try {
            return Path.of(Differentiable.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
