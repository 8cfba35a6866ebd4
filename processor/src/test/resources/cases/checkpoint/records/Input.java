package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Records as arguments and results of what runs again, with arrays or without. */
final class Input {
    private Input() {}

    @Differentiable
    record State(double x, double v) {
        @Checkpoint
        State kicked(double h) {
            return new State(x + h * v, v - h * Math.sin(x));
        }
    }

    @Differentiable
    record Layer(double[] w, double bias, @NoDerivative int width) {
        @Checkpoint
        double apply(double[] x) {
            double s = bias;
            for (int i = 0; i < x.length && i < w.length; i++) s += w[i] * x[i];
            return Math.tanh(s) * width;
        }
    }

    @Differentiable
    record Pair(State state, double[] trace) {}

    static double[] moved(double[] trace, double by) {
        double[] moved = trace.clone();
        for (int i = 0; i < moved.length; i++) moved[i] += by * Math.cos(i + by);
        return moved;
    }

    @Checkpoint
    static Pair step(Pair pair, double h) {
        double[] trace = pair.trace();
        if (h < 1) trace = moved(trace, pair.state().x() * h);
        return new Pair(pair.state().kicked(h), trace);
    }

    @Differentiable
    static double swing(State start, double h) {
        State state = start;
        for (int t = 0; t < 5; t++) state = state.kicked(h);
        return state.x() * state.v();
    }

    @Differentiable
    static double layers(Layer first, Layer second, double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) y[i] = first.apply(y) + second.apply(x);
        double s = 0;
        for (double v : y) s += v;
        return s;
    }

    @Differentiable
    static Pair pairs(Pair start, double h) {
        Pair pair = start;
        for (int t = 0; t < 3; t++) pair = step(pair, h);
        return step(step(pair, h), h);
    }
}
