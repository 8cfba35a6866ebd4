package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Diffusion with two buffers that change places after each step. */
    @Differentiable
    static double diffusion(double[] start, double k, int steps) {
        double[] now = start.clone();
        double[] next = new double[start.length];
        for (int n = 0; n < steps; n++) {
            for (int i = 0; i < now.length; i++) {
                next[i] = now[i] + k * now[(i + 1) % now.length];
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now[0];
    }
}
