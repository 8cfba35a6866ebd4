package org.jadjoint.processor.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok on the same processor path, before ours and after it: what it adds to classes can be used. */
class LombokIT {
    private static final Path LOMBOK = Project.library("lombok");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLombokAddsIsUsedByADifferentiableMethod(boolean first) throws Exception {
        Project project = new Project(folder);
        Path options = project.source("user/Options.java", """
                package user;
                @lombok.Getter
                class Options { private double rate = 0.5; private double[] weights = {1, 2}; @lombok.Setter private int steps = 2; }
                """);
        Path limits = project.source(
                "user/Limits.java",
                "package user; @lombok.Value @lombok.Builder class Limits { double low; @lombok.Builder.Default double high = 9; }");
        Path spring = project.source("user/Spring.java", """
                package user;
                import lombok.*;
                import org.jadjoint.*;
                @lombok.extern.java.Log(access = AccessLevel.PACKAGE)
                public class Spring {
                  @Getter(AccessLevel.PACKAGE) private static double gain = 3;
                  @Data static class Mass { private final double kg; }
                  @Differentiable
                  static double energy(double x, @NoDerivative Options options) {
                    log.fine("energy");
                    double s = x * options.getRate() * getGain() * new Mass(2).getKg();
                    for (int i = 0; i < options.getSteps(); i++) s += x * options.getWeights()[i];
                    return s;
                  }
                  @Differentiable
                  static double clipped(double x) {
                    Limits limits = Limits.builder().low(-1).high(2.5).build();
                    return x > limits.getHigh() ? limits.getHigh() * x : x * x;
                  }
                  static double unrelated(double x) { val y = x; return y; }
                  @Override public String toString() {
                    Options options = new Options();
                    return SpringDerivatives.energyGradient(3, options).x() + " " + SpringDerivatives.clippedGradient(2).x();
                  }
                  public static String run() { return new Spring().toString(); }
                }
                """);

        Project.Outcome outcome = project.javac(options(first), options, limits, spring);

        assertEquals(List.of(), outcome.errors(), outcome::output);
        assertEquals(0, outcome.status(), outcome::output);
        assertEquals("6.0 4.0", project.call(project.classes(), "user.Spring", "run"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLombokDoesUnseenIsRefused(boolean first) throws Exception {
        Project project = new Project(folder);
        Path changed = project.source("user/Changed.java", """
                package user;
                import lombok.*;
                import org.jadjoint.*;
                class Changed {
                  @Differentiable static double val(double x) { val y = x; return y; }
                  @Differentiable static double closed(double x, @NoDerivative java.io.StringReader r) throws Exception {
                    @Cleanup java.io.StringReader q = r;
                    return x * q.read();
                  }
                  static @SneakyThrows double sneaky() { throw new java.io.IOException(); }
                  @Differentiable static double thrown(double x) { return x * sneaky(); }
                }
                """);
        Path added = project.source("user/Added.java", """
                package user;
                import lombok.*;
                import org.jadjoint.*;
                class Added {
                  @Data @Builder static class Pair { private final double a; }
                  @Getter(AccessLevel.PRIVATE) private static double gain = 3;
                  @Differentiable static double hidden(double x) { return x * getGain(); }
                  @Differentiable static double built(double x) { return Pair.builder().a(x).build().getA(); }
                  @Deprecated static double unrelated(double x) { val y = x; return y; }
                }
                """);

        Project.Outcome outcome = project.javac(options(first), added, changed);

        assertEquals(
                List.of(
                        "Added.java:7 [PrivateMember]",
                        "Added.java:8 [NativeOrAbstract]",
                        "Changed.java:5 [LombokVal]",
                        "Changed.java:7 [UnsupportedMethod]",
                        "Changed.java:10 [UnsupportedMethod]"),
                outcome.errors().stream()
                        .map(error -> error.replaceFirst("].*", "]"))
                        .distinct()
                        .toList(),
                outcome::output);
    }

    private static List<String> options(boolean first) {
        Path ours = Project.processor();
        return List.of(
                "-cp",
                Project.path(Project.annotations(), LOMBOK),
                "-processorpath",
                first ? Project.path(LOMBOK, ours) : Project.path(ours, LOMBOK));
    }
}
