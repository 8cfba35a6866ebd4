package cases;

import org.jadjoint.Differentiable;

/** Records that loops carry, with exits and with what an iteration keeps. */
final class Input {
    private Input() {}

    @Differentiable
    record State(double position, double velocity, int steps) {}

    @Differentiable
    static double orbit(double x, double v, double dt) {
        State s = new State(x, v, 0);
        while (s.steps() < 20) {
            double force = -Math.sin(s.position());
            double velocity = s.velocity() + 0.1 * dt * force;
            s = new State(s.position() + 0.1 * dt * velocity, velocity, s.steps() + 1);
            if (s.position() > 3) break;
        }
        return s.position() * s.velocity() + s.steps();
    }

    @Differentiable
    static double best(double[] x) {
        State best = null;
        State last = new State(x[0], x[x.length - 1], 1);
        for (int i = 0; i < x.length; i++) {
            State now = new State(last.position() * x[i], last.velocity() + x[i] * x[i], i);
            if (best == null || now.velocity() * now.position() > best.velocity()) best = now;
            last = i % 2 == 0 ? now : last;
        }
        return best.position() + last.velocity() * best.velocity();
    }

    @Differentiable
    static double inner(double x, int n) {
        double sum = 0;
        for (int i = 0; i < Math.min(Math.abs(n), 4); i++) {
            State s = new State(x, i, i);
            for (int j = 0; j < i; j++) s = new State(s.position() * s.position() * 0.5, s.velocity() + s.position(), j);
            sum += s.velocity() * s.position();
        }
        return sum;
    }
}
