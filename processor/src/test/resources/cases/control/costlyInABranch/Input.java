package cases;

import org.jadjoint.Differentiable;

/** A costly value that a branch computes, uses and yields: it is kept once, as what the branch yields. */
final class Input {
    private Input() {}

    @Differentiable
    static double loop(double[] x, double s) {
        for (double it : x) {
            double r;
            if (it > 0.5) {
                double q = Math.exp(it);
                s *= (q + 1) * it;
                r = q;
            } else {
                r = it;
            }
            s += r * r;
        }
        return s;
    }

    @Differentiable
    static double onlyInASum(double[] x, double s) {
        for (double it : x) {
            if (it > 0.5) {
                s = Math.sin(s);
                x[0] += Math.cos(s + 1);
            }
        }
        return s;
    }

    @Differentiable
    static double straight(double x, double y) {
        double r;
        if (x > 0) {
            double q = x / y;
            y *= (q - 2) * q;
            r = q;
        } else {
            r = y;
        }
        return r * r * y;
    }
}
