package org.jadjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;

/** What the user's surroundings may do to the companions: nothing. */
class CompanionSourceTest {
    private static final String EVERYTHING = """
            @org.jadjoint.Differentiable
            static double f(double x, double[] outA, double[] outB) { return x; }
            @org.jadjoint.Differentiable
            static float[] g(float[] outA, float[] b) { return outA; }
            """;

    @Test
    void classesThatHideThePlatformsDoNoHarm() {
        Map<String, String> sources = new TreeMap<>();
        for (String name : List.of(
                "String",
                "Math",
                "System",
                "Override",
                "Arrays",
                "Generated",
                "IllegalArgumentException",
                "IllegalStateException",
                "UnsupportedOperationException",
                "FGradient",
                "FWorkspace",
                "SuppressWarnings")) {
            sources.put("user." + name, "package user; class " + name + " {}");
        }
        sources.put(
                "user.Foo",
                "package user; @java.lang.SuppressWarnings(\"cast\") class Foo {" + EVERYTHING
                        + "@org.jadjoint.Differentiable static double f(double x,"
                        + " @org.jadjoint.NoDerivative FGradient fGradient,"
                        + " @org.jadjoint.NoDerivative String string) { return x; } }");
        compiles(sources);
    }

    @Test
    void classWithoutPackageHasCompanionsWithoutPackage() {
        Compile.Result result = compiles(Map.of("Foo", "class Foo {" + EVERYTHING + "}", "Math", "class Math {}"));
        assertTrue(result.classes().containsKey("FooDerivatives"));
    }

    @Test
    void parameterThatHidesAClassDoesNoHarm() {
        compiles(Map.of(
                "user.Foo",
                "package user; class Foo { @org.jadjoint.Differentiable static double[] f(double FooSweeps,"
                        + " double[] Foo, double[] System, double[] outArrays) { return System; } }"));
    }

    @Test
    void dollarsInNamesDoNoHarm() {
        compiles(Map.of(
                "user.Foo$",
                "package user; class Foo$ { @org.jadjoint.Differentiable static double f$L(double i$) { return i$; }"
                        + "@org.jadjoint.Differentiable static void $T(double[] $N, double[] $workspace) {} }"));
    }

    @Test
    void passiveGenericAndDeprecatedTypesOfSignaturesDoNoHarm() {
        compiles(Map.of(
                "user.Foo",
                "package user; class Foo { @Deprecated static class Old {}"
                        + " @org.jadjoint.Differentiable @SafeVarargs static double f(double x,"
                        + " @org.jadjoint.NoDerivative Old old,"
                        + " @org.jadjoint.NoDerivative java.util.Map<? super String, int[]>... maps) { return x; } }"));
    }

    @Test
    void moduleThatCannotReadThePlatformsMarkGetsOursAlone() {
        String foo = "package user; public class Foo { private Foo() {} "
                + EVERYTHING.replace("static", "public static") + "}";
        Map<String, String> sources =
                Map.of("module-info", "module user { requires org.jadjoint; exports user; }", "user.Foo", foo);
        String path = annotations();
        Compile.Result result = Compile.with(
                new WritingDerivatives().withSweeps(), sources, "-Xlint:all", "-Werror", "--module-path", path);
        assertEquals(List.of(), result.diagnostics().stream().map(Compile::text).toList());
        assertFalse(text(result, "user.FooDerivatives").contains("javax.annotation.processing"));
        assertTrue(text(compiles(Map.of("user.Foo", foo)), "user.FooDerivatives")
                .contains("@javax.annotation.processing.Generated"));
    }

    @Test
    void moduleThatRequiresTheRuntimeForItselfAloneGetsNoWarning() {
        Map<String, String> sources = Map.of(
                "module-info",
                "module user { requires org.jadjoint; requires org.jadjoint.runtime; exports user; }",
                "user.Foo",
                "package user; public class Foo { private Foo() {}"
                        + " @org.jadjoint.Differentiable public record Pair(double left, double right) {}"
                        + " @org.jadjoint.Differentiable public static double f(Pair pair, double x) { return pair.left() * x; } }");
        Compile.Result result = Compile.with(
                new JadjointProcessor(), sources, "-Xlint:all", "-Werror", "--module-path", Compile.withRuntime());
        assertEquals(List.of(), result.diagnostics().stream().map(Compile::text).toList());
        assertTrue(text(result, "user.FooFunctions").contains("@SuppressWarnings(\"exports\")"));
        assertTrue(text(result, "user.Foo_PairStructure").contains("@SuppressWarnings(\"exports\")"));
    }

    @Test
    void sameDeclarationsGiveTheSameText() {
        Map<String, String> sources = Map.of("user.Foo", "package user; class Foo {" + EVERYTHING + "}");
        assertEquals(compiles(sources).generated(), compiles(sources).generated());
    }

    @Test
    void rejectedDeclarationCausesNoFurtherErrors() {
        String foo = """
                package user;
                class Foo {
                  @org.jadjoint.Differentiable static double box(Double x, double[][] rows) { return x; }
                  @org.jadjoint.Differentiable static int count(double x) { return 0; }
                  @org.jadjoint.Differentiable private static double hidden(double x) { return x; }
                  @org.jadjoint.Differentiable static <T extends Comparable<T>> double generic(T t, double x) { return x; }
                  @org.jadjoint.Differentiable double instance(double x) { return x; }
                  @org.jadjoint.Differentiable static void nothing(int x) {}
                  @org.jadjoint.Differentiable static double secret(Secret s, double x) { return x; }
                  private static class Secret {}
                  static double use() {
                    double[][] rows = FooDerivatives.boxGradient(1.0, new double[1][1]).rows();
                    FooDerivatives.nothingVjp(1).pullback();
                    return FooDerivatives.boxValueAndGradient(1.0, rows).gradient().x()
                        + FooDerivatives.countValueAndGradient(1).value()
                        + FooDerivatives.hiddenJvp(1, 1).tangent()
                        + FooDerivatives.genericGradient("", 1).x()
                        + FooDerivatives.instanceVjp(new Foo(), 1).pullback(1).x();
                  }
                }
                """;
        compiles(Map.of("user.Foo", foo));
    }

    private static Compile.Result compiles(Map<String, String> sources) {
        Compile.Result result = Compile.with(new WritingDerivatives().withSweeps(), sources, "-Xlint:all", "-Werror");
        assertEquals(List.of(), result.diagnostics().stream().map(Compile::text).toList());
        return result;
    }

    private static String text(Compile.Result result, String name) {
        return result.generated().getOrDefault(name, "");
    }

    private static String annotations() {
        try {
            return new java.io.File(org.jadjoint.Differentiable.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
