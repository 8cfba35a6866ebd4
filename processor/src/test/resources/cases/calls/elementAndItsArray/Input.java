package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static double halved(double x, double[] a, int depth) {
        if (depth > 0) {
            return halved(x, a, depth - 1);
        }
        a[0] *= x;
        return x * a[1] + a[0];
    }

    /** The call gives the cotangent of the element, and adds to the shadow of the same element before it returns. */
    @Differentiable
    static double element(double[] a) {
        return halved(a[1], a, 1);
    }

    @Differentiable
    static double written(double[] a) {
        return halved(a[0], a, 1) + a[0];
    }

    @Differentiable
    static double inLoop(double[] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += halved(a[i], a, 1);
        }
        return s;
    }
}
