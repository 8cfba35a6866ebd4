package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        int m = 0;
        do {
            m++;
        } while (m < n);
        do {
            x = x * x + 0.6;
        } while (x < 3);
        return x * m;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (double it : x) {
            int m = 0;
            do {
                m += 2;
            } while (m < n);
            do {
                it = Math.abs(it) * 0.5;
                s = s * it + m;
            } while (it > 0.3);
        }
        return s;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (x > 0) {
            int m = 0;
            do {
                m++;
            } while (m < n);
            do {
                x *= 1.5;
            } while (x < 3);
            return x * m;
        }
        return x;
    }

    @Differentiable
    static double continueReachesTheCondition(double x) {
        int i = 0;
        double s = x;
        do {
            if (s > 1) {
                s *= 0.7;
                continue;
            }
            s += x * x;
        } while (++i < 4 && s < 5);
        return s;
    }
}
