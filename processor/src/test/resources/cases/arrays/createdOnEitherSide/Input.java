import org.jadjoint.Differentiable;

/** One array or another, by a condition: their shadows stay apart in whatever order the forms use a workspace. */
final class Input {
    private Input() {}

    @Differentiable
    static double twice(double[] a, double[] weights, double x, boolean first) {
        double s = 0;
        for (int i = 0; i < weights.length; i++) s += Math.sin(weights[i] * x);
        double[] p = pair(a, x, first);
        double[] q = pair(a, s, first);
        p[1] += q[0] * s;
        q[1] -= p[0] * x;
        p[0] *= q[1];
        return s + p[0] * q[0] + p[1] * q[1];
    }

    private static double[] pair(double[] a, double x, boolean first) {
        double[] b;
        if (first) b = new double[] {x, a[0]};
        else b = new double[] {a[1], x * x};
        return b;
    }
}
