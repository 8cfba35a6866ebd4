package org.jadjoint.runtime.check;

import static org.jadjoint.runtime.check.GradientCheckTest.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jadjoint.DerivativeRule;
import org.junit.jupiter.api.Test;

/** Rules that are written by hand, right ones and wrong ones. */
class RuleCheckTest {

    @Test
    void aRuleWithOneMethodForEachArgumentPasses() {
        GradientCheck.rule(PowerRule.class)
                .at(1.5, 3)
                .atRandomPoints(20, 1, 2.0, -0.5)
                .verify();
    }

    @Test
    void aRuleWithOneMethodForAllArgumentsPasses() {
        GradientCheck.rule(HypotenuseRule.class).at(3, 4).verify();
        GradientCheck.rule(ReciprocalRule.class).at(0.25f).verify();
    }

    @Test
    void aRuleOfArraysPasses() {
        GradientCheck.rule(LogSumExpRule.class)
                .at(new double[] {1, 2, -3, 0.5}, 0.7, "label")
                .atRandomPoints(5, 2, new double[] {1, 2}, 2, "label")
                .verify();
        GradientCheck.rule(SoftmaxRule.class).at(new double[] {0.1, 2, -1}).verify();
    }

    @Test
    void aRuleOfOneModePasses() {
        GradientCheck.rule(ForwardRule.class).at(2, 0.5).verify();
        GradientCheck.rule(ReverseRule.class).at(2).verify();
    }

    @Test
    void aWrongVjpIsNamedWithItsArgument() {
        String message = failure(GradientCheck.rule(SwappedRule.class).at(2, 5));
        assertContains(message, "GradientCheck of SwappedRule failed at the given point:");
        assertContains(
                message,
                "the derivative by x = 2.0 is\n    2.0 by reverse mode (gradient, VJP)\n    5.0 by forward mode");
        assertContains(
                message, "this is the derivative by y, and that one is the derivative by x: are the two swapped?");
        assertContains(message, "look at the VJP of a rule on the way");
    }

    @Test
    void aWrongRuleOfForwardModeAloneIsNamed() {
        String message = failure(GradientCheck.rule(WrongForwardRule.class).at(new double[] {2, 3}));
        assertContains(message, "the derivative by x[1] = 3.0 is\n    0.0 by forward mode (JVP)\n    ");
    }

    @Test
    void argumentsThatDoNotFitAreRefused() {
        assertEquals(
                "value has the parameters x, y, but there are 1 arguments",
                refused(() -> GradientCheck.rule(PowerRule.class).at(1)));
        assertEquals(
                "the argument x of value is a double[], but here it is a Double",
                refused(() -> GradientCheck.rule(LogSumExpRule.class).at(1.0, 2.0, "label")));
    }

    @Test
    void aClassThatIsNoRuleIsRefused() {
        assertEquals("Empty has no static method vjp…, vjp or jvp", refused(() -> GradientCheck.rule(Empty.class)));
        assertContains(
                refused(() -> GradientCheck.rule(RuleCheckTest.class)),
                "RuleCheckTest has neither a method value nor, at run time, the annotation @DerivativeRule");
        assertEquals(
                "Misnamed.vjpZ belongs to no parameter: they are x", refused(() -> GradientCheck.rule(Misnamed.class)));
        assertEquals(
                "Greedy.vjpX asks for z, but there are only result, resultBar, x",
                refusedBy(() -> GradientCheck.rule(Greedy.class).at(1).verify()));
    }

    @Test
    void rulesForForeignMethodsPass() {
        GradientCheck.rule(HRule.class)
                .at(0.5, 2.0)
                .atRandomPoints(10, 3, 0.5, 2.0)
                .verify();
        GradientCheck.rule(TotalRule.class).at(new double[] {1, 2, 3}, 1).verify();
        GradientCheck.rule(CubeRootRule.class).atRandomPoints(10, 4, 5).verify();
    }

