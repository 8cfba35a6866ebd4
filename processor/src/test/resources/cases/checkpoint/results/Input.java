package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

/** Results of what runs again that are arrays: new ones, arguments, or arrays of both. */
final class Input {
    private Input() {}

    @Checkpoint
    static double[] scaled(double[] a, double c) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) b[i] = Math.sin(a[i] * c) + a[i];
        return b;
    }

    @Checkpoint
    static double[] larger(double[] a, double[] b) {
        double s = 0;
        for (double v : a) s += v;
        for (double v : b) s -= v;
        return s > 0 ? a : b;
    }

    @Checkpoint
    static double[][] both(double[] a, double c) {
        return new double[][] {a, scaled(a, c), a};
    }

    @Differentiable
    static double[] chain(double[] x, double c) {
        double[] state = x;
        for (int t = 0; t < 4; t++) state = scaled(state, c);
        return state;
    }

    @Differentiable
    static double choice(double[] x, double[] y) {
        double[] big = larger(x, y);
        double s = 0;
        for (double v : big) s += v * v;
        for (double v : larger(y, big)) s *= 1 + v * v;
        return s;
    }

    @Differentiable
    static double written(double[] x, double c) {
        double[] y = scaled(x, c);
        double[] z = larger(y, x.clone());
        for (int i = 0; i < z.length; i++) z[i] = z[i] * z[i] + y[i];
        double s = 0;
        for (int i = 0; i < y.length; i++) s += y[i] * z[i];
        return s;
    }

    @Differentiable
    static double replaced(double[] x, double c) {
        double[][] rows = both(x, c);
        double s = rows[1][0];
        rows[1] = scaled(rows[1], s);
        rows[0] = rows[1];
        for (double[] row : rows) {
            for (double v : row) s += v * v * v;
        }
        return s;
    }

    @Differentiable
    static double rows(double[] x, double c) {
        double s = 0;
        for (double[] row : both(x, c)) {
            for (double v : row) s += v * v * v;
        }
        return s;
    }
}
