package org.jadjoint.processor.handwritten;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jadjoint.processor.JadjointProcessor;
import org.jadjoint.processor.cases.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules in whole programs: which is used where, what a missing direction does, what is kept alive. */
class HandRulesTest {
    private static final String IMPORTS = """
            import org.jadjoint.DerivativeRule;
            import org.jadjoint.Differentiable;
            import org.jadjoint.UseRules;
            """;

    /** A program of classes by name, whose imports are added. */
    private static RuleProgram program(String... namesAndBodies) {
        return new RuleProgram().compile(sources(namesAndBodies), "-Xlint:all", "-Werror");
    }

    private static Map<String, String> sources(String... namesAndBodies) {
        Map<String, String> sources = new HashMap<>();
        for (int i = 0; i < namesAndBodies.length; i += 2) {
            sources.put(namesAndBodies[i], IMPORTS + namesAndBodies[i + 1]);
        }
        return sources;
    }

    @Test
    void specialFunctionsOfALibraryAreDifferentiated() {
        RuleProgram program = program("Use", """
                import org.hipparchus.special.Beta;
                import org.hipparchus.special.Erf;
                import org.hipparchus.special.Gamma;
                @UseRules({Use.ErfRule.class, Use.LogBetaRule.class, Use.GammaRule.class})
                public final class Use {
                  @DerivativeRule(of = Erf.class, method = "erf", parameters = "x", types = double.class)
                  static final class ErfRule {
                    static double vjpX(double x, double resultBar) {
                      return resultBar * 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
                    }
                    static double jvp(double x, double xDot) { return vjpX(x, xDot); }
                  }
                  @DerivativeRule(of = Beta.class, method = "logBeta", parameters = {"p", "q"},
                      types = {double.class, double.class})
                  static final class LogBetaRule {
                    record Bars(double p, double q) {}
                    static Bars vjp(double p, double q, double resultBar) {
                      double sum = Gamma.digamma(p + q);
                      return new Bars(resultBar * (Gamma.digamma(p) - sum), resultBar * (Gamma.digamma(q) - sum));
                    }
                    static double jvp(double p, double q, double pDot, double qDot) {
                      double sum = Gamma.digamma(p + q);
                      return (Gamma.digamma(p) - sum) * pDot + (Gamma.digamma(q) - sum) * qDot;
                    }
                  }
                  /** By the second argument alone. */
                  @DerivativeRule(of = Gamma.class, method = "regularizedGammaP", parameters = {"a", "x"},
                      types = {double.class, double.class})
                  static final class GammaRule {
                    static double vjpX(double a, double x, double resultBar) {
                      return resultBar * Math.exp((a - 1) * Math.log(x) - x - Gamma.logGamma(a));
                    }
                    static double jvp(double a, double x, double xDot) { return vjpX(a, x, xDot); }
                  }
                  @Differentiable
                  static double f(double x, double y) {
                    double z = Erf.erf(x * y);
                    return Beta.logBeta(1 + z * z, y) * Gamma.regularizedGammaP(2.5, x + y) + z;
                  }
                  public static double value(double[] x) { return f(x[0], x[1]); }
                  public static double[] gradient(double[] x) {
                    var gradient = UseDerivatives.fGradient(x[0], x[1]);
                    return new double[] {gradient.x(), gradient.y()};
                  }
                  public static double[] tangents(double[] x) {
                    return new double[] {
                      UseDerivatives.fJvp(x[0], x[1], 1, 0).tangent(), UseDerivatives.fJvp(x[0], x[1], 0, 1).tangent()
                    };
                  }
                  @Differentiable
                  static double error(double x) { return Erf.erf(x); }
                  public static double[] known(double[] x) { return new double[] {UseDerivatives.errorGradient(0).x()}; }
                }
                """);

        program.compare("value", "gradient", 0.7, 1.3);
        program.compare("value", "gradient", -0.4, 2.1);
        program.compare("value", "tangents", 0.7, 1.3);
        assertEquals(2 / Math.sqrt(Math.PI), program.call("known")[0]);
    }

