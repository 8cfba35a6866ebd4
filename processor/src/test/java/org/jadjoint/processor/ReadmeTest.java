package org.jadjoint.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows a method, the code that is generated for it, and a use of it: in this order its first three blocks of Java. */
class ReadmeTest {

    @Test
    void generatedCodeOfTheReadmeIsWhatIsGenerated() throws IOException {
        List<String> blocks = javaBlocks();
        String method = blocks.get(0);
        String use = "class Use { void use(double[] w, double[] x, double y) {" + blocks.get(2) + "} }";

        Compilation compilation = javac().withProcessors(new JadjointProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(JavaFileObjects.forSourceString("Loss", method), JavaFileObjects.forSourceString("Use", use));

        assertThat(compilation).succeededWithoutWarnings();
        String sweeps = compilation
                .generatedSourceFile("LossSweeps")
                .orElseThrow()
                .getCharContent(false)
                .toString();
        assertTrue(unindented(sweeps).contains(unindented(blocks.get(1))), sweeps);
    }

    private static List<String> javaBlocks() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        return Pattern.compile("^```java\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
