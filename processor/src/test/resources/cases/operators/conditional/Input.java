package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        int m = n > 2 ? n : 2;
        double larger = x > y ? x : y;
        double mixed = x > 1 ? m : x;
        return larger * mixed;
    }

    @Differentiable
    static double loop(double[] x, boolean flag) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = flag ? i : i + 1;
            s += x[i] > s ? x[i] * x[i] : s * m * x[i];
        }
        return s;
    }

    @Differentiable
    static double branch(double x, float y, int n) {
        if (x > 0.7) {
            int m = n == 3 ? 1 : n == 4 ? 5 : 7;
            return x > y ? y > 1 ? x : m * y : x * y;
        }
        return x < y ? x : y;
    }

    @Differentiable
    static double untakenBranchThatWouldNotBeFinite(double x) {
        return x > 0 ? Math.log(x) : Math.log(-x);
    }
}
