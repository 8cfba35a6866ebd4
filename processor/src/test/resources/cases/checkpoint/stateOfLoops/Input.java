package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

/** Loops that carry or write arrays and records, whose segments run again. */
final class Input {
    private Input() {}

    @Differentiable
    record State(double x, double v) {}

    @Differentiable
    record Field(double[] u, double time) {}

    static double[] stepped(double[] u, double k) {
        double[] next = new double[u.length];
        for (int i = 0; i < u.length; i++) next[i] = u[i] + k * Math.sin(u[(i + 1) % u.length]);
        return next;
    }

    @Differentiable
    static double inPlace(double[] x, double k) {
        double[] u = x.clone();
        double s = 0;
        for (@Checkpoint int t = 0; t < 7; t++) {
            for (int i = 1; i < u.length; i++) u[i] = Math.tanh(u[i] + k * u[i - 1]);
            s += u[u.length - 1] * k;
        }
        return s + u[0];
    }

    @Differentiable
    static void ofTheCaller(double[] u, double[] w, double k) {
        for (@Checkpoint(every = 2) int t = 0; t < 5; t++) {
            for (int i = 0; i < u.length && i < w.length; i++) {
                double before = u[i];
                u[i] = Math.cos(w[i]) * before;
                w[i] += k * before;
            }
        }
    }

    @Differentiable
    static double[] fresh(double[] x, double k) {
        double[] u = x;
        for (@Checkpoint int t = 0; t < 6; t++) u = stepped(u, k);
        return u;
    }

    @Differentiable
    static double buffers(double[] x, double k) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (@Checkpoint int t = 0; t < 7; t++) {
            for (int i = 0; i < now.length; i++) next[i] = now[i] + k * Math.sin(now[(i + 1) % now.length]) * next[i];
            double[] other = now;
            now = next;
            next = other;
        }
        double s = 0;
        for (int i = 0; i < now.length; i++) s += now[i] * next[i];
        return s;
    }

    @Differentiable
    static double grid(double[][] x, double k) {
        double[][] u = new double[x.length][];
        for (int i = 0; i < x.length; i++) u[i] = x[i] == null ? new double[2] : x[i].clone();
        for (@Checkpoint int t = 0; t < 5; t++) {
            for (int i = 1; i < u.length; i++) {
                for (int j = 0; j < u[i].length && j < u[i - 1].length; j++) u[i][j] += k * Math.sin(u[i - 1][j]);
            }
        }
        double s = 0;
        for (double[] row : u) for (double v : row) s += v * v;
        return s;
    }

    @Differentiable
    static double swing(State start, double h) {
        State state = start;
        for (@Checkpoint int t = 0; t < 9; t++) {
            double v = state.v() - h * Math.sin(state.x());
            state = new State(state.x() + h * v, v);
        }
        return state.x() * state.v();
    }

    @Differentiable
    static double field(Field start, double h) {
        Field field = start;
        double s = 0;
        for (@Checkpoint int t = 0; t < 6; t++) {
            field = new Field(stepped(field.u(), h * field.time()), field.time() + h);
            s += field.u()[0];
        }
        return s * field.u()[field.u().length - 1] * field.time();
    }

    @Differentiable
    static double nested(double[] x, double k) {
        double[] u = x.clone();
        double s = 0;
        for (@Checkpoint int t = 0; t < 4; t++) {
            for (@Checkpoint(every = 2) int i = 1; i < u.length; i++) {
                u[i] += k * u[i - 1] * u[i];
                s += u[i];
            }
            u[0] = s / 10;
        }
        return s * u[u.length - 1];
    }

    @Differentiable
    static double counts(double[] x, int[] picks) {
        int[] seen = new int[x.length];
        double s = 0;
        for (@Checkpoint(every = 2) int t = 0; t < picks.length; t++) {
            int i = Math.abs(picks[t]) % x.length;
            seen[i]++;
            s = Math.sin(s + x[i] * seen[i]);
        }
        return s;
    }
}
