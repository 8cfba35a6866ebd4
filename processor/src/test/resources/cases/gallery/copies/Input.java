package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Copies of arrays and parts of arrays. */
    @Differentiable
    static double copies(double[] x, double[] y) {
        double[] all = Arrays.copyOf(x, x.length + 1);
        all[x.length] = y[0];
        System.arraycopy(y, 0, all, 0, Math.min(x.length, y.length));
        return all[0] * all[x.length];
    }
}
