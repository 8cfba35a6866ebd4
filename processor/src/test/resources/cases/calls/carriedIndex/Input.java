package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Calls that are carried as they stand read a counter in several places, each with a copy of its own. */
    @Differentiable
    static double sum(double x, double[] a, double[] b) {
        double s = 0;
        for (int n : new int[] {1, 2}) {
            for (int i = 1; ; ++i) {
                if (i > 3) {
                    break;
                }
                for (int j = 0; j < 2; j++) {
                    if (x > 20) {
                        throw new IllegalArgumentException("at " + a[i]);
                    }
                    b[j] = a[Integer.toString(i).length() - 1] * b[j + 1];
                }
                s += Math.sin(b[Integer.toString(i).length()]) * x * n;
            }
        }
        return s;
    }
}
