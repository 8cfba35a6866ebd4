package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static double powers(double[] a, int n) {
        return n == 0 ? a[0] * a[1] : a[0] * powers(a, n - 1);
    }

    static double[] squares(double[] a, int n) {
        if (n > 0) {
            return squares(a, n - 1);
        }
        double[] r = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            r[i] = a[i] * a[i];
            r[i] = Math.exp(0.1 * r[i]);
        }
        return r;
    }

    @Differentiable
    static double argumentWrittenAfterTheCall(double[] a, double x) {
        double y = powers(a, 2);
        a[0] = x;
        a[1] *= y;
        double z = powers(a, 1);
        a[0] = 0;
        return y * z + a[1];
    }

    @Differentiable
    static double resultWrittenAfterTheCall(double[] a, double x) {
        double[] r = squares(a, 1);
        r[0] *= x;
        a[0] = r[0];
        double[] q = squares(r, 1);
        q[0] = q[0] * q[0];
        return q[0] + r[0] + a[0];
    }
}