    private static final String ONE_SIDED = """
            @SuppressWarnings("jadjoint")
            public final class Use {
              @DerivativeRule
              static final class Backward {
                static double value(double x) { return x * x; }
                static double vjpX(double x, double resultBar) { return 2 * x * resultBar; }
              }
              @DerivativeRule
              static final class Forward {
                static double value(double x) { return x * x; }
                static double jvp(double x, double xDot) { return 2 * x * xDot; }
              }
              @Differentiable
              static double backward(double x, double[] a) { return Backward.value(x) * a[0] + Forward.value(3); }
              @Differentiable
              static double[] forward(double x, double[] a) { a[0] *= Forward.value(x); return a; }
              @Differentiable
              static double both(double x) { return Backward.value(x) * x; }
              static double caller(double x, int n) { return n == 0 ? Forward.value(x) : x * caller(x, n - 1); }
              @Differentiable
              static double throughACall(double x, double y) { return caller(x, 2) + y; }
              public static double[] gradients(double[] x) {
                var gradient = UseDerivatives.backwardGradient(x[0], x);
                var pullback = UseDerivatives.backwardVjp(x[0], x);
                return new double[] {gradient.x(), gradient.a()[0], pullback.pullback(1).x(), pullback.value(),
                    UseDerivatives.backwardPullback(x[0], x, 1, new double[1]).gradient().x()};
              }
              public static double[] tangents(double[] x) {
                double[] aDot = {0.5};
                var jvp = UseDerivatives.forwardJvp(x[0], new double[] {7}, 1, aDot);
                return new double[] {jvp.value()[0], jvp.tangent()[0],
                    UseDerivatives.throughACallJvp(2, 1, 1, 0).tangent()};
              }
              public static double noJvp(double[] x) { return UseDerivatives.backwardJvp(1, x, 1, x).tangent(); }
              public static double noVjp(double[] x) { return UseDerivatives.forwardVjp(1, x).value()[0]; }
              public static double noPullback(double[] x) {
                return UseDerivatives.forwardPullback(1, x, x.clone(), x.clone()).value()[0];
              }
              public static double noGradient(double[] x) { return UseDerivatives.throughACallGradient(1, 1).x(); }
            }
            """;

    @Test
    void ruleOfOneDirectionServesThatDirection() {
        RuleProgram program = program("Use", ONE_SIDED);

        assertArrayEquals(new double[] {2 * 3 * 3, 9, 18, 9 * 3 + 9, 18}, program.call("gradients", 3));
        assertArrayEquals(new double[] {7 * 9, 0.5 * 9 + 7 * 6, 4 * 8}, program.call("tangents", 3));
    }

    @Test
    void otherDirectionThrowsAndNamesTheRule() {
        RuleProgram program = program("Use", ONE_SIDED);

        assertEquals("Backward has no JVP, so backward has none", refusal(program, "noJvp"));
        assertEquals("Forward has no VJP, so forward has none", refusal(program, "noVjp"));
        assertEquals("Forward has no VJP, so forward has none", refusal(program, "noPullback"));
        assertEquals("Forward has no VJP, so caller has none", refusal(program, "noGradient"));
    }

