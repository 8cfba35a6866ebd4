package cases;

import org.jadjoint.Differentiable;

/** One array under two names: by assignment, as a row, through helpers and differentiable methods; in loops and branches. */
final class Input {
    private Input() {}

    @Differentiable
    static double parameter(double[] a, double x, int n) {
        double[] b = a;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            a[0] = a[0] * x + i;
            sum += b[0] * b[1];
            b[1] += a[0] * x;
            if (sum > x) {
                a[1] *= x;
                sum += b[1] * b[0];
                b[0] = a[1] + sum;
            }
        }
        return sum * a[0] * b[1];
    }

    @Differentiable
    static double row(double[][] rows, double x, int n) {
        double[] row = rows[0];
        double sum = x;
        for (int i = 0; i < n; i++) {
            row[1] *= x;
            sum += rows[0][1] * row[0];
            rows[0][1] += sum;
            if (i % 2 == 0) {
                rows[0][0] = sum * x;
                sum -= row[0] * row[1];
                row[0] = sum + rows[0][0] * x;
            }
        }
        return sum * rows[0][0] + row[1];
    }

    @Differentiable
    static double helper(double[] a, double x, int n) {
        double[] b = same(a);
        double sum = mixed(a, b, x);
        for (int i = 0; i < n; i++) {
            double[] c = same(b);
            c[0] = a[1] * x;
            sum += 0.1 * mixed(a, a, x) * b[0];
            a[0] += 0.1 * c[0] * sum;
            if (sum < 1) sum += 0.1 * mixed(a, c, x);
            else b[1] = sum * a[0];
        }
        return sum * a[0] + b[1];
    }

    private static double[] same(double[] a) {
        a[0] *= 0.5;
        return a;
    }

    private static double mixed(double[] a, double[] b, double x) {
        a[0] = Math.sin(a[0] * x);
        b[0] += a[1] * a[0];
        a[1] = Math.cos(b[0] + b[1]);
        return a[0] * b[1];
    }

    @Differentiable
    static double callee(double[] a, double x, int n) {
        double[] b = Elsewhere.given(a, x);
        double sum = Elsewhere.stirred(a, b, x);
        for (int i = 0; i < n; i++) {
            double[] c = Elsewhere.given(b, 0.5 * x);
            c[0] = a[1] * x;
            sum += 0.1 * Elsewhere.stirred(a, a, x) * b[0];
            a[0] += 0.1 * c[0] * sum;
            if (sum < 1) sum += 0.1 * Elsewhere.stirred(a, c, x);
            else b[1] = sum * a[0];
        }
        return sum * a[0] + b[1];
    }
}

final class Elsewhere {
    private Elsewhere() {}

    @Differentiable
    static double[] given(double[] a, double x) {
        a[1] *= x;
        return a;
    }

    @Differentiable
    static double stirred(double[] a, double[] b, double x) {
        a[0] = Math.sin(a[0] * x);
        b[0] += a[1] * a[0];
        a[1] = Math.cos(b[0] + b[1]);
        return a[0] * b[1];
    }
}
