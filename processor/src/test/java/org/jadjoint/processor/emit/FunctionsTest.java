package org.jadjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.cases.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated where the runtime can be read: descriptors of structures, and methods as functions. */
class FunctionsTest {
    private static final Path COMPANIONS = Path.of("src", "test", "resources", "companions");
    private static final Path GOLDEN = COMPANIONS.resolve("golden").resolve("functions");
    private static final String STRUCTURE = """
            package lib;
            import org.jadjoint.Differentiable;
            @Differentiable public record Pair(double left, double right) {}
            """;
    private static final String USER = """
            package user;
            import lib.Pair;
            import org.jadjoint.Differentiable;
            class User {
              @Differentiable record Both(Pair first, Pair second) {}
              @Differentiable static double f(double x) { return x; }
              @Differentiable static double g(Both both) { return both.first().left(); }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"Models_PointStructure", "Models_LayerStructure", "Models_ShapeStructure", "ModelsFunctions"})
    void sourcesReadAsAgreed(String name) throws IOException {
        Compile.Result result = compiled(Map.of("user.Models", Files.readString(GOLDEN.resolve("Models.java"))));
        Golden.check(GOLDEN.resolve(name + ".java"), result.generated().getOrDefault("user." + name, ""));
    }

    @TestFactory
    Stream<DynamicTest> functions() throws Exception {
        Map<String, String> sources = new TreeMap<>();
        sources.put("user.Models", Files.readString(GOLDEN.resolve("Models.java")));
        for (String name : List.of("Kinds", "Use")) {
            sources.put("user." + name, Files.readString(COMPANIONS.resolve(Path.of("functions", name + ".java"))));
        }
        Class<?> use = compiled(sources).loader().loadClass("user.Use");
        return Arrays.stream(use.getMethods())
                .filter(method -> method.getDeclaringClass() == use)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method fact) throws Throwable {
        try {
            fact.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void withoutTheRuntimeThereAreNone() throws IOException {
        Compile.Result result = Compile.with(
                new JadjointProcessor(), Map.of("user.Models", Files.readString(GOLDEN.resolve("Models.java"))));
        assertEquals("", result.errors());
        for (String name : result.generated().keySet()) {
            assertTrue(name.matches(".*(Tangent|Derivatives|Sweeps)"), name);
        }
    }

    @Test
    void descriptorsOfALibraryAreTaken() throws IOException {
        Compile.Result library = compiled(Map.of("lib.Pair", STRUCTURE));
        Compile.Result result = compiled(Map.of("user.User", USER), saved(library));
        assertEquals(List.of("User#f", "User#g"), functions(result));
        assertTrue(result.generated().containsKey("user.User_BothStructure"));
    }

    @Test
    void whatALibraryWithoutDescriptorsStandsInIsLeftOut() throws IOException {
        Compile.Result library = Compile.with(new JadjointProcessor(), Map.of("lib.Pair", STRUCTURE));
        Compile.Result result = compiled(Map.of("user.User", USER), saved(library));
        assertEquals(List.of("User#f"), functions(result));
        assertFalse(result.generated().containsKey("user.User_BothStructure"));
    }

    @Test
    void rejectedMethodCausesNoFurtherErrors() {
        String model = """
                package user;
                import org.jadjoint.Differentiable;
                class Model {
                  @Differentiable static String text(double x) { return ""; }
                  @Differentiable private static double hidden(double x, double y) { return x; }
                  @Differentiable static double round(double x) { return (int) x; }
                  @Differentiable static void nothing(int n) {}
                  @Differentiable static double constant() { return 1; }
                  static Object use() {
                    return java.util.List.of(ModelFunctions.hiddenFunction(), ModelFunctions.roundFunction(),
                        ModelFunctions.nothingFunction(1), ModelFunctions.constantFunction(), new ModelFunctions.HiddenPoint(1, 2));
                  }
                }
                """;
        Compile.Result result =
                Compile.with(new JadjointProcessor(), Map.of("user.Model", model), "-cp", Compile.withRuntime());
        List<String> ids = result.errors()
                .lines()
                .filter(line -> line.contains(".java:"))
                .map(line -> line.replaceAll(".*\\[(\\w+)].*", "$1"))
                .toList();
        assertEquals(
                List.of(
                        "NoDerivativeResult",
                        "PrivateMember",
                        "VariedBecomesPassive",
                        "NoDerivativeResult",
                        "NoDifferentiableParameter"),
                ids,
                result.errors());
    }

    @Test
    void classesThatHideThoseOfTheRuntimeDoNoHarm() {
        Map<String, String> sources = new TreeMap<>();
        for (String name : List.of("Vjp", "Jvp", "FPoint", "Value", "DifferentiableMap", "ValueAndGradient")) {
            sources.put(
                    "user." + name, "package user; @org.jadjoint.Differentiable record " + name + "(double Vjp) {}");
        }
        sources.put("user.Structure", """
                package user;
                import org.jadjoint.Differentiable;
                @Differentiable sealed interface Structure permits Structure.Sink, Structure.Value {
                  @Differentiable record Sink(double[] LeafSink, double value) implements Structure {}
                  @Differentiable record Value(LeafSource source, double INSTANCE) implements Structure {}
                  @Differentiable record LeafSource(double like) {}
                }
                """);
        sources.put("user.Foo", """
                package user;
                import org.jadjoint.*;
                class Foo {
                  @Differentiable static double f(FPoint p, double x) { return p.Vjp() * x; }
                  @Differentiable static Vjp g(double x) { return new Vjp(x); }
                  @Differentiable static Jvp[] h(Vjp[] x) { return new Jvp[] {new Jvp(x[0].Vjp())}; }
                  @Differentiable static double i(ValueAndGradient x) { return x.Vjp(); }
                  @Differentiable static DifferentiableMap j(Value x) { return new DifferentiableMap(x.Vjp()); }
                  @Differentiable static double k(Structure structure) {
                    return structure instanceof Structure.Sink sink ? sink.value() : 0;
                  }
                  @Deprecated static class Old {}
                  @Deprecated @Differentiable @SafeVarargs static double l(double x, @NoDerivative Old old,
                      @NoDerivative java.util.Map<? super String, int[]>... maps) {
                    return x;
                  }
                  @Differentiable static double $m(double $x, double toString, @NoDerivative int clone) {
                    return $x * toString * clone;
                  }
                }
                """);
        Compile.Result result = compiled(sources);
        assertEquals(8, functions(result).size());
    }

    @Test
    void classOfTheUsersOwnMakingIsAClash() {
        Map<String, String> sources = Map.of(
                "user.A",
                "package user; class A { @org.jadjoint.Differentiable static double f(double x) { return x; } }",
                "user.AFunctions",
                "package user; class AFunctions {}");
        Compile.Result result = Compile.with(new JadjointProcessor(), sources, "-cp", Compile.withRuntime());
        assertEquals(
                "/user/A.java:1: [NameClash] the companion of user.A would declare user.AFunctions a second time, after a class of that name\n"
                        + "help: rename one of the two",
                result.errors().replaceAll("\n +", "\n"));
    }

    @Test
    void secondRunWritesTheSame() throws IOException {
        Map<String, String> sources = Map.of("user.Models", Files.readString(GOLDEN.resolve("Models.java")));
        assertEquals(compiled(sources).generated(), compiled(sources).generated());
    }

    /** Compiles without a word, as with the runtime on the class path. */
    private static Compile.Result compiled(Map<String, String> sources, String... more) {
        String path = String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(Compile.withRuntime()), Stream.of(more)).toList());
        Compile.Result result = Compile.with(new JadjointProcessor(), sources, "-Xlint:all", "-Werror", "-cp", path);
        assertEquals(List.of(), result.diagnostics().stream().map(Compile::text).toList());
        return result;
    }

    private String saved(Compile.Result library) throws IOException {
        for (Map.Entry<String, byte[]> type : library.classes().entrySet()) {
            Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
        return folder.toString();
    }

    /** The methods of which there are functions. */
    private static List<String> functions(Compile.Result result) {
        return result.generated().entrySet().stream()
                .filter(file -> file.getKey().endsWith("Functions"))
                .flatMap(file -> file.getValue().lines())
                .filter(line -> line.contains(" as a function of "))
                .map(line -> line.replaceAll(".*@link (\\S+)}.*", "$1"))
                .toList();
    }
}
