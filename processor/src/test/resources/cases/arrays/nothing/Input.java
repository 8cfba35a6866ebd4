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
