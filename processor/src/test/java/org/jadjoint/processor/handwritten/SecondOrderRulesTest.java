package org.jadjoint.processor.handwritten;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** Second derivatives by rules, against figures worked out by hand. */
class SecondOrderRulesTest {
    @Test
    void whatARuleTakesForAConstantIsOneForSecondDerivatives() {
        RuleProgram program = new RuleProgram().compile(Map.of("Use", """
                import org.jadjoint.DerivativeRule;
                import org.jadjoint.Differentiable;
                import org.jadjoint.NoDerivative;
                public final class Use {
                  @Differentiable
                  record Unit(double factor, double[] factors) {}
                  static double scaled(double x, @NoDerivative double y, @NoDerivative double[] a, @NoDerivative Unit u) {
                    return Double.valueOf(x * x * y * a[0] * u.factor() * u.factors()[0]);
                  }
                  @DerivativeRule(of = Use.class, method = "scaled")
                  static final class ScaledRule {
                    static double vjpX(double x, double y, double[] a, Unit u, double resultBar) {
                      return 2 * x * y * a[0] * u.factor() * u.factors()[0] * resultBar;
                    }
                    static double jvp(double x, double y, double[] a, Unit u, double xDot) {
                      return 2 * x * y * a[0] * u.factor() * u.factors()[0] * xDot;
                    }
                  }
                  @Differentiable(order = 2)
                  static double f(double x, double y, double[] a, Unit u) {
                    return scaled(x, y, a, u) + y * y * y + a[0] * u.factor();
                  }
                  public static double[] product(double[] x) {
                    double[] a = {x[2]};
                    Unit u = new Unit(x[3], new double[] {x[4]});
                    var uDot = new Use_UnitTangent(1, new double[] {1});
                    var product = UseDerivatives.fHvp(x[0], x[1], a, u, 1, 1, new double[] {1}, uDot);
                    return new double[] {product.x(), product.y(), product.a()[0], product.u().factor()};
                  }
                }
                """), "-Xlint:all", "-Werror");

        assertArrayEquals(new double[] {2 * 3 * 5 * 7 * 11, 6 * 3, 1, 1}, program.call("product", 2, 3, 5, 7, 11));
    }

    @Test
    void methodsOfARuleThatAreAnnotatedServeOtherFiles() {
        String imports = """
                import org.hipparchus.special.Gamma;
                import org.jadjoint.DerivativeRule;
                import org.jadjoint.Differentiable;
                import org.jadjoint.UseRules;
                """;
        RuleProgram program = new RuleProgram()
                .compile(
                        Map.of(
                                "LogGammaRule",
                                imports + """
                        @UseRules(DigammaRule.class)
                        @DerivativeRule(of = Gamma.class, method = "logGamma", parameters = "x", types = double.class)
                        final class LogGammaRule {
                          @Differentiable
                          static double vjpX(double x, double resultBar) { return resultBar * Gamma.digamma(x); }
                          static double jvp(double x, double xDot) { return xDot * Gamma.digamma(x); }
                        }
                        """,
                                "DigammaRule",
                                imports.replace("import org.jadjoint.Differentiable;", "")
                                                .replace("import org.jadjoint.UseRules;", "")
                                        + """
                        @DerivativeRule(of = Gamma.class, method = "digamma", parameters = "x", types = double.class)
                        final class DigammaRule {
                          static double vjpX(double x, double resultBar) { return resultBar * Gamma.trigamma(x); }
                          static double jvp(double x, double xDot) { return xDot * Gamma.trigamma(x); }
                        }
                        """,
                                "Use",
                                imports.replace("import org.jadjoint.DerivativeRule;", "") + """
                        @UseRules(LogGammaRule.class)
                        public final class Use {
                          @Differentiable(order = 2)
                          static double f(double x) { return Gamma.logGamma(x) * x; }
                          public static double[] curvature(double[] x) {
                            return new double[] {UseDerivatives.fHessian(x[0])[0][0]};
                          }
                        }
                        """),
                        "-Xlint:all",
                        "-Werror");

        double curvature = 2 * Gamma.digamma(1.5) + 1.5 * Gamma.trigamma(1.5);
        assertArrayEquals(new double[] {curvature}, program.call("curvature", 1.5), 1e-14);
    }
}