    private static String refusal(RuleProgram program, String method) {
        var refused = assertThrows(UnsupportedOperationException.class, () -> program.invoke(method, 2.0));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void nothingIsKeptAliveButWhatTheParametersName() {
        RuleProgram program = program("Use", """
                public final class Use {
                  @DerivativeRule
                  static final class Sum {
                    static double value(double[] x) { double s = 0; for (double each : x) s += each; return s; }
                    static void vjpX(double[] xBar, double resultBar) {
                      for (int i = 0; i < xBar.length; i++) xBar[i] += resultBar;
                    }
                    static double jvp(double[] xDot) { return value(xDot); }
                  }
                  @DerivativeRule
                  static final class Squares {
                    static double value(double[] x) { double s = 0; for (double each : x) s += each * each; return s; }
                    static void vjpX(double[] x, double[] xBar, double resultBar) {
                      for (int i = 0; i < xBar.length; i++) xBar[i] += 2 * x[i] * resultBar;
                    }
                    static double jvp(double[] x, double[] xDot) {
                      double s = 0;
                      for (int i = 0; i < x.length; i++) s += 2 * x[i] * xDot[i];
                      return s;
                    }
                  }
                  static double[] local(double a, int n) {
                    double[] x = new double[n];
                    for (int i = 0; i < n; i++) x[i] = a;
                    return x;
                  }
                  @Differentiable
                  static double sum(double a) { double[] x = local(a, 1000); return Sum.value(x); }
                  @Differentiable
                  static double squares(double a) { double[] x = local(a, 1000); return Squares.value(x); }
                  public static double[] pullbacks(double[] a) {
                    return new double[] {
                      UseDerivatives.sumVjp(a[0]).pullback(1).a(), UseDerivatives.squaresVjp(a[0]).pullback(1).a()
                    };
                  }
                }
                """);

        assertArrayEquals(new double[] {1000, 1000 * 2 * 3}, program.call("pullbacks", 3));
        String sweeps = program.generated("UseSweeps");
        assertFalse(
                fields(sweeps, "SumResiduals").contains("x,")
                        || fields(sweeps, "SumResiduals").contains("x;"),
                sweeps);
        assertTrue(fields(sweeps, "SquaresResiduals").matches("(?s).*\\bx\\b.*"), sweeps);
    }

    private static String fields(String sweeps, String type) {
        int start = sweeps.indexOf("class " + type);
        return sweeps.substring(start, sweeps.indexOf("}", start));
    }

    @Test
    void arrayThatNoParameterNamesCanBeCollected() {
        RuleProgram program = program("Use", """
                import java.lang.ref.WeakReference;
                public final class Use {
                  @DerivativeRule
                  static final class Sum {
                    static double value(double[] x) { double s = 0; for (double each : x) s += each; return s; }
                    static void vjpX(double[] xBar, double resultBar) {
                      for (int i = 0; i < xBar.length; i++) xBar[i] += resultBar;
                    }
                  }
                  @Differentiable
                  @SuppressWarnings("jadjoint")
                  static double sum(double[] x) { return Sum.value(x); }
                  public static double collected(double[] none) throws InterruptedException {
                    double[] x = new double[100];
                    var frame = UseDerivatives.sumForward(x, new double[100], null);
                    var reference = new WeakReference<>(x);
                    x = null;
                    for (int i = 0; i < 100 && reference.get() != null; i++) {
                      System.gc();
                      Thread.sleep(10);
                    }
                    UseDerivatives.sumReverse(frame, 1);
                    return reference.get() == null ? 1 : 0;
                  }
                }
                """);

        assertEquals(1.0, program.invoke("collected"));
    }

    private static final String LIBRARY = """
            @UseRules(LibraryRule.class)
            final class Library {
              static double h(double x) { return Double.parseDouble(Double.toString(x)); }
              @Differentiable
              static double marked(double x) { return x * x; }
            }
            """;

    private static final String LIBRARY_RULE = """
            @DerivativeRule(of = Library.class, method = "h")
            final class LibraryRule {
              static double vjpX(double resultBar) { return 2 * resultBar; }
              static double jvp(double xDot) { return 2 * xDot; }
            }
            """;

    @Test
    void ruleOfTheInnermostClassIsUsedAndThatOfTheMethodsClassLast() {
        RuleProgram program =
                program("Library", LIBRARY, "LibraryRule", LIBRARY_RULE, "Use", """
                public final class Use {
                  @UseRules(Middle.Own.class)
                  static final class Middle {
                    @DerivativeRule(of = Library.class, method = "h")
                    static final class Own {
                      static double vjpX(double resultBar) { return 3 * resultBar; }
                      static double jvp(double xDot) { return 3 * xDot; }
                    }
                    @Differentiable static double middles(double x) { return Library.h(x); }
                    @UseRules(Other.class)
                    static final class Inner {
                      @Differentiable static double inners(double x) { return Library.h(x); }
                    }
                  }
                  public static double[] rules(double[] none) {
                    return new double[] {
                      SecondDerivatives.fGradient(1).x(), Use_MiddleDerivatives.middlesGradient(1).x(),
                      Use_Middle_InnerDerivatives.innersGradient(1).x()
                    };
                  }
                }
                """, "Other", """
                @DerivativeRule(of = Library.class, method = "h")
                final class Other {
                  static double vjpX(double resultBar) { return 4 * resultBar; }
                  static double jvp(double xDot) { return 4 * xDot; }
                }
                """, "Second", """
                final class Second {
                  @Differentiable static double f(double x) { return Library.h(x); }
                }
                """);

        assertArrayEquals(new double[] {2, 3, 4}, program.call("rules"));
    }

    @Test
    void methodWithARuleHasCompanionsByTheRule() {
        RuleProgram program = program("Use", """
                public final class Use {
                  @DerivativeRule(of = Use.class, method = "step")
                  static final class StraightThrough {
                    static double vjpX(double resultBar) { return resultBar; }
                    static double jvp(double xDot) { return xDot; }
                  }
                  @Differentiable static double step(double x) { return x > 0 ? 1 : 0; }
                  public static double[] gradients(double[] none) {
                    return new double[] {
                      UseDerivatives.stepGradient(0.5).x(), UseDerivatives.stepJvp(0.5, 2).tangent(),
                      ElsewhereDerivatives.fGradient(0.5).x(), UseDerivatives.stepVjp(0.5).value()
                    };
                  }
                }
                """, "Elsewhere", """
                final class Elsewhere {
                  @Differentiable static double f(double x) { return 3 * Use.step(x); }
                }
                """);

        assertArrayEquals(new double[] {1, 2, 3, 1}, program.call("gradients"));
    }

    @Test
    void ruleIsUsedInLambdasAndReferencesOfTheClass() {
        RuleProgram program = program("Library", LIBRARY, "LibraryRule", LIBRARY_RULE, "Use", """
                import java.util.function.DoubleUnaryOperator;
                public final class Use {
                  static double twice(DoubleUnaryOperator g, double x) { return g.applyAsDouble(x) + g.applyAsDouble(2 * x); }
                  @Differentiable static double lambda(double x) { return twice(y -> y * Library.h(y), x); }
                  @Differentiable static double reference(double x) { return twice(Library::h, x); }
                  public static double[] gradients(double[] x) {
                    return new double[] {UseDerivatives.lambdaGradient(x[0]).x(), UseDerivatives.referenceGradient(x[0]).x()};
                  }
                }
                """);

        // y h(y) with h' = 2: h(y) + 2 y = 3 y
        assertArrayEquals(new double[] {9 + 2 * 18, 2 + 4}, program.call("gradients", 3));
    }

    @Test
    void arrayThatIsNoNewOneIsRefusedWhenItRuns() {
        RuleProgram program = program("Use", """
                public final class Use {
                  @DerivativeRule
                  static final class Same {
                    static double[] value(double[] x) { return x; }
                    static void vjpX(double[] xBar, double[] resultBar) {
                      for (int i = 0; i < xBar.length; i++) xBar[i] += resultBar[i];
                    }
                    static double[] jvp(double[] xDot) { return xDot.clone(); }
                  }
                  @Differentiable static double f(double[] x) { double[] y = Same.value(x); y[0] = 2 * x[0]; return x[0]; }
                  public static double[] gradient(double[] x) { return UseDerivatives.fGradient(x).x(); }
                }
                """);

        var refused = assertThrows(IllegalStateException.class, () -> program.call("gradient", 1));
        assertEquals("value must return a new array, not one that it is given", refused.getMessage());
    }

    @Test
    void callOfAMethodWithARuleRunsOnce() {
        RuleProgram program = program("Use", """
                public final class Use {
                  static int calls;
                  @DerivativeRule
                  static final class Counted {
                    static double value(double x) { calls++; return x * x; }
                    static double vjpX(double x, double resultBar) { return 2 * x * resultBar; }
                    static double jvp(double x, double xDot) { return 2 * x * xDot; }
                  }
                  @Differentiable static double f(double x, int n) {
                    double s = x;
                    for (int i = 0; i < n; i++) s = Counted.value(s) * 0.5;
                    return s;
                  }
                  public static double[] counts(double[] x) {
                    calls = 0;
                    var vjp = UseDerivatives.fVjp(x[0], 3);
                    int forward = calls;
                    vjp.pullback(1);
                    vjp.pullback(2);
                    int reverse = calls;
                    UseDerivatives.fJvp(x[0], 3, 1);
                    return new double[] {forward, reverse, calls};
                  }
                }
                """);

        assertArrayEquals(new double[] {3, 3, 6}, program.call("counts", 1.5));
    }

    @Test
    void ruleFromAJarNeedsTheNamesOfItsParameters(@TempDir Path jar) throws IOException {
        Map<String, String> library = sources("lib.LogRule", """
                @DerivativeRule(of = Math.class, method = "log", parameters = "a")
                public final class LogRule {
                  public static double vjpA(double a, double resultBar) { return 7 * resultBar / a; }
                  public static double jvp(double a, double aDot) { return 7 * aDot / a; }
                }
                """);
        library.replaceAll((name, text) -> "package lib;\n" + text);
        Map<String, String> use = sources("Use", """
                @UseRules(lib.LogRule.class)
                public final class Use {
                  @Differentiable static double f(double x) { return Math.log(x); }
                  public static double[] gradient(double[] x) { return new double[] {UseDerivatives.fGradient(x[0]).x()}; }
                }
                """);
        String path = System.getProperty("java.class.path") + File.pathSeparator + jar;

        install(Compile.with(new JadjointProcessor(), library), jar);
        String errors =
                Compile.with(new JadjointProcessor(), use, "-classpath", path).errors();
        assertTrue(errors.contains("[UnusableRule] the rule LogRule cannot be used here"), errors);
        assertTrue(errors.contains("vjpA has a parameter arg0, whose name is not in the class file"), errors);

        install(Compile.with(new JadjointProcessor(), library, "-parameters"), jar);
        Compile.Result named = Compile.with(new JadjointProcessor(), use, "-classpath", path);
        assertEquals("", named.errors());
        String sweeps = named.generated().getOrDefault("UseSweeps", "");
        assertTrue(sweeps.contains("LogRule.vjpA(residuals.x, resultBar)"), sweeps);
    }

    private static void install(Compile.Result result, Path directory) throws IOException {
        assertEquals("", result.errors());
        for (Map.Entry<String, byte[]> type : result.classes().entrySet()) {
            Path file = directory.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
    }
}
