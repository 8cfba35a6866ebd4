package org.jadjoint.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jadjoint.processor.cases.Golden;
import org.junit.jupiter.api.Test;

/** {@code -Ajadjoint.explain} writes what was found and decided beside the generated source. */
class ExplainTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "explain");

    @Test
    void textSaysWhatIsActiveAndWhatIsKeptAndWhy() throws IOException {
        Golden.check(FOLDER.resolve("Curves.jadjoint.txt"), explained(curves()));
    }

    @Test
    void textIsTheSameEveryTime() throws IOException {
        assertEquals(explained(curves()), explained(curves()));
    }

    @Test
    void nestedClassHasATextOfItsOwn() throws IOException {
        JavaFileObject source = JavaFileObjects.forSourceString("Outer", """
                class Outer {
                  static class Inner {
                    @org.jadjoint.Differentiable
                    static double square(double x) { return x * x; }
                  }
                }
                """);
        String text = file(compile(source, "-Ajadjoint.explain"), "", "Outer_Inner.jadjoint.txt");
        assertTrue(text.startsWith("What Jadjoint found in Outer.Inner.\n"), text);
    }

    @Test
    void withoutTheOptionThereIsNoText() throws IOException {
        Compilation compilation = compile(curves(), "-Ajadjoint.explain=false");
        assertTrue(compilation.generatedFiles().stream()
                .noneMatch(file -> file.getName().endsWith(".txt")));
    }

    private static String explained(JavaFileObject source) throws IOException {
        return file(compile(source, "-Ajadjoint.explain"), "user", "Curves.jadjoint.txt");
    }

    private static JavaFileObject curves() throws MalformedURLException {
        return JavaFileObjects.forResource(FOLDER.resolve("Curves.java").toUri().toURL());
    }

    private static Compilation compile(JavaFileObject source, String option) {
        Compilation compilation = javac().withProcessors(new JadjointProcessor())
                .withOptions(option, "-Xlint:all", "-Werror")
                .compile(source);
        assertEquals(
                Compilation.Status.SUCCESS,
                compilation.status(),
                () -> compilation.errors().toString());
        return compilation;
    }

    private static String file(Compilation compilation, String folder, String name) throws IOException {
        Optional<JavaFileObject> file = compilation.generatedFile(StandardLocation.SOURCE_OUTPUT, folder, name);
        try (var stream = file.orElseThrow().openInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
