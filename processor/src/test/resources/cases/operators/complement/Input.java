package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int n) {
        int which = ~(int) (x[0] * 3) & 1;
        return x[which] * ~n;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int which = ~(int) (x[i] * 3) & 1;
            s += x[which] * ~(n + i);
        }
        return s;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (x > 0) {
            int decided = ~(int) (4 * x) & 1;
            return decided == 0 ? x * ~n : x * x;
        }
        return -x;
    }
}
