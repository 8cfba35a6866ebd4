package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    static double even(double x, int n) {
        return n <= 0 ? x : Math.sin(odd(x * x, n - 1)) + x;
    }

    static double odd(double x, int n) {
        if (n <= 0) {
            return 2 * x;
        }
        return even(x, n - 1) * even(x + 1, n - 2);
    }

    @Differentiable
    static double mutual(double x, int n) {
        return even(x, n) * odd(x, n);
    }

    static void halve(double[] a, int from, int to, double k) {
        if (to - from <= 1) {
            a[from] *= k;
            return;
        }
        int middle = (from + to) / 2;
        halve(a, from, middle, k * a[middle]);
        halve(a, middle, to, k * a[from]);
    }

    @Differentiable
    static double inPlace(double[] a, double k) {
        halve(a, 0, a.length, k);
        return a[0] * a[1] * a[2];
    }
}
