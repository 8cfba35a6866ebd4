package org.jadjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.cases.Compile;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.ClassNames;
import org.jadjoint.processor.emit.body.CodeSize;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.emit.body.Returns;
import org.jadjoint.processor.emit.body.Surroundings;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Value;
import org.junit.jupiter.api.Test;

/** Passive Java of any kind is carried along: lowered, emitted in another class and run there, it does what it did. */
class CarriedCodeTest {
    private static final double[] POINTS = {-1.5, 0, 2};

    /** A method {@code f(double x, int n, String s, double[] a)} with further members after its body. */
    private static void same(String body, String... members) {
        String source = """
                package test;
                import java.util.*;
                import java.util.function.*;
                import org.jadjoint.*;
                import static java.lang.Math.floorMod;
                class C {
                  @Differentiable static double f(double x, int n, String s, double[] a) {
                %s
                  }
                %s
                }
                """.formatted(body, String.join("\n", members));
        Lowered lowered = Lowered.source(source);
        assertEquals(List.of(), lowered.method("f").findings());
        String text;
        try {
            text = emitted(lowered);
        } catch (RuntimeException e) {
            throw new IllegalStateException(body + lowered.text("f"), e);
        }
        Map<String, String> again = Map.of("test.C", source, "test.Again", text);
        Compile.Result compiled = Compile.plain(again);
        assertTrue(compiled.succeeded(), () -> compiled.errors() + "\n" + again.get("test.Again"));
        for (double x : POINTS) {
            for (int n = -1; n < 4; n++) {
                for (String s : List.of("12", "x", "")) {
                    Object[] point = {x, n, s, new double[] {1, 2, 3}};
                    String expected = run(compiled.loader(), "test.C", point);
                    assertEquals(expected, run(compiled.loader(), "test.Again", point), () -> again.get("test.Again"));
                }
            }
        }
    }

    private static String emitted(Lowered lowered) {
        BodyHelpers helpers = new BodyHelpers(Set.of(), ClassNames::byConvention, CodeSize.LONGEST);
        TypeSpec.Builder type = TypeSpec.classBuilder("Again");
        Function function = lowered.method("f").function();
        List<String> names = function.parameterValues().stream()
                .map(value -> Objects.requireNonNull(value.name()))
                .toList();
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("f").addModifiers(Modifier.STATIC).returns(TypeName.DOUBLE);
        for (Value value : function.parameterValues()) {
            TypeName parameter = helpers.typeName(value.type());
            method.addParameter(parameter, Objects.requireNonNull(value.name()));
        }
        method.addCode(JavaEmitter.body(function, Surroundings.of(names, helpers), Returns.plain(false)));
        helpers.addTo(type.addMethod(method.build()));
        return LineMarks.takenOut(JavaFile.builder("test", type.build()).build().toString());
    }

