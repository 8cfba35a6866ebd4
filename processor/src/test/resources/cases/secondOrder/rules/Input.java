package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;
import org.jadjoint.UseRules;

/** Second derivatives go by the forward mode of what a rule says of reverse mode: of helpers, and of annotated methods. */
@UseRules(Elsewhere.CubedRule.class)
final class Input {
    private Input() {}

    /** What nobody can look into. */
    static double opaque(double x, double y) {
        return Double.valueOf(Math.sin(x) * y * y);
    }

    @DerivativeRule(of = Input.class, method = "opaque")
    static final class OpaqueRule {
        private OpaqueRule() {}

        static double vjpX(double x, double y, double resultBar) {
            double slope = 0;
            for (int i = 0; i < 2; i++) slope += slopeOf(x) * y * y / 2;
            return resultBar * slope;
        }

        static double vjpY(double y, double result, double resultBar) {
            return y == 0 ? 0 : 2 * result / y * resultBar;
        }

        static double jvp(double x, double y, double xDot, double yDot) {
            return Math.cos(x) * y * y * xDot + 2 * Math.sin(x) * y * yDot;
        }

        private static double slopeOf(double x) {
            if (x > 3) return -Math.cos(x - Math.PI);
            return x < -3 ? -Math.cos(x + Math.PI) : Math.cos(x);
        }
    }

    /** Its own derivative is another method with a rule. */
    static double sine(double x) {
        return Double.valueOf(Math.sin(x));
    }

    @DerivativeRule(of = Input.class, method = "sine")
    static final class SineRule {
        private SineRule() {}

        static double vjpX(double x, double resultBar) {
            return resultBar * cosine(x);
        }

        static double jvp(double x, double xDot) {
            return cosine(x) * xDot;
        }
    }

    static double cosine(double x) {
        return Double.valueOf(Math.cos(x));
    }

    @DerivativeRule(of = Input.class, method = "cosine")
    static final class CosineRule {
        private CosineRule() {}

        static double vjpX(double x, double resultBar) {
            return -resultBar * sine(x);
        }

        static double jvp(double x, double xDot) {
            return -sine(x) * xDot;
        }
    }

    /** All cotangents at once, and what the rule's primal takes for a constant. */
    static double[] powers(double[] a, double s, @NoDerivative double c) {
        double[] powers = a.clone();
        for (int i = 0; i < a.length; i++) powers[i] = Double.valueOf(a[i] * a[i] * s * s * c);
        return powers;
    }

    @DerivativeRule(of = Input.class, method = "powers")
    static final class PowersRule {
        private PowersRule() {}

        @Differentiable
        record Bars(double s) {}

        static Bars vjp(double[] a, double s, double c, double[] aBar, double[] resultBar) {
            double sBar = 0;
            double[] twice = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                twice[i] = 2 * a[i] * resultBar[i] * c;
                aBar[i] += twice[i] * s * s;
                sBar += a[i] * twice[i] * s;
            }
            return new Bars(sBar);
        }

        static double[] jvp(double[] a, double s, double c, double[] aDot, double sDot) {
            double[] dot = new double[a.length];
            for (int i = 0; i < a.length; i++) dot[i] = 2 * a[i] * s * c * (aDot[i] * s + a[i] * sDot);
            return dot;
        }
    }

    @Differentiable(order = 2)
    static double numbers(double x, double y) {
        return opaque(x, y) * opaque(y, x * y) + y;
    }

    @Differentiable(order = 2)
    static double loop(double x, double y, int n) {
        double s = x;
        for (int i = 0; i < n; i++) s = opaque(s, 0.5 * y) + sine(s) * cosine(y);
        return s * s;
    }

    @Differentiable(order = 2)
    static double branches(double x, double y) {
        double z = x > y ? sine(x * y) : opaque(x, y);
        return z * z;
    }

    @Differentiable(order = 2)
    static double writtenLater(double[] a, double s) {
        double[] p = powers(a, s, 1.5);
        for (int i = 0; i < a.length; i++) {
            a[i] = sine(a[i]) * p[i];
            p[i] += a[i] * s;
        }
        double[] q = powers(p, 0.25, 2);
        double sum = 0;
        for (double each : q) sum += each * each;
        return sum;
    }

    @Differentiable(order = 2)
    static double runAgain(double x, double y) {
        double s = x;
        for (@Checkpoint(every = 2) int i = 0; i < 5; i++) s = opaque(s, y) + sine(s * y);
        return s * segment(s, y);
    }

    @Checkpoint
    static double segment(double s, double y) {
        return sine(s * y) * opaque(y, s);
    }

    @Differentiable(order = 2)
    static double constantOfRule(double[] a, double s, @NoDerivative double c) {
        double sum = 0;
        for (double each : powers(a, s, c)) sum += each * s;
        return sum;
    }

    @Differentiable(order = 2)
    static double throughHelper(double x, double y) {
        return helper(x, 3) * helper(y, 2);
    }

    static double helper(double x, int n) {
        return n == 0 ? x : sine(helper(x, n - 1) + 0.5 * x);
    }

    @Differentiable(order = 2)
    static double throughOtherClass(double x, double[] a) {
        return Elsewhere.cubed(x) * Elsewhere.dot(a, a);
    }
}

final class Elsewhere {
    private Elsewhere() {}

    static double cubed(double x) {
        return Double.valueOf(x * x * x);
    }

    @DerivativeRule(of = Elsewhere.class, method = "cubed")
    static final class CubedRule {
        private CubedRule() {}

        @Differentiable
        static double vjpX(double x, double resultBar) {
            return 3 * x * x * resultBar;
        }

        static double jvp(double x, double xDot) {
            return 3 * x * x * xDot;
        }
    }

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += Double.valueOf(a[i] * b[i]);
        return s;
    }

    @DerivativeRule(of = Elsewhere.class, method = "dot")
    static final class DotRule {
        private DotRule() {}

        @Differentiable
        static void vjpA(double[] b, double[] aBar, double resultBar) {
            for (int i = 0; i < b.length; i++) aBar[i] += resultBar * b[i];
        }

        @Differentiable
        static void vjpB(double[] a, double[] bBar, double resultBar) {
            for (int i = 0; i < a.length; i++) bBar[i] += resultBar * a[i];
        }

        static double jvp(double[] a, double[] b, double[] aDot, double[] bDot) {
            return dot(aDot, b) + dot(a, bDot);
        }
    }
}
