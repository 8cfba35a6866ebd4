package org.jadjoint.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** Methods of 700 statements: HotSpot compiles no method of more than 8,000 bytes of code, so none of ours is longer. */
class MethodSizesTest {
    private static final int HOTSPOT_LIMIT = 8000;
    private static final int STATEMENTS = 700;

    static Stream<Arguments> longMethods() {
        return Stream.of(
                Arguments.of("straightLine", straightLine("")),
                Arguments.of("checkedException", straightLine(" throws java.io.IOException")),
                Arguments.of("loopsAndArrays", loopsAndArrays()),
                Arguments.of("oneLoop", oneLoop()),
                Arguments.of("earlyReturns", earlyReturns()),
                Arguments.of("jumpsInALoop", jumpsInALoop()),
                Arguments.of("cases", cases()),
                Arguments.of("carriedVariables", carriedVariables()),
                Arguments.of("allNeeded", allNeeded()),
                Arguments.of("helper", straightLine("").replace("@org.jadjoint.Differentiable", "") + """
                        @org.jadjoint.Differentiable
                        static double g(double x, double y) { return f(x, y) * x; }
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longMethods")
    void longMethodIsCutIntoPartsThatAreCompiled(String name, String method) {
        Compile.Result result =
                Compile.with(new JadjointProcessor(), Map.of("Foo", "final class Foo {\n" + method + "}"));
        assertEquals("", result.errors());
        Map<String, Integer> tooLong = new TreeMap<>();
        sizes(result.classes().getOrDefault("FooSweeps", new byte[0])).forEach((member, size) -> {
            if (size > HOTSPOT_LIMIT) tooLong.put(member, size);
        });
        assertEquals(Map.of(), tooLong);
        assertTrue(
                sizes(Objects.requireNonNull(result.classes().get("Foo"))).getOrDefault("f", 0) > HOTSPOT_LIMIT
                        || result.generated().getOrDefault("FooSweeps", "").contains("Part2("),
                "the method is not long");
    }

    private static String straightLine(String exceptions) {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\nstatic double f(double x, double y)")
                .append(exceptions)
                .append(" {\ndouble a = x;\ndouble b = y;\n");
        for (int i = 0; i < STATEMENTS; i += 2) {
            text.append("a = Math.sin(a) * b + ").append(i).append(".5 / (1 + a * a);\n");
            text.append("b = b * a - Math.exp(-b);\n");
        }
        return text.append("return a + b;\n}\n").toString();
    }

    private static String loopsAndArrays() {
        StringBuilder text = new StringBuilder("""
                @org.jadjoint.Differentiable
                static double f(double[] u, double k, int n) {
                double s = k;
                double[] v = new double[u.length];
                """);
        for (int i = 0; i < STATEMENTS; i += 5) {
            text.append("for (int i = 0; i < n; i++) { v[i] = u[i] * s + Math.sin(v[i]); u[i] = u[i] * v[i] + ")
                    .append(i)
                    .append("; }\nif (s > ")
                    .append(i)
                    .append(") { s = s * 1.01; } else { s = s + u[0] * 0.1; }\n");
        }
        return text.append("return s + v[0];\n}\n").toString();
    }

    private static String oneLoop() {
        StringBuilder text = new StringBuilder("""
                @org.jadjoint.Differentiable
                static double f(double[] u, double k, int n) {
                double s = k;
                for (int t = 0; t < n; t++) {
                double a = u[t] + s;
                """);
        for (int i = 0; i < STATEMENTS; i++) {
            text.append("a = Math.sin(a) * s + ").append(i).append(".5;\n");
        }
        return text.append("s = s + a * 0.001;\n}\nreturn s;\n}\n").toString();
    }

    private static String earlyReturns() {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\n")
                .append("static double f(double[] u, double k, int n) {\ndouble s = k;\n");
        for (int i = 0; i < STATEMENTS; i += 10) {
            String t = "t" + i;
            text.append("double " + t + " = Math.sin(s) * k + u[0];\n")
                    .append("for (int i = 0; s < " + i + " && i < n; i++) { s = s * 1.01 + u[i]; u[i] = s * s; }\n")
                    .append("if (s > " + i + ") return s * " + t + ";\n")
                    .append("double r" + i + " = Math.sqrt(1 + " + t + " * " + t + ");\n")
                    .append("s = s + Math.exp(-r" + i + ") * " + t + ";\n");
        }
        return text.append("return s;\n}\n").toString();
    }

    private static String jumpsInALoop() {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\n")
                .append("static double f(double[] u, double k, int n) {\ndouble s = k;\n")
                .append("for (int i = 0; i < n; i++) {\ns = s * 0.5;\n");
        for (int i = 0; i < STATEMENTS; i += 6) {
            String t = "t" + i;
            text.append("double " + t + " = Math.sin(s) * k + u[i];\n")
                    .append("if (" + t + " > " + i + ") " + (i % 12 == 0 ? "continue" : "break") + ";\n")
                    .append("u[i] = Math.tanh(" + t + ") * u[i];\n")
                    .append("s = s + Math.exp(-" + t + ") * u[i];\n");
        }
        return text.append("}\nreturn s;\n}\n").toString();
    }

    private static String carriedVariables() {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\n")
                .append("static double f(double[] u, double k, int n) {\n");
        for (int i = 0; i < STATEMENTS / 4; i++) text.append("double v" + i + " = k * " + i + ";\n");
        text.append("for (int i = 0; i < n; i++) {\n");
        for (int i = 0; i < STATEMENTS / 4; i++) {
            text.append("v" + i + " = Math.sin(v" + i + " * u[i]) + v" + (i * 7 % (STATEMENTS / 4)) + " * 0.1;\n");
            if (i % 20 == 0) text.append("if (v" + i + " > " + i + ") " + (i % 40 == 0 ? "continue" : "break") + ";\n");
        }
        text.append("}\ndouble s = 0;\n");
        for (int i = 0; i < STATEMENTS / 4; i++) text.append("s = s + v" + i + ";\n");
        return text.append("return s;\n}\n").toString();
    }

    private static String allNeeded() {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\n")
                .append("static double f(double[] u, double k, int n) {\ndouble t0 = k;\ndouble s = k;\n");
        for (int i = 1; i < STATEMENTS; i++) {
            text.append("double t" + i + " = Math.sin(t" + i / 2 + ") * t" + i / 3 + ";\n");
            if (i % 7 == 0) text.append("if (t" + i / 5 + " > " + i + ") return t" + i / 4 + ";\n");
        }
        for (int i = 0; i < STATEMENTS; i++) text.append("s = s + t" + i + ";\n");
        return text.append("return s;\n}\n").toString();
    }

    private static String cases() {
        StringBuilder text = new StringBuilder("@org.jadjoint.Differentiable\n")
                .append("static double f(double[] u, double k, int n) {\ndouble s = k;\n")
                .append("for (int i = 0; i < n; i++) {\nswitch (i) {\n");
        for (int i = 0; i < 200; i++) {
            text.append(
                    "case " + i + ":\ns = s * 0.5 + Math.sin(k * " + i + " * s);\nu[" + i % 4 + "] *= s;\nbreak;\n");
        }
        return text.append("default: s += 1;\n}\n}\nreturn s;\n}\n").toString();
    }

    /** The length of the code of each method, by name. */
    private static Map<String, Integer> sizes(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        int at = reader.header + 6;
        at += 2 + 2 * reader.readUnsignedShort(at); // interfaces
        at = skipMembers(reader, at); // fields
        Map<String, Integer> sizes = new TreeMap<>();
        int methods = reader.readUnsignedShort(at);
        at += 2;
        for (int i = 0; i < methods; i++) {
            String name = reader.readUTF8(at + 2, buffer);
            int attributes = reader.readUnsignedShort(at + 6);
            at += 8;
            for (int j = 0; j < attributes; j++) {
                if (reader.readUTF8(at, buffer).equals("Code")) sizes.merge(name, reader.readInt(at + 10), Math::max);
                at += 6 + reader.readInt(at + 2);
            }
        }
        return sizes;
    }

    private static int skipMembers(ClassReader reader, int from) {
        int members = reader.readUnsignedShort(from);
        int at = from + 2;
        for (int i = 0; i < members; i++) {
            int attributes = reader.readUnsignedShort(at + 6);
            at += 8;
            for (int j = 0; j < attributes; j++) at += 6 + reader.readInt(at + 2);
        }
        return at;
    }
}
