package org.jadjoint.processor.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.jadjoint.processor.JadjointProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same source gives the same generated text, byte for byte, whatever the circumstances. */
@Isolated("it changes the default locale and time zone")
class DeterminismTest {
    private static final List<JavaFileObject> SOURCES = List.of(
            source("First", """
                    @Differentiable static double f(double x, double y) { return Math.sin(x) * Second.g(y, x) / 1e-3; }
                    @Differentiable static double h(double[] a) { double s = 0; for (double v : a) s += helper(v); return s; }
                    static double helper(double v) { return v > 0 ? v * v : -v; }
                    """),
            source("Second", """
                    @Differentiable static double g(double x, double y) { var z = FirstDerivatives.fGradient(1, 2); return x * y * z.x(); }
                    @Differentiable static void scale(double[] a, double k) { for (int i = 0; i < a.length; i++) a[i] *= k; }
                    """),
            source("Third", "@Differentiable static float f(float x) { return x * x + 0.5f; }"));

    @Test
    void secondRunWritesTheSame() throws IOException {
        assertEquals(generated(SOURCES), generated(SOURCES));
    }

    @Test
    void orderOfTheFilesDoesNotMatter() throws IOException {
        List<JavaFileObject> reversed = new ArrayList<>(SOURCES);
        Collections.reverse(reversed);
        assertEquals(generated(SOURCES), generated(reversed));
    }

    @Test
    void localeAndTimeZoneDoNotMatter() throws IOException {
        Map<String, String> expected = generated(SOURCES);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertEquals(expected, generated(SOURCES));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, generated(SOURCES));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static JavaFileObject source(String name, String members) {
        return JavaFileObjects.forSourceString(
                "user." + name,
                "package user;\nimport org.jadjoint.Differentiable;\nclass " + name + " {\n" + members + "}\n");
    }

    private static Map<String, String> generated(List<JavaFileObject> sources) throws IOException {
        Compilation compilation = Compiler.javac()
                .withProcessors(new JadjointProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(sources);
        assertEquals(List.of(), compilation.errors());
        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.put(file.getName(), new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertFalse(generated.isEmpty());
        return generated;
    }
}
