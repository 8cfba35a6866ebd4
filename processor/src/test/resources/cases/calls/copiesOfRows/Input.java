package cases;

import java.util.Arrays;
import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Rows that no variable stands for: arrays of arrays that are only copied and handed on. The helpers are recursive, so that they stay calls. */
final class Input {
    private Input() {}

    @Differentiable
    record Model(double[][] m, double w) {}

    static double[][] cloned(double[][] m, int d) {
        return d > 0 ? cloned(m, d - 1) : m.clone();
    }

    static double[][] longer(double[][] m, int d) {
        return d > 0 ? longer(m, d - 1) : Arrays.copyOf(m, m.length + 1);
    }

    static double[][] copied(double[][] m, int d) {
        if (d > 0) return copied(m, d - 1);
        double[][] r = new double[m.length][];
        System.arraycopy(m, 0, r, 0, m.length);
        return r;
    }

    static List<double[]> listed(double[][] m, int d) {
        return d > 0 ? listed(m, d - 1) : List.of(m);
    }

    static List<double[]> listCopied(List<double[]> m, int d) {
        return d > 0 ? listCopied(m, d - 1) : List.copyOf(m);
    }

    /** Written through the copy between two readings of the original. */
    @Differentiable
    static double between(double x, double y) {
        double[][] m = {{x, y}, {y, x * y}};
        double[][] k = cloned(m, 2);
        double[][] l = longer(m, 2);
        double[][] o = copied(m, 2);
        double s = m[0][0] * m[0][0];
        k[0][0] = 5 * y;
        s += m[0][0] * x + m[0][0] * m[1][1];
        l[0][1] = s * x;
        s += m[0][1] * m[0][1];
        o[1][0] *= s;
        return s + m[1][0];
    }

    @Differentiable
    static double inLists(double x, double y) {
        double[][] m = {{x, y}, {y, x * y}};
        List<double[]> k = listed(m, 2);
        List<double[]> l = listCopied(k, 1);
        double s = m[0][0] * m[0][0];
        k.get(0)[0] = 5 * y;
        s += m[0][0] * x + m[0][0] * m[1][1];
        l.get(1)[1] *= s;
        return s * m[1][1];
    }

    /** Numbers are written over constants. */
    @Differentiable
    static double overConstants(double x, double y) {
        double[][] m = {{1, 2}, {3, 4}};
        cloned(m, 2)[0][0] = 5 * y;
        double[][] n = {{1, 2}, {3, 4}};
        listed(n, 1).get(0)[0] = 7 * x;
        return m[0][0] * x + n[0][0] * y;
    }

    /** A parameter that is never differentiated keeps a helper a call. */
    static double[][] without(double[][] m, @NoDerivative double[] weights) {
        int worst = 0;
        for (int i = 1; i < m.length; i++) if (weights[i] < weights[worst]) worst = i;
        double[][] rest = new double[m.length - 1][];
        System.arraycopy(m, 0, rest, 0, worst);
        System.arraycopy(m, worst + 1, rest, worst, rest.length - worst);
        return rest;
    }

    @Differentiable
    static double trimmed(double x, double y) {
        double[][] m = {{x, y}, {y, x * y}, {x, x}};
        double[][] rest = without(m, new double[] {3, x > y ? 1 : 4, 2});
        double s = 0;
        for (double[] row : m) s += row[0] * row[0] * row[1];
        for (double[] row : rest) row[0] = Math.sin(row[0]);
        for (double[] row : m) s += row[0] * row[1];
        return s;
    }

    static void put(double[][][] k, double[] row, int d) {
        if (d > 0) put(k, row, d - 1);
        else k[0][0] = row;
    }

    static void put(Model k, double[] row, int d) {
        if (d > 0) put(k, row, d - 1);
        else k.m()[0] = row;
    }

    /** A helper makes a row, and another one puts it into what the first was given. */
    static double made(Model b, double x, int d) {
        if (d > 0) return made(b, x, d - 1);
        double[] r = {x, x * x};
        put(b, r, 1);
        return r[1] * r[1] * r[0];
    }

    static double made(double[][][] t, double x, int d) {
        if (d > 0) return made(t, x, d - 1);
        double[] r = {x, x * x};
        put(t.clone(), r, 1);
        return r[1] * r[1] * r[0];
    }

    @Differentiable
    static double writtenLater(double x, double y) {
        Model b = new Model(new double[][] {{1, 2}}, x);
        double s = made(b, x * y, 1);
        b.m()[0][0] = 7 * y;
        b.m()[0][1] *= y;
        double[][][] t = {{{1, 2}}};
        s += made(t, x * y, 1);
        t[0][0][0] = 7 * y;
        t[0][0][1] *= y;
        return s + b.m()[0][1] + t[0][0][1];
    }

    @Differentiable
    static double madeInALoop(double x, double y) {
        double s = 0;
        Model[] models = new Model[2];
        double[][][][] all = new double[2][][][];
        for (int i = 0; i < 2; i++) {
            Model b = new Model(new double[][] {{1, 2}}, x);
            s += made(b, x * y + i, 1);
            models[i] = b;
            double[][][] t = {{{1, 2}}};
            s += made(t, x * y + i, 1);
            all[i] = t;
        }
        return s + models[0].m()[0][1] * models[1].m()[0][1] + all[0][0][0][1] * all[1][0][0][0] * y;
    }
}
