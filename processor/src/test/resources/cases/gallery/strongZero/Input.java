package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** At a = b = 0 the root has no finite slope, and w = 0 takes no part of it. */
    @Differentiable
    static double distance(double a, double b, double w) {
        return w * Math.sqrt(a * a + b * b) + Math.log(1 + a * a);
    }
}
