package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, float y, int n) {
        int m = -n;
        int k = +n;
        return -x * +y * m + -(x * y) / k;
    }

    @Differentiable
    static double loop(double[] x, byte n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = -n;
            int k = +n;
            s = -s * +x[i] + (m + k + 1) * -x[i];
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        if (-x < +y) {
            int m = -n + +n + 2;
            return -(x - m) * +y;
        }
        return +y;
    }
}
