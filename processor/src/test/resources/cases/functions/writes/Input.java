package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A function writes into the array that it is given. */
    @Differentiable
    static double stepped(double a, double[] w, double x) {
        return Stepper.run(
                (state, t) -> {
                    double old = state[0];
                    state[0] += a * state[1] * t;
                    state[1] -= w[0] * old;
                    return state[1] * a;
                },
                x);
    }

    /** The array that is given is one that is captured, too, and read. */
    @Differentiable
    static double same(double[] w, double x) {
        return Stepper.on((state, t) -> state[0] * w[1] * t, w, x) * w[0];
    }

    /** What is given is written by the callee between the calls. */
    @Differentiable
    static double between(double[] w, double x) {
        double[] own = w.clone();
        return Stepper.scaled((state, t) -> own[0] * own[1] * t + state[0], own, x) * own[0];
    }
}

interface Step {
    double of(double[] state, double t);
}

final class Stepper {
    private Stepper() {}

    @Differentiable
    static double run(Step step, double x) {
        double[] state = {x, 1};
        double sum = 0;
        for (int i = 1; i < 4; i++) {
            sum += step.of(state, 0.3 * i) * state[0];
        }
        return sum + state[1];
    }

    @Differentiable
    static double on(Step step, double[] row, double t) {
        double first = step.of(row, t);
        return first * row[1];
    }

    @Differentiable
    static double scaled(Step step, double[] row, double t) {
        double first = step.of(row, t);
        row[0] *= first;
        double second = step.of(row, first);
        row[1] = second * row[0];
        return step.of(row, second) + first;
    }
}
