package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x) {
        return x * x;
    }

    @Differentiable
    static double constant(double x, @NoDerivative double c) {
        return c;
    }

    @Differentiable
    static double insideNestedLoops(double[] x, double limit) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                s += x[i] * x[j];
                if (s > limit) {
                    return s * s * limit;
                }
            }
            if (x[i] < 0.1) {
                return s;
            }
        }
        return limit * s;
    }

    @Differentiable
    static double passiveReturns(double[] x, @NoDerivative double c, int n) {
        for (int i = 0; i < n; i++) {
            if (i == 3) {
                return c;
            }
            if (x[i] > 1.6) {
                return c * i;
            }
        }
        if (n == 3) {
            return c + n;
        }
        return x[0] * c;
    }

    @Differentiable
    static void early(double[] x, double k) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= k;
            if (x[i] > 1) {
                return;
            }
        }
        x[0] = k;
    }
}
