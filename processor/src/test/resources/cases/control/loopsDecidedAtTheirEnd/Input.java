package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double counting(double x, int n) {
        double s = 0;
        int i = 0;
        do {
            s += Math.sin(x * i);
            i++;
        } while (i < n);
        return s * i;
    }

    @Differentiable
    static double countingInTheCondition(double x, int n) {
        double s = x;
        int i = 0;
        do {
            s *= Math.cos(s) + i;
        } while (i++ < n);
        return s;
    }

    @Differentiable
    static double leftBefore(double x, int n) {
        double s = x;
        int i = 0;
        do {
            if (s > 2) {
                break;
            }
            s = 1.5 * s + Math.exp(-s);
            i++;
        } while (i < n);
        return s * s;
    }

    @Differentiable
    static double goesOnEarly(double[] a, double x) {
        double s = x;
        int i = 0;
        do {
            i++;
            if (s < 0.5) {
                s = s * s + 1;
                continue;
            }
            s *= 0.9 * a[i % a.length];
        } while (i < 4);
        return s;
    }

    @Differentiable
    static double assigning(double x) {
        double t = x;
        double s = 0;
        int left = 6;
        do {
            s += t * t;
        } while ((t = 0.5 * t + 0.01) > 0.05 && --left > 0);
        return s;
    }

    @Differentiable
    static double nested(double x, int n) {
        double s = 0;
        int i = 0;
        do {
            double p = x;
            int k = 0;
            do {
                p = Math.sin(p) + s * 0.125;
                k++;
            } while (k <= i);
            s += p * p;
            i++;
        } while (i < n);
        return s;
    }
}
