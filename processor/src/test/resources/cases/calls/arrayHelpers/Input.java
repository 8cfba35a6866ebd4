package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static void scale(double[] a, double k) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= k;
        }
    }

    static double[] larger(double[] a, double[] b) {
        return a[0] > b[0] ? a : b;
    }

    static double[] squares(double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] * a[i];
        }
        return result;
    }

    static void addInto(double[] target, double[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += source[i] * target[0];
        }
    }

    @Differentiable
    static double straight(double[] a, double[] b, double k) {
        scale(a, k);
        double[] c = larger(a, b);
        c[1] *= k;
        scale(c, 2 * k);
        double[] d = squares(b);
        return a[1] * b[1] * d[0];
    }

    @Differentiable
    static double sameArrayTwice(double[] a, double k) {
        addInto(a, a);
        scale(larger(a, a), k);
        return a[0] * a[1];
    }

    @Differentiable
    static double loop(double[] a, double[] b, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[] c = larger(a, b);
            scale(c, 0.5);
            addInto(i % 2 == 0 ? a : b, c);
            s += squares(c)[1];
        }
        return s;
    }

    @Differentiable
    static double passiveCallReturnsAnArray(double x, int n) {
        int[] counts = counts(n);
        return x * counts[1];
    }

    static int[] counts(int n) {
        return new int[] {n, n + 1};
    }
}
