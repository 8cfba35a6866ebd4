package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

/** Arrays that are written by what runs again, or by others after it. */
final class Input {
    private Input() {}

    /** Reads one and writes the other, which may be one array. */
    @Checkpoint
    static double shift(double[] a, double[] b, double c) {
        double last = 0;
        for (int i = 0; i < a.length && i < b.length; i++) {
            double before = b[i];
            b[i] = Math.sin(a[i]) * before + c;
            last += b[i] * a[a.length - 1 - i];
        }
        return last;
    }

    @Checkpoint
    static double total(double[] a) {
        double s = 0;
        for (double v : a) s += v * v * v;
        return s;
    }

    @Checkpoint
    static void smooth(double[][] grid, double k) {
        for (int i = 0; i < grid.length; i++) {
            if (grid[i] == null) continue;
            for (int j = 1; j < grid[i].length; j++) grid[i][j] = Math.tanh(grid[i][j] + k * grid[i][j - 1]);
        }
    }

    @Checkpoint
    static double energy(double[][] grid) {
        double s = 0;
        for (double[] row : grid) {
            if (row != null) for (double v : row) s += v * v;
        }
        return s;
    }

    @Differentiable
    record Bag(double[] content, double factor) {}

    @Checkpoint
    static double filled(Bag bag, double[] other, Bag same) {
        for (int i = 0; i < bag.content().length && i < other.length; i++) {
            bag.content()[i] = Math.sin(other[i]) * bag.factor() * same.content()[i];
        }
        return bag.content()[0] * other[0];
    }

    @Differentiable
    static double bags(Bag bag, double[] x, double c) {
        double s = filled(bag, x, bag);
        Bag own = new Bag(x.clone(), c);
        s += filled(own, own.content(), c > 0.8 ? bag : own);
        return s + filled(bag, bag.content(), own) * total(bag.content());
    }

    @Differentiable
    static double later(double[] x, double c) {
        double[] work = x.clone();
        double s = total(work);
        for (int i = 0; i < work.length; i++) {
            work[i] *= c + s;
            s = total(work) / 10;
        }
        return s + total(x);
    }

    @Differentiable
    static double inPlace(double[] x, double[] y, double c) {
        double s = 0;
        for (int t = 0; t < 3; t++) {
            s += shift(x, y, c);
            s += shift(y, x, s / 100);
        }
        return s + total(y);
    }

    @Differentiable
    static double one(double[] x, double c) {
        double[] work = x.clone();
        double[] same = c > 0.8 ? work : x.clone();
        double s = shift(work, same, c);
        return s + shift(same, work, c) + total(work) + total(same);
    }

    @Differentiable
    static double rows(double[][] x, double k) {
        double[][] grid = new double[x.length][];
        for (int i = 0; i < x.length; i++) grid[i] = x[i] == null ? null : x[i].clone();
        double s = 0;
        for (int t = 0; t < 3; t++) {
            smooth(grid, k);
            s += energy(grid);
        }
        return s + energy(x);
    }

    @Differentiable
    static void ofTheCaller(double[][] x, double k) {
        smooth(x, k);
        smooth(x, energy(x) / 10);
    }
}
