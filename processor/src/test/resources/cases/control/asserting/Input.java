package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        assert n > 0;
        assert x < 100 : "x is " + x;
        return x * x * n;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (double it : x) {
            assert n > 0 : "n is " + n;
            assert it > -100;
            s += it * it;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (x > 0) {
            assert n > 0;
            assert x < 1.2 : x;
            return x * n;
        }
        return x;
    }
}
