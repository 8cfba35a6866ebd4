package org.jadjoint.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {
    private static final String ANY = ", use double, float, a record or sealed interface that is annotated @Differentia"
            + "ble, an array of these, a List of such records or arrays]";

    @Test
    void scalarsArraysAndPassiveParametersAreAccepted() {
        assertEquals(
                List.of(),
                inClass("@Differentiable static double f(double a, float[] b, int[][] c, String d, Integer e,"
                        + " Thread.State g, Tag h, @NoDerivative java.util.List<Double> i) { return a; }"
                        + " record Tag(int id, String name) {}"));
    }

    @Test
    void methodNeedsADifferentiableParameter() {
        finds("NoDifferentiableParameter [Foo.f(int)]", "static double f(int n) { return n; }");
        finds("NoDifferentiableParameter [Foo.f(double)]", "static double f(@NoDerivative double x) { return x; }");
    }

    @Test
    void resultNeedsADerivative() {
        finds("NoDerivativeResult [Foo.f(double), int]", "static int f(double x) { return 0; }");
        finds("NoDerivativeResult [Foo.f(double), Double]", "static Double f(double x) { return x; }");
        finds("NoDerivativeResult [Foo.f(double), Point]", "static Point f(double x) { return null; }");
        finds("NoDerivativeResult [Foo.f(double), void]", "static void f(double x) {}");
    }

    @Test
    void parameterThatMayHoldNumbersUnseenMustBeDeclaredConstant() {
        finds("UnsupportedType [x, Double, use double]", "static double f(Double x) { return x; }");
        finds(
                "UnsupportedType [x, Double[][], use double[][]]",
                "static double f(double a, Double[][] x) { return a; }");
        finds(
                "UnsupportedType [x, List<Double>, use double[]]",
                "static double f(double a, java.util.List<Double> x) { return a; }");
        finds(
                "UnsupportedType [x, Point[], annotate Foo.Point @Differentiable]",
                "static double f(double a, Point[] x) { return a; }");
        finds(
                "UnsupportedFunction [x, Supplier<Double>]",
                "static double f(double a, java.util.function.Supplier<Double> x) { return a; }");
    }

    @Test
    void methodMustHaveABodyThatNoOtherOverrides() {
        finds(
                "UnsupportedMethod [Foo.f(double), it is an instance method that may be overridden]",
                "double f(double x) { return x; }");
        finds("UnsupportedMethod [Foo.f(double), it is generic]", "static <T> double f(double x) { return x; }");
        finds("NativeOrAbstract [Foo.f(double), native]", "static native double f(double x);");
        finds("NativeOrAbstract [Foo.f(double), abstract]", "abstract double f(double x);");
    }

    @Test
    void structuresAreAccepted() {
        assertEquals(
                List.of(),
                inClass("@Differentiable static P f(P p, P[][] ps, double[][][] a, S s, @NoDerivative P q,"
                        + " @NoDerivative Plain r) { return p; }"
                        + " @Differentiable final double g(double x) { return x; }"
                        + " @Differentiable record P(double x, float[][] y, P next) {}"
                        + " @Differentiable sealed interface S permits A {}"
                        + " @Differentiable record A(double x) implements S {}"
                        + " record Plain(double x) {}"));
    }

    @Test
    void genericTypesHaveNoTangents() {
        finds(
                "UnsupportedType [x, Pair<Point>" + ANY,
                "static double f(double a, Pair<Point> x) { return a; }"
                        + " @Differentiable record Pair<T>(T a, double b) {}");
        finds(
                "UnsupportedType [x, Open" + ANY,
                "static double f(double a, Open x) { return a; } @Differentiable interface Open {}");
    }

    @Test
    void methodsOfRecordsNeedTheRecordsTangent() {
        assertEquals(
                List.of("UnsupportedMethod [Foo.f(double), its record has numbers, but is not @Differentiable itself]"),
                findings("record Foo(double a) { @Differentiable double f(double x) { return x; } }", "user.Foo"));
        assertEquals(
                List.of(),
                findings("record Foo(int a) { @Differentiable double f(double x) { return x; } }", "user.Foo"));
        assertEquals(
                List.of(),
                findings(
                        "@Differentiable record Foo(double a) { @Differentiable double f() { return a; } }",
                        "user.Foo"));
        assertEquals(
                List.of("UnsupportedMethod [Foo.f(double), its class is generic]"),
                findings("record Foo<T>(T a) { @Differentiable double f(double x) { return x; } }", "user.Foo").stream()
                        .filter(finding -> finding.contains("generic"))
                        .toList());
    }

    @Test
    void annotationMustMakeSense() {
        finds(
                "UnsupportedMethod [Foo.f(double), it is @NoDerivative as well]",
                "@NoDerivative static double f(double x) { return x; }");
        assertEquals(
                List.of("UnsupportedMethod [Foo.f(double),"
                        + " derivatives of order 3 are not available, only of order 1 and 2]"),
                inClass("@Differentiable(order = 3) static double f(double x) { return x; }"));
    }

    @Test
    void privateDeclarationsAreOutOfReach() {
        finds("PrivateMember [Foo.f(double), Foo]", "private static double f(double x) { return x; }");
        finds(
                "PrivateMember [Foo.Secret, Foo.f(double, Secret[])]",
                "static double f(double x, @NoDerivative Secret[] s) { return x; } private static class Secret {}");
        assertEquals(
                List.of("PrivateMember [Foo.Hidden, Foo.Hidden]"),
                findings(
                        "class Foo { private static class Hidden { @Differentiable static double f(double x)"
                                + " { return x; } } }",
                        "user.Foo.Hidden"));
    }

    @Test
    void allProblemsOfADeclarationAreFound() {
        assertEquals(
                List.of(
                        "PrivateMember [Foo.f(Double, Float[]), Foo]",
                        "UnsupportedMethod [Foo.f(Double, Float[]), it is generic]",
                        "UnsupportedType [a, Double, use double]",
                        "UnsupportedType [b, Float[], use float[]]",
                        "NoDerivativeResult [Foo.f(Double, Float[]), int]"),
                inClass("@Differentiable private <T> int f(Double a, Float[] b) { return 0; }"));
    }

    @Test
    void clashIsFoundAtTheSecondMethod() {
        assertEquals(
                List.of("NameClash [Foo.F(double), FGradient, Foo.f(double)]"),
                inClass("@Differentiable static double f(double x) { return x; }"
                        + "@Differentiable static double F(double x) { return x; }"));
        assertEquals(
                List.of("NameClash [Foo.fValueAnd(double), FValueAndGradient, Foo.f(double)]"),
                inClass("@Differentiable static double f(double x) { return x; }"
                        + "@Differentiable static double fValueAnd(double x) { return x; }"));
    }

    @Test
    void overloadsWithTheSameDerivedSignatureClash() {
        assertEquals(
                List.of("NameClash [Foo.f(double, double, double), fJvp(double, double, double, double),"
                        + " Foo.f(double, double)]"),
                inClass("@Differentiable static double f(double a, double x) { return x; }"
                        + "@Differentiable static double f(@NoDerivative double a, @NoDerivative double b, double x)"
                        + " { return x; }"));
        assertEquals(
                List.of(),
                inClass("@Differentiable static double f(double[] a, double x) { return x; }"
                        + "@Differentiable static double f(@NoDerivative double[] a, @NoDerivative double[] b, double x)"
                        + " { return x; }"));
        assertEquals(
                List.of("NameClash [Foo.f(double, Tag), FDoubleTagGradient, Foo.f(double, Tag)]"),
                inClass("@Differentiable static double f(double x, Tag t) { return x; }"
                        + "@Differentiable static double f(double x, Foo.Other.Tag t) { return x; }"
                        + " enum Tag {A} static class Other { enum Tag {B} }"));
    }

    private static void finds(String finding, String method) {
        assertEquals(List.of(finding), inClass("@Differentiable " + method + " record Point(double x, double y) {}"));
    }

    private static List<String> inClass(String body) {
        return findings("abstract class Foo { " + body + " }", "user.Foo");
    }

    private static List<String> findings(String source, String owner) {
        List<String> found = new java.util.ArrayList<>();
        Declared.source(source).show(owner, (type, env) -> {
            var companion = Readers.companions(env).read(type);
            companion.findings().forEach(finding -> found.add(finding.problem().id() + " " + finding.arguments()));
        });
        return found;
    }
}
