package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;

/** Arrays of arrays whose shadows and tangents have the memory of an earlier run, with rows that are others by then. */
final class Input {
    private Input() {}

    @Differentiable
    static double sometimesReplaced(double[] a, double x, int n) {
        double[][] m = new double[2][3];
        if (x > 0.8) m[0] = a;
        if (n % 2 == 0) m[1] = m[0];
        m[0][1] += x * a[0];
        return m[0][1] * x + m[1][0] * m[1][1];
    }

    @Differentiable
    static double[][] made(double[] a, int n) {
        double[][] m = new double[2][2];
        m[0][0] = a[0] * a[1];
        m[1][1] = a[n % a.length];
        return m;
    }

    @Differentiable
    static double replacedByTheCaller(double[] a, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double[][] m = made(a, i);
            double[][] own = made(new double[] {s, a[0]}, i);
            m[1] = own[0];
            own[0] = a;
            s += m[0][0] * m[1][0] + own[0][1] * own[1][1];
        }
        return s;
    }

    @Differentiable
    static double[] rowOfOwn(double[] a, double x, int n) {
        double[][] m = new double[n % 3 + 1][2];
        for (double[] row : m) row[1] = a[0] * x;
        m[0][0] = x;
        return m[n % 3];
    }

    @Differentiable
    static double rowsThatStay(double[] a, int n) {
        double[][] kept = new double[n + 1][];
        kept[0] = a;
        for (int i = 0; i < n; i++) {
            double[][] m = new double[2][2];
            m[0][0] = kept[i][0] * a[0];
            m[1][1] = Math.sin(a[1]);
            kept[i + 1] = m[i % 2];
        }
        double s = 0;
        for (double[] row : kept) s += row[0] * row[1];
        return s;
    }

    @Differentiable
    static double deep(double[] a, double x, int n) {
        double[][][] cube = new double[2][2][2];
        cube[1] = cube[0].clone();
        if (n % 2 == 0) cube[0][1] = a;
        cube[1][0] = cube[0][1];
        cube[0][0][0] = x;
        double s = 0;
        for (double[][] plane : cube) for (double[] row : plane) s += row[0] * row[1] + x * row[0];
        return s + cube[1][1][1] * a[0];
    }

    @Differentiable
    static double copies(double[] a, double x, int n) {
        double[][] m = {a, {x, a[1]}, {a[0], x}};
        double s = 0;
        for (int i = 0; i < n % 4; i++) {
            double[][] longer = Arrays.copyOf(m, 4);
            longer[3] = new double[] {s, x};
            double[][] part = Arrays.copyOfRange(longer, 1, 4);
            System.arraycopy(part, 0, part, 1, 2);
            part[0][0] *= a[0];
            s += part[1][0] * part[2][1] + longer[3][0];
            m = new double[][] {part[2], part[0], m[0]};
        }
        return s + m[0][1] * m[2][0];
    }

    @Differentiable
    static double carriedMatrix(double[] a, int n) {
        double[][] u = {{a[0], a[1]}, {a[1], a[0]}};
        double[][] v = new double[2][2];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) v[i][j] = Math.sin(u[j][i] * a[0]);
            double[][] t = u;
            u = v;
            v = t;
            if (k % 2 == 1) u[0] = v[1];
        }
        return u[0][0] * u[1][1] - u[0][1] * v[1][0];
    }

    static double down(double[][] m, double[] a, int depth) {
        if (depth == 0) return m[0][0] * m[1][1];
        double[][] next = new double[2][2];
        next[0] = m[1];
        next[1][1] = m[0][0] * a[0];
        return down(next, a, depth - 1) + next[0][0];
    }

    @Differentiable
    static double recursive(double[] a, int n) {
        return down(new double[][] {{a[0], a[1]}, a.clone()}, a, n % 4);
    }

    static double moved(double[] a, double[] b, int n) {
        if (n == 0) return 0;
        System.arraycopy(a, 0, a, 1, a.length - 1);
        System.arraycopy(b, 1, a, 0, 1);
        return a[0] * a[1] + moved(a, b, n - 1);
    }

    @Differentiable
    static double shifted(double[] a, double x, int n) {
        double[] own = {x, a[0], a[1] * x};
        double s = 0;
        for (int i = 0; i < n % 5; i++) s += moved(own, a, 2) * own[2];
        return s + own[1];
    }
}
