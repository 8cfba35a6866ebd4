package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Constructors that compute, that copy, and that call others; the one that takes the components needs no mark. */
final class Input {
    private Input() {}

    @Differentiable
    record Unit(double x, double y) {
        Unit {
            double n = Math.hypot(x, y);
            if (n == 0) throw new IllegalArgumentException("no direction");
            x = x / n;
            y = 2 * y / n;
        }

        @Differentiable
        Unit(double angle) {
            this(Math.cos(angle), angle * Math.sin(angle));
        }

        private Unit(Unit other, double... weights) {
            this(other.x * weights[0], other.y() + weights[1]);
            if (x() > 2) throw new IllegalStateException("not of length one");
        }
    }

    @Differentiable
    record Weights(
            double[] w, double scale, @NoDerivative double rate, int n, String name) {
        @Differentiable
        Weights(double[] w, double scale, @NoDerivative double rate, int n, String name) {
            double sum = 0;
            for (int i = 0; i < w.length; i++) sum += w[i] * w[i];
            double norm = Math.sqrt(sum);
            double[] own = w.clone();
            for (int i = 0; i < w.length; i++) own[i] /= norm;
            this.w = own;
            this.name = name.trim();
            this.n = n + 1;
            this.rate = 2 * rate;
            if (scale < 0) {
                this.scale = scale * scale * norm;
                own[0] *= this.scale;
                return;
            }
            this.scale = square(scale) + this.n;
        }

        Weights(double s) {
            this(new double[] {s, 2 * s, s * s}, s, 0.5, 3, " small ");
        }

        static double square(double s) {
            return s * s;
        }
    }

    /** The array is copied, and written in the constructor and afterwards. */
    @Differentiable
    record Copied(double[][] rows, double first) {
        Copied {
            double[][] own = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) own[i] = rows[i].clone();
            rows = own;
            first = rows[0][0] * first;
            rows[0][0] = first;
        }
    }

    @Differentiable
    record Halved(double[] w, @NoDerivative int[] n) {
        Halved {
            w = w.clone();
            halve(w);
            n = n.clone();
            n[0] = 2 * n[0];
        }

        static void halve(double[] w) {
            for (int i = 0; i < w.length; i++) w[i] /= 2;
        }
    }

    @Differentiable
    static double halved(double x, double y, int n) {
        double[] w = {x, x * y};
        int[] counts = {n, 1};
        Halved once = new Halved(w, counts);
        Halved twice = new Halved(once.w(), once.n());
        twice.w()[0] *= w[1];
        return w[0] * y * twice.n()[0] + counts[0] * once.n()[0] * w[1];
    }

    @Differentiable
    record Segment(Unit from, Unit to) {
        @Differentiable
        Segment(double x, double y) {
            this(new Unit(x, y), y > 0 ? new Unit(y, x * y) : new Unit(x));
        }

        static Segment after(Unit from, Unit to) {
            return new Segment(from, new Unit(to.x() - from.x(), to.y() * from.y() + 3));
        }
    }

    @Differentiable
    record Polynomial(double... c) {
        double at(double x) {
            double sum = 0;
            for (int i = c.length - 1; i >= 0; i--) sum = sum * x + c[i];
            return sum;
        }
    }

    @Differentiable
    static double unit(double x, double y) {
        Unit u = new Unit(x, y);
        Unit v = new Unit(u.x() + x, y * u.y());
        for (int i = 1; i < 4; i++) v = new Unit(v.x() * x + y, v.y() - new Unit(x * i).y() * x);
        return v.x() * u.y() + v.y() + new Unit(v, y, x).x() * new Unit(u, x, x * y, 1).y();
    }

    @Differentiable
    static double weights(double x, double y) {
        double[] a = {x, y, x * y};
        Weights v = new Weights(a, y - 1, 0.3, 3, " n ");
        a[0] = 7;
        v.w()[1] = v.w()[1] * v.w()[0] * v.scale();
        Weights z = new Weights(v.w(), v.scale() - 2, 0.2, v.n(), v.name());
        z.w()[0] += x;
        double sum = v.name().length() * new Weights(x).w[1];
        return (v.w()[1] + v.w()[0]) * v.scale() + z.w()[0] * z.scale() * z.rate() * z.n() + a[0] * sum;
    }

    @Differentiable
    static double copied(double x, double y, double[][] rows) {
        double[][] given = {{x, y}, {x * y}};
        Copied copy = new Copied(given, y);
        given[0][1] = 3;
        copy.rows()[1][0] *= copy.first() + copy.rows()[0][1];
        Copied other = new Copied(rows, x);
        return copy.rows()[1][0] * given[1][0] + given[0][0] + given[0][1] * other.rows()[0][0] * rows[0][0] + other.first();
    }

    @Differentiable
    static Segment segment(double x, double[] y) {
        Segment[] all = new Segment[y.length];
        Unit at = new Unit(y.length, x);
        for (int i = 0; i < y.length; i++) {
            all[i] = Segment.after(at, new Unit(x, y[i]));
            at = all[i].to();
        }
        return y.length == 0 ? new Segment(x, 2 * x) : all[y.length - 1];
    }

    interface Maker {
        Unit make(double x, double y);
    }

    static Unit twice(Maker maker, double x) {
        return maker.make(maker.make(x, 2).y(), x);
    }

    @Differentiable
    static double referenced(double x, double y) {
        return twice(Unit::new, x).x() * twice((a, b) -> new Unit(new Unit(b, a), x, y), y).y();
    }

    @Differentiable
    static double polynomial(double x, double y) {
        return new Polynomial(x, y, x * y, 2).at(y) + new Polynomial(y).at(x) * new Polynomial().at(x);
    }
}
