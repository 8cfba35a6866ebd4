package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The companion of another class is given one array in two places, with one tangent. */
    @Differentiable
    static double twice(double[] a) {
        return Mixing.mixed(a, a) * a[1];
    }

    @Differentiable
    static double constants(double[] a) {
        double[] b = {1, 2};
        return Mixing.mixed(b, b) * a[1] + Mixing.mixed(a, b);
    }
}

final class Mixing {
    private Mixing() {}

    @Differentiable
    static double mixed(double[] a, double[] b) {
        a[0] *= b[0];
        b[1] += a[0];
        return a[0] * b[1];
    }
}
