package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A new array is returned, with its shadow. */
    @Differentiable
    static double[] softplus(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.log1p(Math.exp(x[i]));
        }
        return y;
    }
}
