package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double swappedReferences(double[] u, double k, int n) {
        double[] now = u;
        double[] next = new double[u.length];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < now.length; i++) {
                int left = i == 0 ? 0 : i - 1;
                next[i] = now[i] + k * (now[left] - now[i]) * now[i];
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now[0] * now[1] + now[2];
    }

    @Differentiable
    static double conditionallySwapped(double[] a, double[] b) {
        if (a[0] > b[0]) {
            double[] swap = a;
            a = b;
            b = swap;
        }
        a[1] *= b[0];
        b[1] += a[1] * a[0];
        return a[0] * b[1];
    }

    @Differentiable
    static double eitherOfTwo(double[] a, double[] b, boolean flag) {
        double[] c = flag ? a : b;
        c[0] *= 2;
        double[] d = a[0] > 1 ? c : b;
        d[1] = a[0] * b[0];
        return a[0] * b[1] + a[1] * c[0];
    }

    @Differentiable
    static double sameArrayTwoNames(double[] a) {
        double[] b = a;
        b[0] = a[1] * a[0];
        a[1] = b[0] * b[0];
        return a[0] * b[1];
    }

    @Differentiable
    static double[] returnsAParameter(double[] a, double[] b) {
        a[0] *= b[0];
        if (b[1] > 1) {
            return b;
        }
        return a;
    }

    @Differentiable
    static double parameterReassigned(double[] a, int n) {
        a[0] = a[1] * a[1];
        a = new double[] {a[0], 2 * a[0]};
        a[1] *= a[0];
        return a[1] * n;
    }
}
