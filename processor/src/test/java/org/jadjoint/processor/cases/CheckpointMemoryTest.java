package org.jadjoint.processor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jadjoint.processor.JadjointProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long loops are differentiated in little memory where they are annotated {@code @Checkpoint}, and not where they are not. */
final class CheckpointMemoryTest {
    private static final String SOURCE = """
            import org.jadjoint.Checkpoint;
            import org.jadjoint.Differentiable;

            public final class Long {
              @Differentiable
              static double counted(double x, double k) {
                double s = x;
                double v = 0;
                for (@Checkpoint int t = 0; t < 1_000_000; t++) {
                  v -= 1e-3 * k * Math.sin(s) * v + 1e-3 * s;
                  s += 1e-3 * v;
                }
                return s * v;
              }

              @Differentiable
              static double until(double x, double k) {
                double s = x;
                @Checkpoint
                double time = 0;
                while (time < 1000) {
                  s += 1e-3 * Math.cos(k * s);
                  time += 1e-3;
                }
                return s;
              }

              @Differentiable
              static double array(double[] x, double k) {
                double[] u = x.clone();
                for (@Checkpoint int t = 0; t < 60_000; t++) {
                  for (int i = 1; i < u.length; i++) u[i] += 1e-4 * Math.sin(u[i - 1] * k);
                }
                return u[u.length - 1];
              }

              @Checkpoint
              static double inner(double s, double k) {
                double p = s;
                for (int t = 0; t < 10_000; t++) p += 1e-5 * Math.sin(p * k);
                return p;
              }

              @Differentiable
              static double method(double x, double k) {
                double s = x;
                for (int t = 0; t < 200; t++) s = inner(s, k);
                return s;
              }

              public static void main(String[] arguments) {
                System.out.println(switch (arguments[0]) {
                  case "counted" -> LongDerivatives.countedGradient(0.3, 0.7).toString();
                  case "until" -> LongDerivatives.untilGradient(0.3, 0.7).toString();
                  case "array" -> LongDerivatives.arrayGradient(new double[50], 0.7).k();
                  default -> LongDerivatives.methodGradient(0.3, 0.7).toString();
                });
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aMillionStepsOverNumbersFitIntoLittleMemory() throws IOException, InterruptedException {
        check("counted");
    }

    @Test
    void theStepsNeedNotBeKnownBefore() throws IOException, InterruptedException {
        check("until");
    }

    @Test
    void arraysAreCopiedOncePerSegment() throws IOException, InterruptedException {
        check("array");
    }

    @Test
    void aMethodKeepsNothingButItsArguments() throws IOException, InterruptedException {
        check("method");
    }

    /** Runs in 12 megabytes where it is annotated, and gives what it gives without the annotation, which takes more. */
    private void check(String what) throws IOException, InterruptedException {
        Path with = compiled("with", SOURCE);
        Path without = compiled("without", SOURCE.replace("@Checkpoint", ""));
        Run small = run(with, what, 12);
        assertEquals(0, small.exit, small.output);
        assertNotEquals(0, run(without, what, 12).exit, "it fits without, too");
        assertEquals(run(without, what, 1000).output, small.output);
    }

    private record Run(int exit, String output) {}

    private static Run run(Path classes, String what, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        classes.toString(),
                        "Long",
                        what)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private Path compiled(String name, String source) throws IOException {
        Compile.Result compiled = Compile.with(new JadjointProcessor(), Map.of("Long", source));
        assertTrue(compiled.succeeded(), compiled::errors);
        Path classes = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
            Files.write(classes.resolve(each.getKey() + ".class"), each.getValue());
        }
        return classes;
    }
}
