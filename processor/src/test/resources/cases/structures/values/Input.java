package cases;

import org.jadjoint.Differentiable;

/** Records as values: made, chosen, compared, nested. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {
        Vec {
            if (x > 1e100) throw new IllegalArgumentException("far away");
        }

        static Vec polar(double r, double phi) {
            return new Vec(r * Math.cos(phi), r * Math.sin(phi));
        }
    }

    @Differentiable
    record Pair(Vec left, Vec right, float weight, int tag, String name) {}

    @Differentiable
    static double made(double x, double y) {
        Vec v = new Vec(x, y * x);
        Vec same = v;
        return v.x() * same.y() + Vec.polar(x, y).x();
    }

    @Differentiable
    static double chosen(double x, double y, int n) {
        Vec v = n % 2 == 0 ? new Vec(x, y) : Vec.polar(y, x);
        if (v.x() > v.y()) v = new Vec(v.y(), v.x() * x);
        Vec none = null;
        Vec w = n > 2 ? v : none;
        return w == null ? v.x() * x : w.y() * v.x();
    }

    @Differentiable
    static double nested(double x, double y, int n) {
        Pair p = new Pair(new Vec(x, y), new Vec(y, 2), (float) 1.5, n, "pair");
        Pair q = new Pair(p.right(), p.left(), 2 * p.weight(), p.tag() + 1, p.name());
        double sum = q.left().x() * p.left().y() + q.weight() * q.right().x();
        return p.left() == q.right() ? sum * q.tag() : sum * q.name().length();
    }

    @Differentiable
    static double thrown(double x, double y) {
        Vec v = new Vec(x > 1.5 ? 1e200 : x, y);
        return v.x() * v.y();
    }
}