    private static String run(ClassLoader loader, String type, Object[] point) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Object[] arguments = point.clone();
        arguments[3] = ((double[]) point[3]).clone();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method method = loader.loadClass(type)
                    .getDeclaredMethod("f", double.class, int.class, String.class, double[].class);
            method.setAccessible(true);
            return method.invoke(null, arguments) + Arrays.deepToString(arguments) + printed;
        } catch (InvocationTargetException e) {
            return e.getCause() + Arrays.deepToString(arguments) + printed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setOut(console);
        }
    }

    @Test
    void tryStatements() {
        same(
                "int m; try { m = Integer.parseInt(s); } catch (NumberFormatException e) { m = -n; } finally { n++; } return x * m + n;");
        same(
                "try { int m = Integer.parseInt(s); if (m > 3) return m; n = m; } catch (RuntimeException e) { return -1; } return x + n;");
        same("try { return Integer.parseInt(s); } catch (RuntimeException e) { return n; }");
        same(
                "for (int i = 0; i < 4; i++) { try { if (i == n) break; if (i == 1) continue; n += Integer.parseInt(s); } finally { n--; } x++; } return x * n;");
        same(
                "try (AutoCloseable c = () -> System.out.println(n)) { x += s.length(); } catch (Exception e) { throw new IllegalStateException(e.getMessage()); } return x;"
                        .replace("x += s.length();", "s.length();"));
    }

    @Test
    void synchronizedStatements() {
        same("synchronized (C.class) { n++; if (n == 2) return n; } return x * n;");
    }

    @Test
    void collectionsAndLambdas() {
        same(
                "List<Integer> list = new ArrayList<>(); for (int i = 0; i < n; i++) list.add(i * 2); int sum = 0; for (int v : list) { if (v > 3) break; sum += v; } return x * sum;");
        same(
                "Map<String, List<Double>> map = new HashMap<>(); map.computeIfAbsent(s, key -> new ArrayList<>()).add(2.0); double y = map.get(s).get(0); return x * y + map.size();");
        same(
                "int k = n; IntUnaryOperator g = v -> { int t = v + k; return t * 2; }; ToIntFunction<String> len = String::length; return x * g.applyAsInt(3) + len.applyAsInt(s);");
        same("int total = Arrays.stream(new int[] {1, n, 3}).map(v -> v * v).sum(); return x * total;");
        same(
                "for (String word : List.of(s, \"b\")) { if (word.isEmpty()) return -x; n += word.length(); } return x * n;");
    }

    @Test
    void strings() {
        same(
                "String t = s + n; t += 'c'; t += 1.5f; if (t.equals(\"x1c1.5\")) n = 7; switch (s) { case \"12\": n++; case \"x\": n += 2; break; default: } return x * n + t.length();");
        same(
                "String t = \"\"\"\n        two \"lines\"\n          \\t%d\n        \"\"\".formatted(n); // a comment\n /* and\n another */ return x * t.length();");
        same(
                "System.out.println(\"x = \" + x * 2 + s /* said */ + a[0]); System.out.printf(\"%s %d%n\", s, n); return x;");
        same("char c = s.charAt(0); return c == '1' ? x : c == '\\'' ? 1 : c;");
    }

    @Test
    void objectsAndTypes() {
        same(
                "Object o = n > 1 ? s : n; if (o instanceof String t && t.length() > 1) n += t.length(); if (!(o instanceof Integer i)) return x; return i * x + n;");
        same(
                "Integer boxed = n; boxed++; boxed += 2; Double d = 2.5; long l = boxed; return x * boxed + d * l + (boxed == 3 ? 1 : 0);");
        same(
                "Random random = new Random(n); StringBuilder b = new StringBuilder(); while (random.nextInt(4) != 0) b.append(n); return x * b.length();");
        same(
                "Pair p = new Pair(n, s); return x * p.left() + p.right().length() + Pair.COUNT + Kind.B.ordinal();",
                "record Pair(int left, String right) { static int COUNT = 3; }",
                "enum Kind { A, B }");
        same(
                "Kind k = n > 1 ? Kind.A : Kind.B; switch (k) { case A -> n++; case B -> n--; } int m = switch (k) { case A -> 1; case B -> { n++; yield 2; } }; return x * n + m;",
                "enum Kind { A, B }");
        same(
                "Runnable r = new Runnable() { int count = 0; @Override public void run() { count++; System.out.println(count + LIMIT + hidden()); } int hidden() { return count; } }; r.run(); r.run(); return x;",
                "static final int LIMIT = 3;");
    }

    @Test
    void declaredTypesDecideOverloads() {
        same("""
                Object o = s; CharSequence c = s; Object boxed = n;
                if (o instanceof String t && boxed instanceof Integer i) n += t.length() + i;
                System.out.println(which(o) + which(s) + which(c) + which(boxed) + which((Object) s));
                return x * n;""", """
                static String which(Object o) { return "object"; }
                static String which(CharSequence o) { return "text"; }
                static String which(String o) { return "string"; }
                static String which(Integer o) { return "integer"; }""");
    }

    @Test
    void membersOfTheClass() {
        same(
                "counter += n; counter++; TABLE[0] = n; int m = floorMod(counter, 3) + Integer.MAX_VALUE % 7 + SECRET; counter = 0; return x * m + TABLE[0] + TABLE.length + helper(n, s);",
                "static int counter;",
                "static final int[] TABLE = {1, 2};",
                "private static final int SECRET = 5;",
                "static int helper(int n, String s) { return s.length() + n; }");
        same(
                "int k = idx(n++) + Objects.hash(n, s); return x * (k % 5) + n;",
                "@NoDerivative static int idx(int i) { return i * 2; }");
    }

    @Test
    void assertions() {
        same("assert n < 3 : \"n is \" + n + s; return x;");
    }

    @Test
    void exceptions() {
        same(
                "if (n > 2) throw new IllegalArgumentException(\"x = \" + x + \", s = \" + s); Objects.requireNonNull(s, () -> \"n\" + a.length); return x;");
        same("IllegalStateException e = new IllegalStateException(s); if (n == 1) throw e; return x;");
    }
}
