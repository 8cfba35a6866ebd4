package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int n) {
        int m = (n | 2) & 7;
        double picked = x[((int) (x[0] * 3) | 1) & 1];
        return picked * m + x[2];
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = (n | i) & 3;
            int which = ((int) (x[i] * 5) | 2) & 1;
            s += x[which] * x[i] * m;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        if (x * y > 0.5) {
            int m = (n | 1) & 3;
            int decided = ((int) (x * 9) | 1) & 1;
            return decided == 1 ? x * m : y * x;
        }
        return x;
    }
}
