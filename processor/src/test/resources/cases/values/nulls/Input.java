package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, String kind) {
        boolean missing = kind == null;
        boolean none = x == null;
        double[] later = null;
        later = x;
        return missing || none ? 0 : later[0] * x[1] * kind.length();
    }

    @Differentiable
    static double loop(double[] x, String kind) {
        double s = 0;
        double[] last = null;
        for (int i = 0; i < x.length; i++) {
            boolean missing = kind == null;
            if (last == null || missing) {
                last = new double[] {x[i]};
            }
            s += last[0] * x[i];
        }
        return s;
    }

    @Differentiable
    static double branch(double[] x, String kind) {
        double[] u = null;
        if (x[0] > 0) {
            boolean missing = kind == null;
            u = x == null || missing ? null : x.clone();
        }
        return u == null ? x[0] : u[0] * u[1];
    }
}
