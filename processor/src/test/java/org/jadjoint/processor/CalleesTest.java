package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jadjoint.Differentiable;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derivatives of methods that call methods with several scalar cotangents: their own, and those of a jar. */
class CalleesTest {
    private static final String LIB = """
            package lib;
            public class Lib {
              @org.jadjoint.Differentiable
              public static double h(double x, int n, double y) { return x * x * y * n; }
            }
            """;

    @TempDir
    Path jar;

    @Test
    void recursionReturnsSeveralCotangents() throws Exception {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("user.Foo", """
                        package user;
                        public class Foo {
                          @org.jadjoint.Differentiable
                          static double f(double a, double b, int n) { return n == 0 ? a * b : f(a * b, a, n - 1) + a; }
                          public static double use() {
                            var gradient = FooDerivatives.fVjp(2, 3, 1).pullback(1); // a * a * b + a
                            return gradient.a() + 100 * gradient.b();
                          }
                        }
                        """), "-Xlint:all", "-Werror");
        assertEquals("", result.errors());
        assertEquals(13 + 100 * 4.0, use(result.loader()));
    }

    @Test
    void shadowOfAResultWithoutDerivativeIsClearedForTheNextPullback() throws Exception {
        Compile.Result result = Compile.with(new JadjointProcessor(), Map.of("lib.Lib", """
                        package lib;
                        public class Lib {
                          @org.jadjoint.Differentiable
                          public static double[] numbers(double limit, int n) {
                            double[] numbers = new double[n];
                            java.util.Arrays.fill(numbers, 2);
                            return limit < 0 ? null : numbers;
                          }
                        }
                        """, "user.Foo", """
                        package user;
                        public class Foo {
                          @org.jadjoint.Differentiable
                          static double f(double a) {
                            double[] c = lib.Lib.numbers(a, 2);
                            double b = c[0] * a;
                            c[0] = a * a;
                            return b + c[0];
                          }
                          public static double use() {
                            var vjp = FooDerivatives.fVjp(3); // 2 * a + a * a
                            return vjp.pullback(1).a() + 100 * vjp.pullback(1).a();
                          }
                        }
                        """));
        assertEquals("", result.errors());
        assertEquals(8 + 100 * 8.0, use(result.loader()));
    }

    @Test
    void calleeFromAJarNeedsNoParameterNames() throws Exception {
        install(Compile.with(new JadjointProcessor(), Map.of("lib.Lib", LIB)));
        Compile.Result result = againstJar("""
                        package user;
                        public class Foo {
                          @org.jadjoint.Differentiable
                          static double f(double a) { return lib.Lib.h(a, 5, a); }
                          public static double use() { return FooDerivatives.fGradient(2).a(); }
                        }
                        """);
        assertEquals("", result.errors());
        assertEquals(60.0, useWithJar(result));
    }

    /** Its source is not there, so its tangent type says that its constructor does nothing; another may refuse its components. */
    @Test
    void recordFromAJarIsTakenApartAsOneOfTheSameCompilation() throws Exception {
        String records = """
                package lib;
                public class Points {
                  @org.jadjoint.Differentiable public record Plain(double x) {}
                  @org.jadjoint.Differentiable public record Checked(double x) {
                    public Checked {
                      if (x > 3) throw new IllegalArgumentException();
                    }
                  }
                }
                """;
        String user = """
                package user;
                import lib.Points;
                public class Foo {
                  @org.jadjoint.Differentiable
                  static double f(double a) { return new Points.Plain(a * a).x() * new Points.Checked(a).x(); }
                }
                """;
        Compile.Result together =
                Compile.with(new JadjointProcessor(), Map.of("lib.Points", records, "user.Foo", user));
        install(Compile.with(new JadjointProcessor(), Map.of("lib.Points", records)));
        Compile.Result apart = againstJar(user);
        assertEquals("", apart.errors());
        String sweeps = apart.generated().getOrDefault("user.FooSweeps", "");
        assertEquals(together.generated().get("user.FooSweeps"), sweeps);
        assertTrue(sweeps.contains("Points.Checked checked = new"), sweeps);
        assertFalse(sweeps.contains("Points.Plain plain"), sweeps);
    }

    /** Nothing of its source is there but what its tangent type says: that the constructor has a derivative. */
    @Test
    void constructorFromAJarThatComputesIsDifferentiated() throws Exception {
        String records = """
                package lib;
                public class Points {
                  @org.jadjoint.Differentiable public record Unit(double x, double y) {
                    public Unit {
                      double n = Math.sqrt(x * x + y * y);
                      x /= n;
                      y /= n;
                    }
                  }
                }
                """;
        String user = """
                package user;
                import lib.Points;
                public class Foo {
                  @org.jadjoint.Differentiable
                  static double f(double a) { return new Points.Unit(a, 4).x() * a; }
                  public static double use() { return FooDerivatives.fGradient(3).a(); }
                }
                """;
        double expected = 3.0 / 5 + 3 * (1.0 / 5 - 9.0 / 125);
        Compile.Result together =
                Compile.with(new JadjointProcessor(), Map.of("lib.Points", records, "user.Foo", user));
        assertEquals("", together.errors());
        assertEquals(expected, (double) use(together.loader()), 1e-15);
        install(Compile.with(new JadjointProcessor(), Map.of("lib.Points", records)));
        Compile.Result apart = againstJar(user);
        assertEquals("", apart.errors());
        assertEquals(
                together.generated().get("user.FooSweeps"), apart.generated().get("user.FooSweeps"));
        assertEquals(expected, (double) useWithJar(apart), 1e-15);
    }

    @Test
    void calleeFromAJarMayTakeLists() throws Exception {
        install(Compile.with(new JadjointProcessor(), Map.of("lib.Sums", """
                package lib;
                import java.util.List;
                import org.jadjoint.Differentiable;
                public class Sums {
                  @Differentiable public record Point(double x) {}
                  @Differentiable public static double sum(List<Point> points, List<? extends double[]> rows, double y) {
                    double sum = 0;
                    double[] row = rows.get(0);
                    for (Point point : points) sum += point.x() * row[0] * y;
                    return sum;
                  }
                }
                """)));
        Compile.Result result = againstJar("""
                        package user;
                        import java.util.List;
                        import lib.Sums;
                        public class Foo {
                          @org.jadjoint.Differentiable
                          static double f(double a) {
                            return Sums.sum(List.of(new Sums.Point(a), new Sums.Point(1)), List.of(new double[] {3}), a);
                          }
                          public static double use() { return FooDerivatives.fGradient(2).a(); }
                        }
                        """);
        assertEquals("", result.errors());
        assertEquals(15.0, useWithJar(result));
    }

    @Test
    void calleeOfAnotherVersionIsReportedOnceAtEachCall() throws Exception {
        Compile.Result library = Compile.with(new JadjointProcessor(), Map.of("lib.Lib", LIB));
        Map<String, String> older = new HashMap<>(library.generated());
        older.put("lib.Lib", LIB);
        older.computeIfPresent(
                "lib.LibDerivatives",
                (name, text) -> text.replaceAll("int JADJOINT_ABI = \\d+", "int JADJOINT_ABI = 0"));
        install(Compile.plain(older));
        String user = """
                package user;
                public class Foo {
                  @org.jadjoint.Differentiable
                  static double f(double a) {
                    double constant = lib.Lib.h(1, 5, 1);
                    return constant * lib.Lib.h(a, 5, a);
                  }
                  public static double use() { return FooDerivatives.fGradient(2).a(); }
                }
                """;
        Compile.Result result = againstJar(user);
        assertEquals(1, result.diagnostics().size(), () -> result.errors());
        var error = result.diagnostics().get(0);
        assertEquals(6, error.getLineNumber());
        assertEquals(user.lines().toList().get(5).indexOf(".h(") + 3, error.getColumnNumber());
        assertTrue(
                Compile.text(error)
                        .contains(
                                "[IncompatibleCompanion] the companion of Lib.h(double, int, double) speaks version 0"),
                () -> Compile.text(error));
        assertTrue(Compile.text(error).contains("note: needed because a (line 4) reaches the result of Foo.f"));
    }

    private void install(Compile.Result library) throws IOException {
        assertEquals("", library.errors());
        for (var compiled : library.classes().entrySet()) {
            Path file = jar.resolve(compiled.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, compiled.getValue());
        }
    }

    private Compile.Result againstJar(String user) throws Exception {
        return Compile.with(
                new JadjointProcessor(),
                Map.of("user.Foo", user),
                "-classpath",
                annotations() + File.pathSeparator + jar);
    }

    private Object useWithJar(Compile.Result result) throws Exception {
        try (var loader = new java.net.URLClassLoader(
                new java.net.URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            return use(result.loader(loader));
        }
    }

    private static Object use(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass("user.Foo").getMethod("use").invoke(null);
    }

    private static String annotations() throws Exception {
        return new File(Differentiable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getPath();
    }
}
