package org.jadjoint.processor.rounds;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jadjoint.processor.StandInStages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code that mentions a class which another processor writes: it must compile as if the class had always been there, and
 * every expression must have its type when bodies are read.
 */
class LateTypesTest {
    private static final String LATE = """
            package user;
            public class Late {
              public static double value(double x) { return x; }
              public static Late[] many() { return new Late[] {new Late()}; }
              public double field = 1;
              public Late next() { return this; }
            }
            """;

    /** A way in which a differentiable method may depend on a class that is not there yet. */
    record Hazard(String name, String members, String other) {
        Hazard(String name, String members) {
            this(name, members, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Hazard> HAZARDS = List.of(
            new Hazard(
                    "var",
                    "@Differentiable static double f(double x) { var y = Late.value(x); var z = y * y; return z; }"),
            new Hazard(
                    "var of its type",
                    "@Differentiable static double f(double x) { var y = new Late(); var z = y.next(); return z.field * x; }"),
            new Hazard("var in a lambda", """
                    @Differentiable static double f(double x) {
                      java.util.function.DoubleSupplier s = () -> { var y = Late.value(3); return y; };
                      return x * s.getAsDouble();
                    }"""),
            new Hazard("chained implicit lambdas", """
                    @Differentiable static double f(double x) {
                      var sum = java.util.stream.Stream.of(Late.many()).map(l -> l.next()).map(l -> l.next())
                          .map(l -> { var n = l.next(); return n; }).mapToDouble(l -> l.field).sum();
                      return x * sum;
                    }"""),
            new Hazard("lambda that returns a lambda", """
                    static <A, B> java.util.function.Function<A, B> wrap(java.util.function.Function<A, B> f) { return f; }
                    @Differentiable static double f(double x) {
                      var g = wrap((Double a) -> wrap((Double b) -> Late.value(a) * b));
                      return x * g.apply(2.0).apply(3.0);
                    }"""),
            new Hazard("nested class", """
                    @Differentiable static double f(double x) { return x * Nested.k(); }
                    static class Nested { static double k() { var y = Late.value(3); return y; } }"""),
            new Hazard("nested owner", """
                    static double outside() { var y = new Late(); return y.field; }
                    static class Nested { @Differentiable static double f(double x) { var y = Late.value(x); return y; } }"""),
            new Hazard("field initialiser", """
                    static final double K = Late.value(3);
                    final Late late = new Late();
                    static final java.util.function.DoubleSupplier S = () -> { var y = Late.value(4); return y; };
                    static { var y = Late.many(); }
                    @Differentiable static double f(double x) { return x * K; }"""),
            new Hazard(
                    "superclass in another file",
                    "@Differentiable static double f(double x) { var y = inherited(x); return y; }",
                    "class Base { static double inherited(double x) { var y = Late.value(x); return y; } }"),
            new Hazard(
                    "late superclass of a superclass",
                    "@Differentiable static double f(double x) { var y = value(x); return y; }",
                    "class Base extends Late {}"),
            new Hazard(
                    "type of a member of another file",
                    "@Differentiable static double f(double x) { var y = Other.late(); var z = y.next().field; return x * z; }",
                    "class Other { static Late late() { return new Late(); } }"),
            new Hazard("enhanced for", """
                    @Differentiable static double f(double x) {
                      double sum = 0;
                      for (var l : Late.many()) { var n = l.next(); sum += n.field * x; }
                      return sum;
                    }"""),
            new Hazard(
                    "signature of a helper",
                    "static double g(Late late, double x) { return late.field * x; } "
                            + "@Differentiable static double f(double x) { return g(new Late(), x); }"),
            new Hazard(
                    "own signature",
                    "@Differentiable static double f(double x, @NoDerivative Late late) { var l = late; return l.field * x; }"),
            new Hazard("static import", "@Differentiable static double f(double x) { var y = value(x); return y; }"),
            new Hazard("pattern and switch", """
                    @Differentiable static double f(double x) {
                      Object o = Late.many()[0];
                      var y = o instanceof Late l ? l.field : 2;
                      var z = switch ((int) y) { case 1 -> { var n = new Late(); yield n.field; } default -> 4; };
                      return x * z;
                    }"""));

    private static final List<List<String>> OPTIONS = List.of(
            List.of(),
            List.of("-Xlint:all", "-Werror"),
            List.of("--should-stop=ifError=FLOW", "-XDcompilePolicy=simple"));

    static Stream<Arguments> runs() {
        return HAZARDS.stream()
                .flatMap(hazard -> Stream.of(2, 3)
                        .flatMap(arrival -> OPTIONS.stream().map(options -> Arguments.of(hazard, arrival, options))));
    }

    @ParameterizedTest(name = "{0} arrives in round {1} {2}")
    @MethodSource("runs")
    void classThatArrivesLaterIsWaitedFor(Hazard hazard, int arrival, List<String> options) {
        StandInStages stages = new StandInStages();

        Compilation compilation = Compiler.javac()
                .withProcessors(new LateProcessor(arrival, "user.Late", LATE), stages.processor())
                .withOptions(options)
                .compile(sources(hazard));

        assertThat(compilation).succeededWithoutWarnings();
        String owner = hazard.name.equals("nested owner") ? "user.Model.Nested" : "user.Model";
        assertEquals(List.of("declare " + owner, "define " + owner), stages.log());
    }

    static Stream<Hazard> hazards() {
        return HAZARDS.stream();
    }

    /** What javac and the processor say about the missing class itself. */
    private static final Pattern ABOUT_THE_CLASS =
            Pattern.compile("(class|variable) Late|static import only|type of Other.late|symbol: +method value");

    @ParameterizedTest
    @MethodSource("hazards")
    void classThatNeverArrivesIsTheOnlyError(Hazard hazard) {
        StandInStages stages = new StandInStages();

        Compilation compilation =
                Compiler.javac().withProcessors(stages.processor()).compile(sources(hazard));

        assertThat(compilation).failed();
        assertEquals(
                List.of(),
                compilation.errors().stream()
                        .map(error -> error.getMessage(null))
                        .filter(message -> !ABOUT_THE_CLASS.matcher(message).find())
                        .toList());
    }

    private static List<JavaFileObject> sources(Hazard hazard) {
        String imports = hazard.name.equals("static import") ? "import static user.Late.value;\n" : "";
        String header = hazard.other.startsWith("class Base") ? " extends Base" : "";
        String text = "package user;\nimport org.jadjoint.*;\n" + imports + "public class Model" + header + " {\n"
                + hazard.members.indent(2) + "}\n";
        List<JavaFileObject> sources = new ArrayList<>(List.of(JavaFileObjects.forSourceString("user.Model", text)));
        if (!hazard.other.isEmpty()) {
            String name = hazard.other.startsWith("class Base") ? "user.Base" : "user.Other";
            sources.add(JavaFileObjects.forSourceString(name, "package user;\n" + hazard.other));
        }
        return sources;
    }
}
