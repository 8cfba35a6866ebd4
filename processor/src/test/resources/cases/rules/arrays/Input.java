package cases;

import java.util.Arrays;
import org.jadjoint.DerivativeRule;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    static final class Library {
        private Library() {}

        static double dot(double[] a, double[] b) {
            return Arrays.stream(new int[] {Math.min(a.length, b.length)})
                    .mapToDouble(n -> {
                        double s = 0;
                        for (int i = 0; i < n; i++) s += a[i] * b[i];
                        return s;
                    })
                    .sum();
        }

        static double[] softmax(double[] x) {
            double[] y = Arrays.stream(x).map(Math::exp).toArray();
            double sum = Arrays.stream(y).sum();
            for (int i = 0; i < y.length; i++) y[i] /= sum;
            return y;
        }

        static double weighted(double w, double[] x, int[] picked) {
            return w * Arrays.stream(picked).mapToDouble(i -> x[Math.floorMod(i, x.length)]).sum();
        }

        static double[] filled(double x, int n) {
            double[] all = new double[n];
            Arrays.setAll(all, i -> x * x * i);
            return all;
        }

        static float[] halved(float[] x) {
            float[] y = new float[x.length];
            for (int i = 0; i < y.length; i++) y[i] = x[i] / 2;
            return y;
        }
    }

    @DerivativeRule(of = Library.class, method = "dot")
    static final class DotRule {
        private DotRule() {}

        static void vjpA(double[] b, double[] aBar, double resultBar) {
            for (int i = 0; i < Math.min(aBar.length, b.length); i++) aBar[i] += resultBar * b[i];
        }

        static void vjpB(double[] a, double[] bBar, double resultBar) {
            for (int i = 0; i < Math.min(a.length, bBar.length); i++) bBar[i] += resultBar * a[i];
        }

        static double jvp(double[] a, double[] b, double[] aDot, double[] bDot) {
            return Library.dot(aDot, b) + Library.dot(a, bDot);
        }
    }

    @DerivativeRule(of = Library.class, method = "softmax")
    static final class SoftmaxRule {
        private SoftmaxRule() {}

        static void vjpX(double[] result, double[] xBar, double[] resultBar) {
            double mean = Library.dot(result, resultBar);
            for (int i = 0; i < result.length; i++) xBar[i] += result[i] * (resultBar[i] - mean);
        }

        static double[] jvp(double[] result, double[] xDot) {
            double mean = Library.dot(result, xDot);
            double[] resultDot = new double[result.length];
            for (int i = 0; i < result.length; i++) resultDot[i] = result[i] * (xDot[i] - mean);
            return resultDot;
        }
    }

    @DerivativeRule(of = Library.class, method = "weighted")
    static final class WeightedRule {
        private WeightedRule() {}

        @Differentiable
        record Bars(double w) {}

        static Bars vjp(double w, double[] x, int[] picked, double[] xBar, double resultBar) {
            for (int i : picked) xBar[Math.floorMod(i, xBar.length)] += w * resultBar;
            return new Bars(resultBar * Library.weighted(1, x, picked));
        }

        static double jvp(double w, double[] x, int[] picked, double wDot, double[] xDot) {
            return Library.weighted(wDot, x, picked) + Library.weighted(w, xDot, picked);
        }
    }

    @DerivativeRule(of = Library.class, method = "filled")
    static final class FilledRule {
        private FilledRule() {}

        static double vjpX(double x, double[] resultBar) {
            double s = 0;
            for (int i = 0; i < resultBar.length; i++) s += 2 * x * i * resultBar[i];
            return s;
        }

        static double[] jvp(double x, int n, double xDot) {
            double[] dot = new double[n];
            for (int i = 0; i < n; i++) dot[i] = 2 * x * i * xDot;
            return dot;
        }
    }

    @DerivativeRule(of = Library.class, method = "halved")
    static final class HalvedRule {
        private HalvedRule() {}

        static void vjpX(float[] xBar, float[] resultBar) {
            for (int i = 0; i < xBar.length; i++) xBar[i] += resultBar[i] / 2;
        }

        static float[] jvp(float[] xDot) {
            return Library.halved(xDot);
        }
    }

    @Differentiable
    static double readOnly(double[] a, double[] b, double w) {
        return Library.dot(a, b) * w + Library.dot(a, a);
    }

    @Differentiable
    static double writtenLater(double[] a, double[] b) {
        double s = Library.dot(a, b);
        for (int i = 0; i < a.length; i++) a[i] *= s;
        s += Library.dot(a, b);
        if (b.length > 0) b[0] = s;
        return s + Library.dot(b, a);
    }

    @Differentiable
    static double resultIsWritten(double[] x, double[] w) {
        double[] p = Library.softmax(x);
        for (int i = 0; i < p.length; i++) p[i] *= 1 + x[i];
        double s = Library.dot(p, w);
        x = Library.softmax(p);
        return s + Library.dot(x, p);
    }

    @Differentiable
    static double[] arrayResult(double[] x, double w) {
        double[] p = Library.softmax(x);
        return w > 0.5 ? p : Library.filled(w, x.length);
    }

    @Differentiable
    static double inALoop(double[] x, double[] w, int n) {
        double s = 0;
        double[] p = x;
        for (int t = 0; t < n; t++) {
            p = Library.softmax(p);
            double d = Library.dot(p, w);
            s += d * d;
            if (p.length > 0) p[0] += 0.1 * s;
        }
        return s;
    }

    @Differentiable
    static double constants(double[] x, @NoDerivative double[] c, double w, int[] picked) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1.0);
        double s = Library.dot(x, c) + Library.dot(ones, x) + Library.weighted(2, x, picked);
        for (int t = 0; t < 2; t++) {
            s += Library.weighted(w * s, c, picked) + Library.weighted(w, x, picked);
            if (picked.length > 0) picked[0]++;
            c[0] += 1;
        }
        return s;
    }

    @Differentiable
    static double notUsed(double[] x, double w) {
        double[] p = Library.softmax(x);
        double q = Library.dot(p, p);
        return w > 2 ? q : w;
    }

    @Differentiable
    static float single(float[] x, float w) {
        float[] y = Library.halved(x);
        float s = 0;
        for (int i = 0; i < y.length; i++) s += y[i] * w * x[i];
        return s;
    }
}
