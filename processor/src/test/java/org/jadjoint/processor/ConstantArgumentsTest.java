package org.jadjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jadjoint.Differentiable;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code @NoDerivative} arrays that are given to methods of other classes, and arrays that functions capture: refused when they run if these write into them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConstantArgumentsTest {
    private static final String OTHER = """
            package user;
            import org.jadjoint.*;
            public final class Other {
              @Differentiable
              public static double dot(double[] a, double[] b) {
                double sum = 0;
                for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
                return sum;
              }

              @Differentiable
              public static void fill(int[] order, double x, double[] out) { out[order[0]] = x * x; }

              @Differentiable
              public static double[] scaled(double[] a, double[] b) {
                double[] result = new double[a.length];
                for (int i = 0; i < a.length; i++) result[i] = a[i] * b[i];
                return result;
              }

              @Differentiable
              public static double swapped(double[] b, double[] a) { return Third.last(a, b, 1); }

              @Differentiable
              public static double around(double[] a, double[] b, int n) { return n == 0 ? a[0] * b[0] : Third.around(a, b, n - 1); }
            }
            """;

    private static final String THIRD = """
            package user;
            import org.jadjoint.*;
            final class Third {
              @Differentiable
              static double called(java.util.function.DoubleUnaryOperator f, double x) { return f.applyAsDouble(x); }

              @Differentiable
              static double last(double[] a, double[] b, int n) {
                if (n > 0) return last(a, b, n - 1);
                b[0] += a[0];
                return Other.dot(a, b);
              }

              @Differentiable
              static double around(double[] a, double[] b, int n) { return n == 0 ? 0 : Other.around(a, b, n - 1); }
            }
            """;

    private static final String USER = """
            package user;
            import org.jadjoint.*;
            public final class Foo {
              private static final double[] W = {2, 3};
              private static final double[] DATA = {5, 7};

              @Differentiable
              static double reads(double[] w, @NoDerivative double[] data, int n) {
                double sum = 0;
                for (int i = 0; i < n; i++) sum += w[i] * Other.dot(w, data);
                return sum;
              }

              @Differentiable
              static double thatIsALocal(double[] w) {
                @NoDerivative double[] data = w.clone();
                return Other.dot(w, data) + Other.dot(data, w);
              }

              @Differentiable
              static double makesAnArray(double[] w, @NoDerivative double[] data) {
                double[] scaled = Other.scaled(w, data);
                return scaled[0] * scaled[1] * data[0];
              }

              @Differentiable
              static double throughAHelper(double[] w, @NoDerivative double[] data) { return helper(w, data, 1); }

              static double helper(double[] w, double[] data, int n) {
                return n > 0 ? helper(w, data, n - 1) : Other.dot(w, data);
              }

              @Differentiable
              static double fills(double x, @NoDerivative double[] buffer) {
                Other.fill(new int[1], x, buffer);
                return buffer[0];
              }

              @Differentiable
              static double writesInAThirdClass(double[] w, @NoDerivative double[] data) { return Other.swapped(data, w); }

              @Differentiable
              static double readsInAThirdClass(double[] w, @NoDerivative double[] data) { return Other.swapped(w, data); }

              @Differentiable
              static double inCircles(double[] w, @NoDerivative double[] data) { return Other.around(w, data, 1); }

              @Differentiable
              static double overwrites(double[] w) {
                @NoDerivative double[] same = w;
                Other.fill(new int[1], 3, same);
                return w[0];
              }

              static final double[] TABLE = {5, 7};

              @Differentiable
              static double readsAField(double[] w) { return Other.dot(w, TABLE); }

              @Differentiable
              static double fillsAField(double x) {
                Other.fill(new int[1], x, TABLE);
                return TABLE[0];
              }

              @Differentiable
              static double capturesAndReads(double[] w, double x) { return Third.called(t -> Other.dot(w, w) * t, x); }

              @Differentiable
              static double capturesAndFills(double[] w, double x) {
                return Third.called(t -> { Other.fill(new int[] {0}, t, w); return w[0]; }, x);
              }

              public static double captured() { return FooDerivatives.capturesAndReadsGradient(new double[] {2, 1}, 3).w()[0]; }
              public static double filledCaptured() { return FooDerivatives.capturesAndFillsGradient(new double[] {2, 1}, 3).x(); }
              public static double field() { return FooDerivatives.readsAFieldGradient(W).w()[0]; }
              public static double filledField() { return FooDerivatives.fillsAFieldGradient(2).x(); }

              public static double gradient() {
                var gradient = FooDerivatives.readsGradient(W, DATA, 2); // (w0 + w1) (5 w0 + 7 w1)
                return gradient.w()[0] + 1000 * gradient.w()[1];
              }
              public static double pullbacks() {
                var vjp = FooDerivatives.readsVjp(W, DATA, 2);
                vjp.pullback(1);
                return vjp.pullback(1).w()[0];
              }
              public static double tangent() { return FooDerivatives.readsJvp(W, DATA, 2, new double[] {1, 0}).tangent(); }
              public static double local() {
                var gradient = FooDerivatives.thatIsALocalGradient(W);
                return gradient.w()[0] + 1000 * gradient.w()[1];
              }
              public static double made() { return FooDerivatives.makesAnArrayGradient(W, DATA).w()[0]; }
              public static double madeTangent() {
                return FooDerivatives.makesAnArrayJvp(W, DATA, new double[] {1, 0}).tangent();
              }
              public static double helped() { return FooDerivatives.throughAHelperGradient(W, DATA).w()[1]; }
              public static double read() { return FooDerivatives.readsInAThirdClassGradient(W.clone(), DATA).w()[0]; }

              public static double fillGradient() { return FooDerivatives.fillsGradient(2, DATA).x(); }
              public static double fillVjp() { return FooDerivatives.fillsVjp(2, DATA).pullback(1).x(); }
              public static double fillJvp() { return FooDerivatives.fillsJvp(2, DATA, 1).tangent(); }
              public static double untouched() { return DATA[0]; }
              public static double written() { return FooDerivatives.writesInAThirdClassGradient(W, DATA).w()[0]; }
              public static double circle() { return FooDerivatives.inCirclesGradient(W, DATA).w()[0]; }
              public static double overwritten() { return FooDerivatives.overwritesGradient(W.clone()).w()[0]; }
            }
            """;

    private ClassLoader loader = ClassLoader.getSystemClassLoader();

    @TempDir
    Path jar;

    @BeforeAll
    void compile() throws Exception {
        Compile.Result result = Compile.with(
                new JadjointProcessor(),
                Map.of("user.Other", OTHER, "user.Third", THIRD, "user.Foo", USER),
                "-Xlint:all",
                "-Werror");
        assertEquals("", result.errors());
        loader = result.loader();
    }

    @Test
    void arrayThatIsOnlyReadIsAccepted() throws Exception {
        assertEquals(56 + 1000 * 66, call("gradient"));
        assertEquals(56, call("pullbacks"));
        assertEquals(56, call("tangent"));
        assertEquals(4 + 1000 * 6, call("local"));
        assertEquals(3 * 5 * 7 * 5, call("made"));
        assertEquals(3 * 5 * 7 * 5, call("madeTangent"));
    }

    @Test
    void helpersAndOtherClassesAskOn() throws Exception {
        assertEquals(7, call("helped"));
        assertEquals(5, call("read"));
        assertRefused("data is @NoDerivative, but Other.swapped may write into it", "written");
    }

    @Test
    void writtenArrayIsRefusedBeforeItIsWritten() throws Exception {
        for (String form : new String[] {"fillGradient", "fillVjp", "fillJvp"}) {
            assertRefused("buffer is @NoDerivative, but Other.fill may write into it", form);
        }
        assertEquals(5, call("untouched"));
        assertRefused("same is @NoDerivative, but Other.fill may write into it", "overwritten");
    }

    @Test
    void arrayOfAFieldIsAConstant() throws Exception {
        assertEquals(5, call("field"));
        assertRefused("Foo.TABLE is not made here, but Other.fill may write into it", "filledField");
    }

    @Test
    void arrayThatAFunctionCapturesIsOnlyRead() throws Exception {
        assertEquals(2 * 2 * 3, call("captured"));
        assertRefused("w is captured by a function, but Other.fill may write into it", "filledCaptured");
    }

    @Test
    void classesThatCallEachOtherMayWrite() {
        assertRefused("data is @NoDerivative, but Other.around may write into it", "circle");
    }

    @Test
    void calleeFromAJarIsAskedToo() throws Exception {
        install(Compile.with(new JadjointProcessor(), Map.of("user.Other", OTHER, "user.Third", THIRD)));
        Compile.Result result =
                Compile.with(new JadjointProcessor(), Map.of("user.Foo", USER), "-classpath", classPath(jar));
        assertEquals("", result.errors());
        try (var library = new java.net.URLClassLoader(
                new java.net.URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> foo = result.loader(library).loadClass("user.Foo");
            assertEquals(56.0, foo.getMethod("tangent").invoke(null));
            assertThrows(
                    InvocationTargetException.class,
                    () -> foo.getMethod("fillJvp").invoke(null));
        }
    }

    @Test
    void codeThatIsNotSeenMayWrite() throws Exception {
        String library =
                "package user; public class Other { @org.jadjoint.NoDerivative public static double first(double[] a) { return a[0]; } }";
        String user = """
                package user;
                import org.jadjoint.*;
                class User {
                  @Differentiable static double given(double[] w) { return w[0] * Other.first(w); }
                  @Differentiable static double copied(double[] w) { return w[0] * Other.first(w.clone()); }
                }
                """;
        install(Compile.with(new JadjointProcessor(), Map.of("user.Other", library)));
        String errors = Compile.with(new JadjointProcessor(), Map.of("user.User", user), "-classpath", classPath(jar))
                .errors();
        assertTrue(errors.startsWith("/user/User.java:4: [NoDerivativeWritesActive] Other.first(double[]) is"), errors);
        assertTrue(errors.indexOf(".java:") == errors.lastIndexOf(".java:"), errors);
    }

    private double call(String method) throws Exception {
        return (double) loader.loadClass("user.Foo").getMethod(method).invoke(null);
    }

    private void assertRefused(String message, String method) {
        var thrown = assertThrows(InvocationTargetException.class, () -> call(method));
        String found = String.valueOf(thrown.getCause());
        assertTrue(found.startsWith("java.lang.IllegalArgumentException: " + message), found);
    }

    private static String classPath(Path jar) throws Exception {
        return Path.of(Differentiable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                + File.pathSeparator
                + jar;
    }

    private void install(Compile.Result library) throws IOException {
        for (Map.Entry<String, byte[]> entry : library.classes().entrySet()) {
            Path file = jar.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }
}
