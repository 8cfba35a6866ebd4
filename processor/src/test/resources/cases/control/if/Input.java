package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        if (x < y) {
            x = x * y;
        } else {
            y = x / y;
        }
        int m = 0;
        if (n > 2) {
            m = 3;
        } else if (n > 1) {
            m = 2;
        }
        return x * y * m + x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        int m = 1;
        for (double it : x) {
            if (it > s) {
                s += it * it;
            } else {
                s -= it;
            }
            if (n > m) {
                m++;
            }
        }
        return s * m;
    }

    @Differentiable
    static double nested(double x, double y, int n) {
        if (x > 0) {
            if (y > 1) {
                x *= y;
                if (n > 2) {
                    n = n + 1;
                }
            } else if (x > y) {
                x -= y;
            }
        } else {
            if (n > 3) {
                n = 1;
            }
            x *= x;
        }
        return x * n;
    }

    @Differentiable
    static double valueOverwrittenInABranchIsSaved(double x, double y) {
        double z = Math.sin(x);
        double kept = z * y;
        if (x > 1) {
            z = Math.exp(-z) * z;
        }
        return kept * z;
    }
}