    @Test
    void aRuleThatForgetsAnArgumentIsNamed() {
        String message = failure(GradientCheck.rule(WrongTotalRule.class).at(new double[] {1, 2, 3}, 1));
        assertContains(message, "the derivative by a[0] = 1.0 is\n    2.0 by reverse mode (gradient, VJP)\n    0.0 ±");
        assertContains(message, "the function does not change with it here");
    }

    @Test
    void aRuleForNoMethodIsRefused() {
        assertEquals(
                "UnclearRule is the derivative of no static method, or of several: Library.h[]",
                refused(() -> GradientCheck.rule(UnclearRule.class)));
        assertContains(
                refused(() -> GradientCheck.rule(NamelessRule.class)),
                "nothing says what the parameters of intBitsToFloat are called: name them in the annotation of NamelessRule");
    }

    static String failure(RuleCheck check) {
        return String.valueOf(assertThrows(AssertionError.class, check::verify).getMessage());
    }

    private static String refused(org.junit.jupiter.api.function.Executable action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    private static String refusedBy(org.junit.jupiter.api.function.Executable action) {
        Throwable cause = assertThrows(AssertionError.class, action).getCause();
        return cause == null ? "no cause" : String.valueOf(cause.getMessage());
    }

    /** Methods that nobody can annotate. */
    static final class Library {
        static double h(double a, double b) {
            return Math.exp(a) / b;
        }

        static double h(double a, float b) {
            return a - b;
        }

        static double total(double[] a, int from) {
            double sum = 0;
            for (int i = from; i < a.length; i++) {
                sum += a[i] * a[i];
            }
            return sum;
        }
    }

    @DerivativeRule(
            of = Library.class,
            method = "h",
            parameters = {"x", "y"},
            types = {double.class, double.class})
    static final class HRule {
        static double vjpX(double result, double resultBar) {
            return resultBar * result;
        }

        static double vjpY(double y, double result, double resultBar) {
            return -resultBar * result / y;
        }

        static double jvp(double result, double y, double xDot, double yDot) {
            return result * (xDot - yDot / y);
        }
    }

    @DerivativeRule(of = Library.class, method = "total")
    static final class TotalRule {
        static void vjpA(double[] a, int from, double resultBar, double[] aBar) {
            for (int i = from; i < a.length; i++) {
                aBar[i] += 2 * a[i] * resultBar;
            }
        }
    }

    @DerivativeRule(of = Library.class, method = "total")
    static final class WrongTotalRule {
        static void vjpA(double[] a, double resultBar, double[] aBar) {
            for (int i = 0; i < a.length; i++) {
                aBar[i] += 2 * a[i] * resultBar;
            }
        }
    }

    @DerivativeRule(of = Library.class, method = "h")
    static final class UnclearRule {
        static double vjpA(double resultBar) {
            return resultBar;
        }
    }

    @DerivativeRule(of = Float.class, method = "intBitsToFloat")
    static final class NamelessRule {
        static double vjpA(double result, double resultBar) {
            return resultBar / (2 * result);
        }
    }

    @DerivativeRule(
            of = Math.class,
            method = "cbrt",
            parameters = {"x"})
    static final class CubeRootRule {
        static double vjpX(double result, double resultBar) {
            return resultBar / (3 * result * result);
        }
    }

    static final class PowerRule {
        static double value(double x, double y) {
            return Math.pow(x, y);
        }

        static double vjpX(double resultBar, double y, double x) {
            return resultBar * y * Math.pow(x, y - 1);
        }

        static double vjpY(double x, double result, double resultBar) {
            return resultBar * result * Math.log(x);
        }

        static double jvp(double x, double y, double xDot, double yDot, double result) {
            return y * Math.pow(x, y - 1) * xDot + result * Math.log(x) * yDot;
        }
    }

    static final class HypotenuseRule {
        record Bars(double a, double b) {}

        static double value(double a, double b) {
            return Math.sqrt(a * a + b * b);
        }

        static Bars vjp(double a, double b, double result, double resultBar) {
            double scale = resultBar / result;
            return new Bars(a * scale, b * scale);
        }

        static double jvp(double a, double b, double result, double aDot, double bDot) {
            return (a * aDot + b * bDot) / result;
        }
    }

    static final class ReciprocalRule {
        static float value(float x) {
            return 1 / x;
        }

        static float vjpX(float result, float resultBar) {
            return -resultBar * result * result;
        }

        static float jvp(float result, float xDot) {
            return -xDot * result * result;
        }
    }

    static final class LogSumExpRule {
        record ScaleBar(double scale) {}

        static double value(double[] x, double scale, String label) {
            double sum = 0;
            for (double each : x) {
                sum += Math.exp(scale * each);
            }
            return Math.log(sum) + label.length();
        }

        static ScaleBar vjp(double[] x, double[] xBar, double scale, double result, double resultBar, String label) {
            double scaleBar = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = Math.exp(scale * x[i] + label.length() - result) * resultBar;
                xBar[i] += weight * scale;
                scaleBar += weight * x[i];
            }
            return new ScaleBar(scaleBar);
        }

        static double jvp(double[] x, double[] xDot, double scale, double scaleDot, double result, String label) {
            double dot = 0;
            for (int i = 0; i < x.length; i++) {
                dot += Math.exp(scale * x[i] + label.length() - result) * (scale * xDot[i] + scaleDot * x[i]);
            }
            return dot;
        }
    }

