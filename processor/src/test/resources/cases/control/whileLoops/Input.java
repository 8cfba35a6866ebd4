package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        double s = x;
        int m = 1;
        while (n > 0) {
            n--;
            m *= 2;
        }
        while (s < 10) {
            s = s * s + 1;
        }
        return s * m;
    }

    @Differentiable
    static double sideEffectInTheCondition(double[] x) {
        int i = 0;
        double s = 0;
        while (i < x.length && x[i++] > -2) {
            s = s * x[i - 1] + i;
        }
        return s;
    }

    @Differentiable
    static double activeAssignmentInTheCondition(double x) {
        double s = x;
        double last = 0;
        while ((s = s * s * 0.5 + 0.3) > 0.5 && last < 3) {
            last += s;
        }
        return s * last + x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 1;
        for (double it : x) {
            int m = n;
            while (m > 0) {
                m -= 2;
            }
            double t = it * it;
            while (t > 0.1) {
                t *= 0.5 * s;
                s *= 0.9;
            }
            s += t + m;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (n > 1) {
            int m = 0;
            while (m < n) {
                m++;
            }
            while (x < 4) {
                x += (x * x + 0.1) * m;
            }
            return x;
        }
        return x * x;
    }
}
