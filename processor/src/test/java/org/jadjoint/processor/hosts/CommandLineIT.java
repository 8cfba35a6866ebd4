package org.jadjoint.processor.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged processor where it is named by its jar alone: by javac, by javac in the same process, by Eclipse. */
class CommandLineIT {
    @TempDir
    Path folder;

    private Project project = new Project(Path.of("."));
    private Path source = Path.of(".");

    @BeforeEach
    void writeSource() throws Exception {
        project = new Project(folder);
        source = project.source("user/Square.java", """
                package user;
                public final class Square {
                  private Square() {}
                  @org.jadjoint.Differentiable
                  static double square(double x) { return x * x; }
                  public static String run() { return "" + SquareDerivatives.squareGradient(3).x(); }
                }
                """);
    }

    @Test
    void classPathAndProcessorPath() throws Exception {
        assertCompiles(
                List.of(
                        "-Werror",
                        "-cp",
                        Project.annotations().toString(),
                        "-processorpath",
                        Project.processor().toString()),
                source);
    }

    @Test
    void moduleWithAProcessorModulePath() throws Exception {
        Path module = project.source("module-info.java", "module user { requires static org.jadjoint; }");
        assertCompiles(
                List.of(
                        "-Werror",
                        "--module-path",
                        Project.annotations().toString(),
                        "--processor-module-path",
                        Project.processor().toString()),
                module,
                source);
    }

    @Test
    void moduleWithAProcessorPath() throws Exception {
        Path module = project.source("module-info.java", "module user { requires static org.jadjoint; }");
        assertCompiles(
                List.of(
                        "-Werror",
                        "--module-path",
                        Project.annotations().toString(),
                        "-processorpath",
                        Project.processor().toString()),
                module,
                source);
    }

    @Test
    void compilerOfTheSameProcess() throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-d",
                    project.classes().toString(),
                    "-cp",
                    Project.annotations().toString(),
                    "-processorpath",
                    Project.processor().toString());
            project.source("classes/none", "");
            assertTrue(compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(source))
                    .call());
        }
        assertEquals("", output.toString());
        assertEquals("6.0", project.call(project.classes(), "user.Square", "run"));
    }

    @Test
    void eclipseSaysOnceThatItHasNoTrees() {
        StringWriter output = new StringWriter();
        String[] arguments = {
            "-17",
            "-proceedOnError",
            "-d",
            project.classes().toString(),
            "-cp",
            Project.annotations().toString(),
            "-processorpath",
            Project.processor().toString(),
            source.toString()
        };
        boolean compiled = BatchCompiler.compile(arguments, new PrintWriter(output), new PrintWriter(output), null);

        assertFalse(compiled);
        assertEquals(1, output.toString().split("\\[EclipseCompiler]", -1).length - 1, output::toString);
        assertFalse(output.toString().contains("\tat "), output::toString);
    }

    private void assertCompiles(List<String> options, Path... sources) throws Exception {
        Project.Outcome outcome = project.javac(options, sources);
        assertEquals("", outcome.output());
        assertEquals("6.0", project.call(project.classes(), "user.Square", "run"));
    }
}
