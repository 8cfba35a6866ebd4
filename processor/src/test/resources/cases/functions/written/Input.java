package cases;

import org.jadjoint.Differentiable;

/** Functions that return nothing, and write into what annotated methods of other classes give them. */
final class Input {
    private Input() {}

    @Differentiable
    static double decay(double[] rates, double[] start, int steps) {
        double[] end = start.clone();
        Euler.run(
                (t, y, dy) -> {
                    for (int i = 0; i < y.length; i++) {
                        dy[i] = -rates[i] * y[i] * (1 + t);
                    }
                },
                end,
                0.1,
                steps);
        return end[0] * end[1];
    }

    /** The derivatives are written into the state itself. */
    @Differentiable
    static double inPlace(double a, double[] w) {
        double[] state = {a, w[0]};
        Euler.once((t, y, dy) -> {
            double old = y[0];
            dy[0] = y[1] * t * a;
            dy[1] = old * w[1];
        }, state, a);
        return state[0] * state[1];
    }

    @Differentiable
    static void method(double a, double[] w) {
        Euler.once(Input::rotate, w, a);
    }

    static void rotate(double t, double[] y, double[] dy) {
        double old = y[0];
        dy[0] = y[1] * t;
        dy[1] = -old * t;
    }

    /** One line, that is a call. */
    @Differentiable
    static double line(double a, double[] w) {
        double[] own = w.clone();
        Euler.once((t, y, dy) -> rotate(t * a, dy, y), own, a);
        return own[0] * own[1];
    }

    @Differentiable
    static double nothing(double a, double[] w) {
        Euler.once((t, y, dy) -> {}, w, a);
        return a * w[0];
    }
}

interface Slope {
    void write(double t, double[] y, double[] dy);
}

final class Euler {
    private Euler() {}

    @Differentiable
    static void run(Slope slope, double[] y, double h, int steps) {
        double[] dy = new double[y.length];
        for (int n = 0; n < steps; n++) {
            slope.write(n * h, y, dy);
            for (int i = 0; i < y.length; i++) {
                y[i] += h * dy[i];
            }
        }
    }

    @Differentiable
    static void once(Slope slope, double[] y, double t) {
        slope.write(t, y, y);
        y[0] *= y[1];
    }
}
