package org.jadjoint.processor.handwritten;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every class that {@code docs/rules.md} shows is compiled together with the others, and its derivatives are compared with differences. */
class RulesPageTest {
    private static final Pattern BLOCK = Pattern.compile("^```java\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("^final class (\\w+)", Pattern.MULTILINE);

    private static final RuleProgram PAGE = new RuleProgram();

    @BeforeAll
    static void compilesWithoutAWord() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String block : blocks()) {
            Matcher name = CLASS.matcher(block);
            assertEquals(true, name.find(), block);
            sources.put(name.group(1), block);
        }
        sources.put("Use", USE);
        PAGE.compile(sources, "-Xlint:all", "-Werror");
    }

    private static final String USE = """
            import org.jadjoint.Differentiable;
            public final class Use {
              @Differentiable
              static double primitives(double a, double b) {
                return Root.value(a * b) * Distance.value(a, b);
              }
              public static double[] dirichlet(double[] alpha) {
                return DirichletDerivatives.logDensityGradient(alpha, new double[] {0.25, 0.5, 0.25}).alpha();
              }
              public static double density(double[] alpha) {
                return Dirichlet.logDensity(alpha, new double[] {0.25, 0.5, 0.25});
              }
              public static double[] product(double[] x) {
                var gradient = UseDerivatives.primitivesGradient(x[0], x[1]);
                return new double[] {gradient.a(), gradient.b()};
              }
              public static double productValue(double[] x) { return primitives(x[0], x[1]); }
              public static double[] scores(double[] x) { return ScoresDerivatives.logSumExpGradient(x).x(); }
              public static double scoresValue(double[] x) { return Scores.logSumExp(x); }
              public static double[] layers(double[] x) {
                var straight = LayersDerivatives.quantizedLossGradient(x[0], x[1], x[2]);
                var clipped = LayersDerivatives.clippedLossGradient(x[0], x[1], x[2]);
                return new double[] {straight.w(), clipped.w(), clipped.y()};
              }
            }
            """;

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "rules.md"));
        return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }

    @Test
    void functionOfALibrary() {
        PAGE.compare("density", "dirichlet", 1.5, 2.5, 0.75);
    }

    @Test
    void primitivesOfOnesOwn() {
        PAGE.compare("productValue", "product", 1.25, 2.5);
    }

    @Test
    void arrays() {
        PAGE.compare("scoresValue", "scores", 0.5, -1.25, 2);
    }

    @Test
    void straightThroughEstimatorAndClippedGradient() {
        double[] gradient = PAGE.call("layers", 0.8, 3, 0.5);

        // (0.75 * 3 - 0.5)², as if 0.75 were w
        assertEquals(2 * 1.75 * 3, gradient[0]);
        // (0.8 * 3 - 0.5)², with 2 * 1.9 clipped to 1
        assertEquals(3, gradient[1]);
        assertEquals(-2 * (0.8 * 3 - 0.5), gradient[2]);
    }
}
