package cases;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jadjoint.Differentiable;

/** Effects in the arguments of records and around the calls of functions, whose order decides. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {}

    @Differentiable
    record Row(double[] a, Vec v) {}

    /** What is written between making a record and asking for its array, and arguments with effects. */
    @Differentiable
    static double effects(double x, double[] w) {
        int i = 0;
        double[] own = w.clone();
        Vec p = new Vec(own[i++] * x, own[i++] * own[i - 1]);
        Row row = new Row(own, p);
        own[0] *= x;
        x = x * x;
        p = new Vec(row.a()[0], p.y() + (own[1] = x) * own[1]);
        own[1] += p.x();
        return p.x() * p.y() + row.a()[1] * row.v().x() + x;
    }

    @Differentiable
    static double labelled(double x, double y, int n) {
        Vec p = new Vec(x, y);
        outer:
        for (int i = 0; i < n; i++) {
            Vec q = new Vec(p.y(), p.x());
            for (int j = 0; j < n; j++) {
                if (q.x() > 2 && j == 1) {
                    p = new Vec(q.y() * 0.5, q.x() * 0.5);
                    continue outer;
                }
                if (q.y() > 4) break outer;
                q = new Vec(q.x() + p.y() * 0.3, q.y() * x);
            }
            p = switch (i % 3) {
                case 0 -> q;
                case 1 -> {
                    Vec t = new Vec(q.x() * y, p.x());
                    yield t.x() > 1 ? t : p;
                }
                default -> new Vec(1, q.x());
            };
        }
        return p.x() * 2 + p.y();
    }

    @Differentiable
    static double returns(double x, double y, int n) {
        Vec p = new Vec(x, y);
        for (int i = 0; i < n; i++) {
            p = new Vec(p.y(), p.x() * y);
            if (p.x() > 3) return p.y() * x;
            try {
                Integer.parseInt("1" + i);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return p.x();
    }

    /** The order of a read and of a call that writes. */
    @Differentiable
    static double order(double x, double[] w) {
        double[] own = w.clone();
        return Odd.order(v -> {
            v[0] *= x;
            return v;
        }, own) + own[0];
    }

    @Differentiable
    static double twice(double x, double[] w) {
        double[] own = {x, w[0]};
        return Odd.same((a, b) -> {
            a[0] += b[1] * x;
            b[1] *= a[0];
            return a[0] > 1 ? a : b;
        }, own) * own[1];
    }

    @Differentiable
    static double nulls(double x, double[] w, int n) {
        return Odd.nulls(() -> n > 2 ? null : new Row(w.clone(), x > 1 ? null : new Vec(x, w[0])), x);
    }

    @Differentiable
    static double thrown(double x, double[] w) {
        double[] own = w.clone();
        return Odd.order(v -> {
            if (v[0] > 1e9) throw new IllegalStateException();
            double[] r = new double[v.length];
            System.arraycopy(v, 0, r, 1, v.length - 1);
            r[0] = x;
            v[1] = r[1] * x;
            return r;
        }, own) * own[1];
    }
}

interface Both {
    double[] of(double[] a, double[] b);
}

final class Odd {
    private Odd() {}

    @Differentiable
    static double order(Function<double[], double[]> f, double[] y) {
        double s = y[0] * f.apply(y)[0] + y[0];
        double[] r = f.apply(y);
        s += r[0]++ * y[0];
        int n = 0;
        while (n < 3 && f.apply(y)[0] < 50) {
            s += f.apply(r)[n++ % r.length] * y[1];
        }
        return s;
    }

    @Differentiable
    static double same(Both f, double[] y) {
        double[] r = f.of(y, y);
        r[0] *= f.of(r, y)[1];
        return f.of(y.clone(), y)[0] + r[0];
    }

    @Differentiable
    static double nulls(Supplier<Input.Row> f, double x) {
        Input.Row row = f.get();
        if (row == null) return x * x;
        Input.Vec v = row.v();
        row.a()[0] *= x;
        return (v == null ? row.a()[0] : v.x() * v.y()) + f.get().a()[0] * row.a()[0];
    }
}
