package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double compoundElement(double[] a, double[] b) {
        int i = 0;
        while (i < a.length - 1) {
            a[i++] *= b[i];
        }
        return a[0] * a[1];
    }

    @Differentiable
    static double indexBeforeValue(double[] a) {
        int i = 0;
        a[i] = a[i = 1] * 2;
        a[i] = i = 2;
        return a[0] * a[2] + i * a[0];
    }

    @Differentiable
    static double operandsLeftToRight(double x) {
        double s = x * (x = x + 1) + x;
        s += s * (s = x);
        return s - (x += 2) * x;
    }

    @Differentiable
    static double incrementsInOneExpression(double[] a) {
        int i = 0;
        double s = a[i++] * a[i++] + a[i];
        return s * a[--i]++ + a[i];
    }

    @Differentiable
    static double arrayBeforeIndex(double[] a, double[] b) {
        double[] c = a;
        int i = 0;
        c[i] = (c = b)[i] * (i = 1);
        c[i] += a[0];
        return c[1] * a[0];
    }

    @Differentiable
    static double chained(double x, double y) {
        double a;
        double b;
        a = b = x * y;
        a += b *= x;
        return a * b;
    }

    /** The element is looked for before what is added to it. */
    @Differentiable
    static double addedToNoElement(double[] a, int n) {
        double s = a[0] * a[1];
        double[] b = n > 2 ? null : a;
        a[n > 1 ? 99 : 0] += Math.tanh(b[n > 0 ? 0 : 1]) * s;
        return a[0] * s;
    }
}
