package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double inferred(double x, float[] y, int n) {
        var square = x * x;
        var single = y[0] * 2;
        var m = n + 1;
        var copy = y.clone();
        for (var it : y) {
            square += it;
        }
        for (var i = 0; i < m; i++) {
            var step = square * 0.5;
            square = step + i;
        }
        return square * single + copy[1];
    }

    @Differentiable
    static double assignedLater(double x, int n) {
        double z;
        final int m;
        if (n > 2) {
            z = x * x;
            m = 2;
        } else {
            z = Math.sin(x);
            m = 3;
        }
        final double w;
        w = z * m;
        return w * w;
    }

    @Differentiable
    static double reassigned(double x, double y) {
        double t = x;
        t = t * y;
        x = t + x;
        t = x * x;
        y = t - y;
        return t * y + x;
    }

    @Differentiable
    static double severalInOneDeclaration(double x, int n) {
        double a = x * x, b = a + 1, c;
        int k = n, m = k + 1;
        c = b * m;
        double[] u = {a, b}, v = u;
        v[0] += k;
        return u[0] * c;
    }

    @Differentiable
    static double shadowedInSiblingScopes(double x) {
        double s = 0;
        {
            double t = x * x;
            s += t;
        }
        {
            double t = s * x;
            s += t;
        }
        for (int i = 0; i < 2; i++) {
            double t = s * 0.5;
            s = t * x;
        }
        return s;
    }
}
