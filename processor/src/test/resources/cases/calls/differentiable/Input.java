package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double inner(double x, double[] a) {
        a[0] *= x;
        return a[0] * a[1];
    }

    @Differentiable
    static double outer(double x, double[] a, int n) {
        double s = inner(x, a);
        for (int i = 0; i < n; i++) {
            s += inner(0.5 * s, a);
        }
        return x > 0.5 ? inner(s, a) : s;
    }

    @Differentiable
    static double elsewhere(double x, double[] a, float y) {
        double[] b = Other.shifted(a, x);
        b[0] *= Other.decay(x, y);
        Other.scale(a, y);
        return b[0] * b[1] + a[0];
    }

    @Differentiable
    static double elsewhereInALoop(double[] a, float y, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[] b = i % 2 == 0 ? Other.shifted(a, s) : a;
            Other.scale(b, y);
            s += Other.decay(b[0], y) * 0.5;
        }
        return s;
    }
}

final class Other {
    private Other() {}

    @Differentiable
    static double[] shifted(double[] a, double by) {
        a[1] += by;
        return a;
    }

    @Differentiable
    static double decay(double x, float rate) {
        return Math.exp(-x * rate);
    }

    @Differentiable
    static void scale(double[] a, float k) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= k;
        }
    }
}
