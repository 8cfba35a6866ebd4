package cases;

import org.jadjoint.Differentiable;

/** Branches that differ in nothing but the component that they read, and whose adjoints differ in nothing but the one that they add to. */
final class Input {
    private Input() {}

    @Differentiable
    record Pair(double x, double y) {}

    @Differentiable
    record Wide(Pair left, Pair right, double[] a, double[] b) {}

    @Differentiable
    sealed interface Side permits One, Other {}

    @Differentiable
    record One(Pair here, Pair there) implements Side {}

    @Differentiable
    record Other(Pair there, Pair here) implements Side {}

    @Differentiable
    static double read(Pair pair, double t) {
        return t > 0.5 ? pair.x() : pair.y();
    }

    /** The forward sweep has two branches here, which the numbers keep apart, and the reverse sweep has none to choose by. */
    @Differentiable
    static double adjoints(Pair pair, double t) {
        double r;
        if (t > 0.5) {
            r = 2 * pair.x() + 1;
        } else {
            r = 2 * pair.y() + 3;
        }
        return r * t;
    }

    @Differentiable
    static double powers(Pair[] pairs, int n) {
        double sum = 0;
        for (int i = 0; i < pairs.length; i++) {
            if ((i + n) % 2 == 0) {
                sum += pairs[i].x() * pairs[i].x();
            } else {
                sum += pairs[i].y() * pairs[i].y();
            }
        }
        return sum;
    }

    @Differentiable
    static double nested(Wide wide, double t) {
        Pair pair = t > 0 ? wide.left() : wide.right();
        double[] chosen = t > 1 ? wide.a() : wide.b();
        chosen[0] = chosen[0] * pair.y();
        return chosen[0] * pair.x() + wide.a()[0] * wide.b()[0];
    }

    @Differentiable
    static double ofVariants(Side side, double t) {
        if (side instanceof One one) {
            return t > 0 ? one.here().x() : one.there().x();
        }
        Other other = (Other) side;
        return t > 0 ? other.here().x() : other.there().x();
    }

    /** What is made in the branches differs in the order of its parts. */
    @Differentiable
    static double made(double a, double b, double t) {
        Pair pair = t > 0 ? new Pair(a, b) : new Pair(b, a);
        Wide wide = new Wide(pair, pair, new double[] {a, b}, new double[] {b});
        return turned(wide, 2).x() * a + pair.y();
    }

    private static Pair turned(Wide wide, int n) {
        if (n == 0) {
            return wide.a().length > 1 ? wide.left() : wide.right();
        }
        return new Pair(turned(wide, n - 1).y(), wide.b()[0]);
    }
}
