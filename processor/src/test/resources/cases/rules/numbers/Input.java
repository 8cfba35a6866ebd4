package cases;

import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;
import org.jadjoint.UseRules;

@UseRules(Input.CbrtRule.class)
final class Input {
    private Input() {}

    /** What nobody can look into. */
    static final class Library {
        private Library() {}

        static double h(double x, double y) {
            return new java.util.function.DoubleBinaryOperator() {
                @Override
                public double applyAsDouble(double a, double b) {
                    return Math.sin(a) * b;
                }
            }.applyAsDouble(x, y);
        }

        static float scaled(float x, int n, String label) {
            return x * n * label.length();
        }
    }

    @DerivativeRule(
            of = Library.class,
            method = "h",
            parameters = {"x", "y"},
            types = {double.class, double.class})
    static final class HRule {
        private HRule() {}

        static double vjpX(double y, double x, double resultBar) {
            return resultBar * Math.cos(x) * y;
        }

        static double vjpY(double x, double resultBar) {
            return resultBar * Math.sin(x);
        }

        static double jvp(double xDot, double yDot, double x, double y) {
            return Math.cos(x) * y * xDot + Math.sin(x) * yDot;
        }
    }

    @DerivativeRule(of = Library.class, method = "scaled")
    static final class ScaledRule {
        private ScaledRule() {}

        static float vjpX(int n, String label, float resultBar) {
            return resultBar * n * label.length();
        }

        static float jvp(int n, String label, float xDot) {
            return xDot * n * label.length();
        }
    }

    /** A rule for what Jadjoint knows by itself takes its place. */
    @DerivativeRule(of = Math.class, method = "cbrt", parameters = "a")
    static final class CbrtRule {
        private CbrtRule() {}

        static double vjpA(double result, double resultBar) {
            return resultBar / (3 * result * result);
        }

        static double jvp(double result, double aDot) {
            return aDot / (3 * result * result);
        }
    }

    /** The primitive itself, all cotangents at once. */
    @DerivativeRule
    static final class Hypotenuse {
        private Hypotenuse() {}

        @Differentiable
        record Bars(double y, double x) {}

        static double value(double x, double y) {
            return Math.hypot(x, y);
        }

        static Bars vjp(double x, double y, double result, double resultBar) {
            return new Bars(resultBar * y / result, resultBar * x / result);
        }

        static double jvp(double x, double y, double result, double xDot, double yDot) {
            return (x * xDot + y * yDot) / result;
        }
    }

    @Differentiable
    static double straightLine(double x, double y) {
        double z = Library.h(x, y);
        return Library.h(z, 2.0) * Library.h(x * x, z) + z * z;
    }

    @Differentiable
    static double constantArguments(double x, @NoDerivative double y, double z) {
        double passive = Library.h(y, 3);
        return Library.h(y, x) + Hypotenuse.value(1 + x * x, y) * passive + Hypotenuse.value(z, 3);
    }

    @Differentiable
    static double loop(double x, double y, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = Library.h(s + i, y) + 0.5 * Hypotenuse.value(s, y);
        }
        return s;
    }

    @Differentiable
    static double whileLoop(double x) {
        double s = 0;
        double t = 1 + x * x;
        while (Math.cbrt(t) < 3) {
            s += Math.cbrt(t);
            t = t * 1.5 + Library.h(x, 0.25);
        }
        return s * t;
    }

    @Differentiable
    static double branches(double x, double y) {
        double z = x > y ? Library.h(x, y) : x * y;
        if (z > 0.25) {
            z = Hypotenuse.value(z, 2 * x);
        }
        return z;
    }

    @Differentiable
    static double elements(double[] a, double w) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = Library.h(a[i], w);
            s += a[i] * Library.h(a[0], a[i]);
        }
        return s;
    }

    @Differentiable
    static float single(float x, float[] a, int n) {
        float s = Library.scaled(x, 2, "ab");
        for (int i = 0; i < a.length; i++) {
            s += Library.scaled(a[i] * x, n, "c");
        }
        return s;
    }

    @Differentiable
    static double helpers(double x, double y) {
        return throughAHelper(x) * throughAHelper(y) + recursive(x, 3);
    }

    private static double throughAHelper(double x) {
        return Library.h(x, 1.5) + x;
    }

    static double recursive(double x, int n) {
        return n == 0 ? x : Library.h(recursive(0.5 * x, n - 1), x);
    }
}
