package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** The switch ends the loop's body, but the group with the continue goes on in the next group. */
    @Differentiable
    static double scan(double[] x, int n) {
        double s = 1;
        scan:
        for (int i = 0; i < x.length; i++) {
            switch (n) {
                case 0, 1, 2:
                    if (x[i] > 1) {
                        continue scan;
                    }
                case 3:
                    s *= x[i] + 2;
                default:
                    s += x[i] * x[i];
            }
        }
        return s;
    }

    @Differentiable
    static double statementsFollow(double[] x, int n) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            switch (n) {
                case 0, 1, 2, 3:
                    if (x[i] > 1) {
                        continue;
                    }
                    s *= x[i] + 2;
            }
        }
        return s;
    }
}
