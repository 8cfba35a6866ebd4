package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static void smooth(double[] u, double k, int steps) {
        for (int n = 0; n < steps; n++) {
            for (int i = 1; i < u.length - 1; i++) {
                u[i] += k * u[i - 1] * u[i + 1];
            }
        }
    }
}
