package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @NoDerivative
    static double rounded(double x) {
        return Math.round(x * 100) / 100.0;
    }

    @Differentiable
    static double constantMethod(double x, double y) {
        return x * y;
    }

    @Differentiable
    static double parameters(double x, @NoDerivative double c, double[] a, @NoDerivative double[] weights) {
        weights[0] = 2 * c;
        return x * c + a[0] * weights[0] + weights[1] * x;
    }

    @Differentiable
    static double onlySome(double[] a, @NoDerivative float c, int n) {
        double s = c;
        for (int i = 0; i < n && i < a.length; i++) {
            c *= 0.5f;
            s += a[i] * c;
        }
        return s;
    }
}
