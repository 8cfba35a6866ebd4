package cases;

import org.jadjoint.Differentiable;

/** The types in the source choose among overloaded methods, and whether an array is one argument of many. */
final class Input {
    private Input() {}

    static double vl(double x, double[]... rows) {
        return x * rows.length;
    }

    static double vi(double x, int[]... rows) {
        return x * rows.length;
    }

    static double vo(double x, Object... o) {
        return x * o.length;
    }

    static double vd(double x, double... o) {
        return x * o.length + (o.length > 0 ? o[0] : 0);
    }

    @Differentiable
    static double v1(double x, double y, boolean c) {
        double[] row = {x, y, 1};
        double[][] rows = {row, row};
        return vl(x, row) + vl(x, row, row) + 10 * vl(x, rows) + vl(x) + vi(x, new int[] {1, 2}) + vo(x, new int[] {1, 2, 3}) + 100 * vo(x, (Object[]) new String[] {"a", "b"}) + vd(x, y, y) * vd(x, row);
    }

    static double h(double x, Object o) {
        return x * x * Ext.pick(o);
    }

    static double hn(double x, Number o) {
        return x * x * Ext.pick(o);
    }

    static <T> double hg(double x, T o) {
        return x * x * Ext.pick(o);
    }

    static <T> double hgr(double x, T o, int n) {
        return n > 0 ? hgr(x, o, n - 1) : x * x * Ext.pick(o);
    }

    @Differentiable
    static double o1(double x, double y, boolean c) {
        return h(x, "abc") + h(y, 5) + hn(x, 7) * y;
    }

    @Differentiable
    static double o2(double x, double y, boolean c) {
        return hg(x, "abc") + hg(y, 5) + hg(x * y, new int[] {1}) + hgr(x, "s", 2);
    }

    @Differentiable
    static double o3(double x, double y, boolean c) {
        String[] ss = {"a", "b"};
        Object[] os = ss;
        return x * Ext.pick(os[0]) + y * Ext.pick2(os) + x * Ext.pick(ss[0]);
    }

    @Differentiable
    static double o4(double x, double y, boolean c) {
        Object o = "s";
        return x * Ext.pick(o) + y * o.hashCode() * 1e-3;
    }
}

final class Ext {
    private Ext() {}

    static int pick(Object o) {
        return 1;
    }

    static int pick(String s) {
        return 2;
    }

    static int pick(Integer s) {
        return 3;
    }

    static int pick(int[] s) {
        return 4;
    }

    static int pick2(Object[] o) {
        return 1;
    }

    static int pick2(String[] s) {
        return 2;
    }
}
