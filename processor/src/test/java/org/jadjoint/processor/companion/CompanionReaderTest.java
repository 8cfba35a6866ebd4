package org.jadjoint.processor.companion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompanionReaderTest {

    @Test
    void everyMemberTakesTheParametersInItsOwnOrder() {
        only("static double f(double a, double[] b, int n, @NoDerivative double c) { return a; }", method -> {
            assertEquals("a, b, n, c", names(Signatures.ofDerivatives(method, Member.GRADIENT)));
            assertEquals("a, b, n, c, resultBar, bBar", names(Signatures.ofDerivatives(method, Member.PULLBACK)));
            assertEquals("a, b, n, c, aDot, bDot", names(Signatures.ofDerivatives(method, Member.JVP)));
            assertEquals("a, b, bBar, n, c", names(Signatures.ofDerivatives(method, Member.FORWARD)));
            assertEquals("frame, resultBar", names(Signatures.ofDerivatives(method, Member.REVERSE)));
            assertEquals("a, b, n, c, resultBar, bBar, residuals", names(Signatures.ofSweeps(method, Member.PULLBACK)));
            assertEquals("residuals, resultBar", names(Signatures.ofSweeps(method, Member.REVERSE)));
        });
    }

    @Test
    void sweepsTakeShadowsAndPublicMembersTangents() {
        String method = "static double f(P[] p, double[][] a, @NoDerivative P c) { return 0; }"
                + " @Differentiable record P(double x, P next) {}";
        only(method, found -> {
            assertEquals("user.Foo_PTangent[], double[][]", shadows(found, Member.PULLBACK, false));
            assertEquals("user.Foo_PTangent.Shadow[], double[][]", shadows(found, Member.PULLBACK, true));
            assertEquals(List.of("p", "a", "c"), namesOf(found.aggregates()));
            assertEquals(List.of("p", "a"), namesOf(found.shadowed()));
            assertFalse(found.isFlat());
        });
    }

    @Test
    void receiverIsTheFirstParameter() {
        only("final double f(double self) { return self; }", method -> {
            assertEquals("self0, self, selfDot", names(Signatures.ofDerivatives(method, Member.JVP)));
            assertTrue(method.parameters().get(0).isReceiver());
            assertFalse(method.parameters().get(0).isDifferentiable());
            assertEquals(List.of("self"), namesOf(method.declaredParameters()));
        });
    }

    private static List<String> namesOf(List<CompanionParameter> parameters) {
        return parameters.stream().map(CompanionParameter::name).toList();
    }

    private static String shadows(CompanionMethod method, Member member, boolean swept) {
        List<Formal> formals = swept ? Signatures.ofSweeps(method, member) : Signatures.ofDerivatives(method, member);
        return formals.stream()
                .map(Formal::type)
                .map(type -> type instanceof Formal.Shadow shadow
                        ? shadow.type().shadow()
                        : type instanceof Formal.Tangent tangent
                                        && !tangent.type().isScalar()
                                ? tangent.type().java()
                                : "")
                .filter(type -> !type.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Test
    void namesOfTheUserStayAndOursGiveWay() {
        only("static double f(double resultBar, double x, double xBar, double[] residuals) { return x; }", method -> {
            assertEquals(
                    "resultBar, x, xBar, residuals, resultBar0, residualsBar, residuals0",
                    names(Signatures.ofSweeps(method, Member.PULLBACK)));
            assertEquals(
                    List.of("resultBarBar", "xBar0", "xBarBar", "residualsBar"),
                    method.parameters().stream().map(CompanionParameter::bar).toList());
        });
    }

    @Test
    void namesThatRecordsMayNotUseGetAnUnderscore() {
        only("static double f(double wait, double wait_, double toString, double value) { return wait; }", method -> {
            assertEquals(
                    List.of("wait_", "wait__", "toString_", "value"),
                    method.parameters().stream()
                            .map(CompanionParameter::component)
                            .toList());
        });
    }

    @Test
    void parameterNamedLikeAClassThatBodiesMentionGivesWay() {
        only("static double f(double Math, double Math0, double FooSweeps) { return Math; }", method -> {
            assertEquals(
                    List.of("Math1", "Math0", "FooSweeps0"),
                    method.parameters().stream().map(CompanionParameter::name).toList());
            assertEquals("Math", method.parameters().get(0).component());
        });
    }

    @Test
    void overloadsCarryTheirParameterTypesInTypeNames() {
        Declared.source(
                        "class Foo { @Differentiable static double f(double a, java.util.List<String>[] b) { return a; }"
                                + "@Differentiable static double f(float[] a) { return 0; } static double f() { return 0; } }")
                .show("user.Foo", (type, env) -> {
                    var methods = Readers.companions(env).read(type).methods();
                    assertEquals(
                            List.of("FDoubleListArrayGradient", "FFloatArrayGradient"),
                            methods.stream()
                                    .map(method -> method.typeName(NestedType.GRADIENT))
                                    .toList());
                    assertEquals("fGradient", methods.get(0).memberName(Member.GRADIENT));
                });
    }

    @Test
    void nestedClassIsJoinedByUnderscores() {
        Declared.source(
                        "public class Outer { static class Inner { @Differentiable static double f(double x) { return x; } } }")
                .show("user.Outer.Inner", (type, env) -> {
                    var companion = Readers.companions(env).read(type);
                    assertEquals("user.Outer_InnerDerivatives", companion.qualified(companion.derivativesName()));
                    assertEquals("Outer_InnerSweeps", companion.sweepsName());
                    assertFalse(companion.isPublic());
                });
    }

    @Test
    void arraysOfOneElementTypeMayAlias() {
        only(
                "static void f(double[] a, float[] b, @NoDerivative double[] c, int[] d, String[] e, int[][] g) {}",
                method -> {
                    assertEquals(
                            "[[a, c], [b], [d], [e, g]]",
                            method.arraysByType().stream()
                                    .map(arrays -> arrays.stream()
                                            .map(array -> array.name())
                                            .toList())
                                    .toList()
                                    .toString());
                    assertTrue(Member.WRITES.isSwept(method));
                });
        only("static double f(double a, int[] b, long[] c) { return a; }", method -> {
            assertFalse(Member.WRITES.isSwept(method));
        });
    }

    @Test
    void suppressionsOfEnclosingClassesAreRepeated() {
        Declared.source("@SuppressWarnings(\"rawtypes\") class Foo { @Deprecated static int old;"
                        + "@SuppressWarnings({\"unchecked\", \"jadjoint\"}) @Differentiable"
                        + " static double f(double x) { return x; } }")
                .show("user.Foo", (type, env) -> {
                    var companion = Readers.companions(env).read(type);
                    assertEquals(
                            List.of("deprecation", "rawtypes", "unchecked"),
                            companion.methods().get(0).suppressions());
                });
    }

    private static void only(String method, java.util.function.Consumer<CompanionMethod> test) {
        Declared.source("class Foo { @Differentiable " + method + " }").show("user.Foo", (type, env) -> {
            var reader = Readers.companions(env);
            test.accept(reader.read(type).methods().get(0));
        });
    }

    private static String names(List<Formal> formals) {
        return formals.stream().map(Formal::name).collect(Collectors.joining(", "));
    }
}
