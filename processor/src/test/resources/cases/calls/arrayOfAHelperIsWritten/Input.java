package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** What a helper makes and this method writes is no parameter of either: both of them are only read. */
    @Differentiable
    static double rectified(double[] w, double[] x) {
        double[] y = products(w, x);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(y[i], 0);
            sum += y[i] * y[i];
        }
        return sum;
    }

    private static double[] products(double[] w, double[] x) {
        double[] y = new double[Math.min(w.length, x.length)];
        for (int i = 0; i < y.length; i++) {
            y[i] = w[i] * x[i];
        }
        return y;
    }
}
