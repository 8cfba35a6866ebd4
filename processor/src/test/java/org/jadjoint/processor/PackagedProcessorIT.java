package org.jadjoint.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    void processorNeedsNothingElseOnItsPathAndItsOutputNothingAtRunTime(@TempDir Path folder) throws Exception {
        Path module = Files.writeString(folder.resolve("module-info.java"), """
                module user {
                    requires static org.jadjoint;
                }
                """);
        Path source = Files.writeString(folder.resolve("Square.java"), """
                package user;

                import org.jadjoint.Differentiable;

                final class Square {
                    private Square() {}

                    @Differentiable
                    static double square(double x) {
                        return x * x;
                    }

                    public static void main(String[] args) {
                        System.out.println(SquareDerivatives.squareGradient(3).x());
                    }
                }
                """);
        String classes = folder.resolve("classes").toString();

        assertEquals(
                "",
                outputOf(
                        "javac",
                        "-Xlint:all",
                        "-Werror",
                        "-processorpath",
                        JAR.toString(),
                        "--module-path",
                        annotations().toString(),
                        "-d",
                        classes,
                        module.toString(),
                        source.toString()));
        assertEquals("6.0", outputOf("java", "--module-path", classes, "--module", "user/user.Square"));
    }

    private static String outputOf(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.strip();
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
