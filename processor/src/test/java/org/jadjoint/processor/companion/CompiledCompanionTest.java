package org.jadjoint.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companions of classes that an earlier build has compiled, without names of parameters. */
class CompiledCompanionTest {
    private static final String LIB = """
            package lib;
            import org.jadjoint.*;
            public class Lib {
              @Differentiable public static double h(double x, int n, double y) { return x; }
            }
            """;

    private static final String VERSION = "public static final int JADJOINT_ABI = " + CompanionVersion.CURRENT + ";";
    private static final String MEMBERS = """
            public interface HFrame {}
            public record HGradient(double x, double y) {}
            public interface HWorkspace {}
            public record HJvp(double value, double tangent) {}
            public static HFrame hForward(double x, int n, double y, HFrame frame) { return null; }
            public static HJvp hJvp(double x, int n, double y, double xDot, double yDot, HWorkspace workspace) {
              return null;
            }
            public static HGradient hReverse(HFrame frame, double resultBar) { return null; }
            """;

    @TempDir
    Path jar;

    @Test
    void componentsAreNamedAsInTheCompiledGradient() throws IOException {
        showLib(
                "public static final int JADJOINT_ABI = 1; public record HGradient(double x, double y) {}",
                (lib, env) -> {
                    CompanionMethod callee = callee(lib, env);
                    assertEquals(
                            List.of("x", "y"),
                            callee.scalars().stream()
                                    .map(CompanionParameter::component)
                                    .toList());
                    assertEquals("arg0", callee.parameters().get(0).name());
                });
    }

    @Test
    void companionOfThisVersionMayBeCalled() throws IOException {
        showLib(VERSION + MEMBERS, (lib, env) -> assertEquals("", obstacle(lib, env)));
    }

    @Test
    void companionOfAnotherVersionMayNotBeCalled() throws IOException {
        showLib(
                "public static final int JADJOINT_ABI = 7;" + MEMBERS,
                (lib, env) -> assertEquals(
                        "[Lib.h(double, int, double), speaks version 7 of the callee interface instead of "
                                + CompanionVersion.CURRENT + "]",
                        obstacle(lib, env)));
        showLib(
                "",
                (lib, env) ->
                        assertEquals("[Lib.h(double, int, double), was not written by Jadjoint]", obstacle(lib, env)));
    }

    @Test
    void companionWithOtherMembersMayNotBeCalled() throws IOException {
        showLib(
                VERSION + MEMBERS.replace("int n", "long n"),
                (lib, env) -> assertEquals(
                        "[Lib.h(double, int, double), lacks members of the callee interface]", obstacle(lib, env)));
        showLib(
                VERSION,
                (lib, env) -> assertEquals(
                        "[Lib.h(double, int, double), lacks members of the callee interface]", obstacle(lib, env)));
    }

    @Test
    void missingCompanionIsAnObstacle() throws IOException {
        show(
                java.util.Map.of("lib.Lib", LIB),
                (lib, env) -> assertEquals("[Lib.h(double, int, double), is missing]", obstacle(lib, env)));
    }

    private void showLib(String derivatives, BiConsumer<TypeElement, ProcessingEnvironment> test) throws IOException {
        String companion = "package lib; public class LibDerivatives { " + derivatives + " }";
        show(java.util.Map.of("lib.Lib", LIB, "lib.LibDerivatives", companion), test);
    }

    private void show(java.util.Map<String, String> library, BiConsumer<TypeElement, ProcessingEnvironment> test)
            throws IOException {
        for (var compiled : Compile.plain(library).classes().entrySet()) {
            Path file = jar.resolve(compiled.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.getValue());
        }
        Declared.source("class Foo {}").withClassPath(jar).show("lib.Lib", test);
    }

    private static CompanionMethod callee(TypeElement lib, ProcessingEnvironment env) {
        CompanionReader reader = Readers.companions(env);
        return reader.callee(reader.read(lib).methods().get(0).element()).orElseThrow();
    }

    private static String obstacle(TypeElement lib, ProcessingEnvironment env) {
        CompanionReader reader = Readers.companions(env);
        Optional<Finding> obstacle = reader.obstacle(lib, "lib.LibDerivatives.HFrame");
        return obstacle.map(finding -> finding.arguments().toString()).orElse("");
    }
}
