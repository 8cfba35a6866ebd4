package cases;

import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;

/** A rule stands for the body: of a helper, of a method with companions, of a method that nobody could differentiate. */
final class Input {
    private Input() {}

    @Differentiable
    static double logSumExp(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double each : x) max = Math.max(max, each);
        double sum = 0;
        for (double each : x) sum += Math.exp(each - max);
        return max + Math.log(sum);
    }

    @DerivativeRule(of = Input.class, method = "logSumExp")
    static final class LogSumExpRule {
        private LogSumExpRule() {}

        static void vjpX(double[] x, double[] xBar, double result, double resultBar) {
            for (int i = 0; i < x.length; i++) xBar[i] += resultBar * Math.exp(x[i] - result);
        }

        static double jvp(double[] x, double[] xDot, double result) {
            double tangent = 0;
            for (int i = 0; i < x.length; i++) tangent += xDot[i] * Math.exp(x[i] - result);
            return tangent;
        }
    }

    static double looked(double x) {
        Double boxed = x;
        return boxed * boxed;
    }

    @DerivativeRule(of = Input.class, method = "looked")
    static final class LookedRule {
        private LookedRule() {}

        static double vjpX(double x, double resultBar) {
            return 2 * x * resultBar;
        }

        static double jvp(double x, double xDot) {
            return 2 * x * xDot;
        }
    }

    /** Newton's method, differentiated by the theorem of implicit functions. */
    @Differentiable
    static double root(double c) {
        double y = 1 + Math.abs(c);
        for (int i = 0; i < 60; i++) y -= (y * y * y + y - c) / (3 * y * y + 1);
        return y;
    }

    @DerivativeRule(of = Input.class, method = "root", parameters = "target")
    static final class RootRule {
        private RootRule() {}

        static double vjpTarget(double result, double resultBar) {
            return resultBar / (3 * result * result + 1);
        }

        static double jvp(double result, double targetDot) {
            return targetDot / (3 * result * result + 1);
        }
    }

    @Differentiable
    static double[] shifted(double[] a, double b) {
        double[] c = a.clone();
        for (int i = 0; i < c.length; i++) c[i] += b;
        return c;
    }

    @DerivativeRule(of = Input.class, method = "shifted")
    static final class ShiftedRule {
        private ShiftedRule() {}

        @Differentiable
        record Bars(double b) {}

        static Bars vjp(double[] aBar, double[] resultBar) {
            double b = 0;
            for (int i = 0; i < aBar.length; i++) {
                aBar[i] += resultBar[i];
                b += resultBar[i];
            }
            return new Bars(b);
        }

        static double[] jvp(double[] aDot, double bDot) {
            double[] resultDot = aDot.clone();
            for (int i = 0; i < resultDot.length; i++) resultDot[i] += bDot;
            return resultDot;
        }
    }

    @Differentiable
    static double model(double[] x, double c) {
        double[] y = shifted(x, root(c));
        return looked(c) * logSumExp(y) + logSumExp(x);
    }

    static final class Inner {
        private Inner() {}

        static double helper(double c) {
            return looked(root(c));
        }
    }

    @Differentiable
    static double throughAnother(double c) {
        return Inner.helper(c) * c;
    }
}
