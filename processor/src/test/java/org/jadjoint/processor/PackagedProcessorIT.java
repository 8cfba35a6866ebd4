package org.jadjoint.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.jadjoint.Differentiable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it: complete by itself and invisible to the other processors on a processor path. */
class PackagedProcessorIT {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("processor.jar")));

    @Test
    void everyClassLiesBelowOurPackage() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            List<String> foreign = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("org/jadjoint/processor/"))
                    .toList();
            assertEquals(List.of(), foreign);
        }
    }

    @Test
    void javacAndGradleFindTheProcessor() throws IOException {
        String processor = JadjointProcessor.class.getName();
        assertEquals(processor, content("META-INF/services/javax.annotation.processing.Processor"));
        assertEquals(processor + ",isolating", content("META-INF/gradle/incremental.annotation.processors"));
    }

    @Test
    void theJarCarriesItsLicence() throws IOException {
        assertTrue(content("META-INF/LICENSE").startsWith("Apache License"));
    }

    @Test
    void processorNeedsNothingElseOnItsPath(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Square.java"), """
                import org.jadjoint.Differentiable;

                class Square {
                    @Differentiable
                    static double square(double x) {
                        return x * x;
                    }
                }
                """);

        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-Xlint:all",
                        "-Werror",
                        "-processorpath",
                        JAR.toString(),
                        "-classpath",
                        annotations().toString(),
                        "-d",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(javac.getInputStream().readAllBytes(), UTF_8);

        assertEquals("", output);
        assertEquals(0, javac.waitFor());
    }

    private static Path annotations() throws URISyntaxException {
        return Path.of(Differentiable.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static String content(String name) throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var entry = jar.getInputStream(jar.getEntry(name))) {
            return new String(entry.readAllBytes(), UTF_8).strip();
        }
    }
}
