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
}