    static final class SoftmaxRule {
        static double[] value(double[] x) {
            double[] y = new double[x.length];
            double sum = 0;
            for (double each : x) {
                sum += Math.exp(each);
            }
            for (int i = 0; i < x.length; i++) {
                y[i] = Math.exp(x[i]) / sum;
            }
            return y;
        }

        static void vjpX(double[] result, double[] resultBar, double[] xBar) {
            double mean = Dot.of(result, resultBar).sum();
            for (int i = 0; i < result.length; i++) {
                xBar[i] += result[i] * (resultBar[i] - mean);
            }
        }

        static double[] jvp(double[] result, double[] xDot) {
            double mean = Dot.of(result, xDot).sum();
            double[] dot = new double[result.length];
            for (int i = 0; i < result.length; i++) {
                dot[i] = result[i] * (xDot[i] - mean);
            }
            return dot;
        }
    }

    static final class ForwardRule {
        static double value(double x, double y) {
            return Math.sin(x) * y;
        }

        static double jvp(double x, double y, double xDot, double yDot) {
            return Math.cos(x) * xDot * y + Math.sin(x) * yDot;
        }
    }

    static final class WrongForwardRule {
        static double value(double[] x) {
            return x[0] * x[1];
        }

        static double jvp(double[] x, double[] xDot) {
            return x[1] * xDot[0];
        }
    }

    static final class ReverseRule {
        static double value(double x) {
            return x * x * x;
        }

        static double vjpX(double x, double resultBar) {
            return 3 * x * x * resultBar;
        }
    }

    static final class SwappedRule {
        static double value(double x, double y) {
            return x * y;
        }

        static double vjpX(double x, double resultBar) {
            return x * resultBar;
        }

        static double vjpY(double y, double resultBar) {
            return y * resultBar;
        }

        static double jvp(double x, double y, double xDot, double yDot) {
            return xDot * y + x * yDot;
        }
    }

    static final class Empty {
        static double value(double x) {
            return x;
        }
    }

    static final class Misnamed {
        static double value(double x) {
            return x;
        }

        static double vjpZ(double resultBar) {
            return resultBar;
        }
    }

    static final class Greedy {
        static double value(double x) {
            return x;
        }

        static double vjpX(double z, double resultBar) {
            return z * resultBar;
        }
    }
}
