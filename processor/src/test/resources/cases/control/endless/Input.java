package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double endsByReturnOnly(double x, double[] a) {
        int i = 0;
        while (true) {
            if (a[i] > x || i + 1 == a.length) {
                return a[i] * x;
            }
            i++;
        }
    }

    @Differentiable
    static double endsByExceptionOnly(double x, double[] a) {
        int i = 0;
        while (true) {
            a[i] = a[i] * x;
            i++;
        }
    }

    @Differentiable
    static double endlessInABranch(double x, double[] a) {
        if (x > 100) {
            for (int i = 0; ; i++) {
                a[i] = a[i] * x;
            }
        }
        return x * a[0];
    }

    @Differentiable
    static void endlessInALoop(double[] a) {
        while (true) {
            for (int i = 0; ; i++) {
                a[i] *= a[i];
                if (i > 5) {
                    break;
                }
            }
        }
    }

    @Differentiable
    static double endlessHelper(double x, double[] a) {
        double y = x > 100 ? never(x, a) : x;
        return y * x;
    }

    private static double never(double x, double[] a) {
        int i = 0;
        while (true) {
            a[i] += x;
            i++;
        }
    }

    @Differentiable
    static double throwsAlways(double x, int n) {
        if (n > 2) {
            throw new IllegalStateException();
        } else {
            throw new IllegalArgumentException();
        }
    }

    /** The inner loop is never left where it is entered, which is known when its counter is. */
    @Differentiable
    static double throwsWhereItIsEntered(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            int k = 4;
            do {
                s *= x;
                while (k-- > 0) {
                    if (2.0 > 1.0) throw new IllegalStateException();
                    s += 1;
                }
                s *= 3;
            } while (s < 100);
        }
        return s;
    }
}
