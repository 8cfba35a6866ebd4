package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** The classical Runge–Kutta method for any right-hand side. */
final class Input {
    private Input() {}

    interface Rhs {
        void derivative(double t, double[] y, double[] dydt);
    }

    static void rk4(Rhs f, double[] y, double t0, double h, int steps) {
        int n = y.length;
        double[] k1 = new double[n];
        double[] k2 = new double[n];
        double[] k3 = new double[n];
        double[] k4 = new double[n];
        double[] z = new double[n];
        for (int s = 0; s < steps; s++) {
            double t = t0 + s * h;
            f.derivative(t, y, k1);
            shifted(z, y, 0.5 * h, k1);
            f.derivative(t + 0.5 * h, z, k2);
            shifted(z, y, 0.5 * h, k2);
            f.derivative(t + 0.5 * h, z, k3);
            shifted(z, y, h, k3);
            f.derivative(t + h, z, k4);
            for (int i = 0; i < n; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
    }

    private static void shifted(double[] z, double[] y, double h, double[] k) {
        for (int i = 0; i < z.length; i++) z[i] = y[i] + h * k[i];
    }

    /** A damped oscillator that is driven. */
    @Differentiable
    static double oscillator(double stiffness, double damping, @NoDerivative double h) {
        double[] y = {1, 0};
        rk4(
                (t, state, out) -> {
                    out[0] = state[1];
                    out[1] = Math.sin(t) - stiffness * state[0] - damping * state[1];
                },
                y,
                0,
                0.1 * h,
                5);
        return y[0] * y[0] + y[1];
    }

    /** Predators and prey, the state in and out. */
    @Differentiable
    static void lotkaVolterra(double[] y, double[] rates) {
        rk4((t, state, out) -> populations(state, out, rates), y, 0, 0.05, 4);
    }

    private static void populations(double[] y, double[] out, double[] rates) {
        out[0] = y[0] * (rates[0] - rates[1] * y[1]);
        out[1] = y[1] * (rates[1] * y[0] - rates[2]);
    }

    @Differentiable
    static double decay(double[] y) {
        rk4(Input::exponential, y, 0, 0.1, 3);
        return y[0] + y[1] * y[2];
    }

    private static void exponential(double t, double[] y, double[] out) {
        for (int i = 0; i < y.length; i++) out[i] = -y[i] * (1 + t);
    }
}
