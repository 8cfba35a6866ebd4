package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Records that nobody asks for as a whole, and some for which somebody does. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {
        Vec plus(Vec other) {
            return new Vec(x + other.x, y + other.y);
        }

        Vec times(double factor) {
            return new Vec(x * factor, y * factor);
        }

        double dot(Vec other) {
            return x * other.x + y * other.y;
        }
    }

    @Differentiable
    record Body(Vec position, Vec velocity, int steps) {
        Body moved(double dt) {
            double r2 = position.dot(position) + 0.1;
            Vec pull = position.times(-dt / (r2 * Math.sqrt(r2)));
            Vec faster = velocity.plus(pull);
            return new Body(position.plus(faster.times(dt)), faster, steps + 1);
        }
    }

    /** It may refuse its components, so it is made. */
    @Differentiable
    record Range(double low, double high) {
        Range {
            if (low > high + 5) {
                throw new IllegalArgumentException("empty");
            }
        }
    }

    @Differentiable
    record Held(double[] row, @NoDerivative double weight, @NoDerivative double[] table, float f) {}

    @Differentiable
    static double loop(double x, double v, int n) {
        Body body = new Body(new Vec(x, 0.5), new Vec(v, 1), 0);
        for (int i = 0; i < n; i++) {
            body = body.moved(0.1);
        }
        return body.position().dot(body.velocity()) * body.steps();
    }

    @Differentiable
    static double leftEarly(double x, double v, int n) {
        Vec p = new Vec(x, v);
        Vec last = p;
        for (int i = 0; i < n; i++) {
            if (p.dot(p) > 3) {
                break;
            }
            if (i % 2 == 1) {
                p = new Vec(p.y(), p.x() * 1.1);
                continue;
            }
            last = p;
            p = p.plus(last.times(0.5));
        }
        return p.dot(last) + last.x();
    }

    @Differentiable
    static double chosen(double x, double y, int n) {
        Vec p = x > 0.8 ? new Vec(x, y) : new Vec(y, x * x);
        Vec q;
        switch (n % 3) {
            case 0:
                q = p.times(y);
                break;
            case 1:
                q = new Vec(1, x);
                break;
            default:
                q = p;
        }
        return q.dot(p) + q.y();
    }

    /** Null is no record whose parts are known. */
    @Differentiable
    static double mayBeNull(double x, double y, int n) {
        Vec p = n > 2 ? null : new Vec(x, y);
        Vec q = p == null ? new Vec(y, x) : p;
        return p == null ? q.x() : p.dot(q);
    }

    @Differentiable
    static double whole(double x, double y, int n) {
        Vec p = new Vec(x, y);
        Vec q = n > 2 ? p : new Vec(x, y);
        double bonus = p == q ? x * 2 : y * 3;
        Vec[] all = {p, q, p};
        all[0] = all[1].plus(p);
        return all[0].dot(all[2]) * bonus + q.x();
    }

    @Differentiable
    static Vec returned(double x, double y, int n) {
        Vec p = new Vec(x, y);
        for (int i = 0; i < n; i++) {
            p = p.plus(new Vec(y, p.x()).times(0.3));
        }
        return p;
    }

    @Differentiable
    static double given(Vec start, double x, int n) {
        Vec p = start;
        for (int i = 0; i < n; i++) {
            p = p.times(x);
        }
        return p.dot(start);
    }

    @Differentiable
    static double refused(double x, double y) {
        Range range = new Range(x, y);
        return new Range(range.low() * y, 9).low() + range.high();
    }

    /** Two arrays change places, and one is written. */
    @Differentiable
    static double arrays(double x, double[] w, float g, int n) {
        Held held = new Held(w.clone(), 1.5, new double[] {n, 2}, g);
        Held other = new Held(new double[] {x, x * x}, 2, new double[] {1, 0.5}, 2 * g);
        for (int i = 0; i < n; i++) {
            held.row()[0] += other.row()[1] * other.f() * held.weight() * held.table()[1];
            Held swapped = held;
            held = other;
            other = new Held(swapped.row(), swapped.weight() + i, swapped.table(), swapped.f());
        }
        return held.row()[0] * other.row()[1] * held.f() + other.weight() * held.row()[1];
    }

    @Differentiable
    static double nested(double x, double y, int n) {
        Body[] bodies = {new Body(new Vec(x, y), new Vec(y, 1), n)};
        Body body = new Body(bodies[0].velocity(), new Vec(x, x), 2);
        double sum = 0;
        while (sum < 4 && body.steps() < 6) {
            Vec position = body.position();
            sum += position.dot(body.velocity()) * 0.5 + 0.7;
            body = new Body(body.velocity(), position.times(y), body.steps() + 1);
        }
        return sum * body.position().x();
    }
}
