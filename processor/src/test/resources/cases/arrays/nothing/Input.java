package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double callers(double[] a, boolean flag) {
        double[] fresh = freshOrNothing(a, flag);
        double[] zeros = zerosOrNothing(a, flag);
        double[] none = nothing(a);
        double s = none == null ? a[0] * a[1] : none[0];
        return fresh == null ? s : s + fresh[0] + zeros[0] * a[0];
    }

    @Differentiable
    static double nothingPassedOn(double x, boolean flag) {
        return firstOf(x, flag ? new double[] {x * x} : null);
    }

    /** Where nothing runs the loop inside, nobody minds that its array is null. */
    @Differentiable
    static double neverReached(double x, double[] a, int n) {
        double[] row = n > 2 ? a : null;
        double s = x;
        for (int i = 2; i < n; i++) {
            for (int j = 0; j < row.length; j++) {
                s = s * 0.5 + Math.sin(s * row[j]);
            }
        }
        return s;
    }

    private static double firstOf(double x, double[] a) {
        for (int i = 0; i < 2; i++) {
            x *= x;
        }
        return a == null ? x : x * a[0];
    }

    private static double[] nothing(double[] a) {
        return null;
    }

    private static double[] freshOrNothing(double[] a, boolean flag) {
        double[] r = flag ? new double[2] : null;
        if (r != null) {
            r[0] = a[0] * a[0];
        }
        return r;
    }

    private static double[] zerosOrNothing(double[] a, boolean flag) {
        return flag ? new double[2] : null;
    }
}
