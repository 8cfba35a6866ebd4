package cases;

import java.util.HashMap;
import java.util.Map;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Arrays without derivatives that a callee exchanges or shows to code that keeps them, so that they are written under other names. */
final class Input {
    private Input() {}

    @Differentiable
    static double keptByAHelper(double x, double y) {
        double[] a = {x, y};
        int[] k = {0};
        Library.give(k, new double[1]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int j = k[0];
            s += a[j] * a[j];
            Shelf.bump();
        }
        return s;
    }

    static void give(int[] k, @NoDerivative double[] z) {
        if (z.length > 0) Shelf.keep(k);
    }

    @Differentiable
    static double keptByAHelperOfTheClass(double x, double y) {
        double[] a = {x, y};
        int[] k = {0};
        give(k, new double[1]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int j = k[0];
            s += a[j] * a[j];
            Shelf.bump();
        }
        return s;
    }

    static void putInto(Map<String, int[]> map, int[] k, @NoDerivative double[] z) {
        if (z.length > 0) map.put("k", k);
    }

    @Differentiable
    static double keptByAMap(double x, double y) {
        Map<String, int[]> map = new HashMap<>();
        double[] a = {x, y};
        int[] k = {0};
        putInto(map, k, new double[1]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int j = k[0];
            s += a[j] * a[j];
            map.get("k")[0] = 1;
        }
        return s;
    }

    static void takeRow(int[][] m, @NoDerivative double[] z) {
        if (z.length > 0) m[0] = Shelf.ROW;
    }

    @Differentiable
    static double rowOfAField(double x, double y) {
        Shelf.ROW[0] = 0;
        double[] a = {x, y};
        int[][] m = {{1}};
        takeRow(m, new double[1]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int j = m[0][0];
            s += a[j] * a[j];
            Shelf.ROW[0] = 1;
        }
        return s;
    }

    @Differentiable
    static double keptByAnotherClass(double x, double y) {
        double[] a = {x, y};
        int[] k = {0};
        double s = Library.keeping(k, x);
        for (int i = 0; i < 2; i++) {
            int j = k[0];
            s += a[j] * a[j];
            Shelf.bump();
        }
        return s;
    }

    @Differentiable
    static double rowsExchangedByAnotherClass(double x, double y) {
        double[] a = {x, y, x * y};
        int[][] p = {{0}};
        int[][] q = {{1}};
        int[] old = q[0];
        double z = Library.exchange(p, q, x);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int k = p[0][0];
            s += a[k] * a[k] * z;
            old[0] = 2;
        }
        return s;
    }

    @Differentiable
    static double constantsExchangedByAnotherClass(double x, double y) {
        double[] a = {x, y, x * y};
        double[][] p = {{3}};
        double[][] q = {{5}};
        double[] old = q[0];
        double z = Library.exchangeConstants(p, q, x);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            double k = p[0][0];
            s += a[i] * a[i] * z * k;
            old[0] = 2;
        }
        return s;
    }

    static void through(int[][] p, int[][] q, @NoDerivative double[] z) {
        if (z.length > 0) Shelf.exchange(p, q);
    }

    @Differentiable
    static double rowsExchangedByOthers(double x, double y) {
        double[] a = {x, y, x * y};
        int[][] p = {{0}};
        int[][] q = {{1}};
        int[] old = q[0];
        through(p, q, new double[1]);
        double s = 0;
        for (int i = 0; i < 2; i++) {
            int k = p[0][0];
            s += a[k] * a[k];
            old[0] = 2;
        }
        return s;
    }
}

final class Shelf {
    static final int[] ROW = {0};
    private static int[] kept = {0};

    private Shelf() {}

    static void keep(int[] k) {
        kept = k;
    }

    static void bump() {
        kept[0] = 1;
    }

    static void exchange(int[][] p, int[][] q) {
        int[] first = p[0];
        p[0] = q[0];
        q[0] = first;
    }
}

final class Library {
    private Library() {}

    static void give(int[] k, double[] z) {
        if (z.length > 0) Shelf.keep(k);
    }

    @Differentiable
    static double keeping(int[] k, double x) {
        Shelf.keep(k);
        return x * x;
    }

    @Differentiable
    static double exchange(int[][] p, int[][] q, double x) {
        int[] first = p[0];
        p[0] = q[0];
        q[0] = first;
        return x * x;
    }

    @Differentiable
    static double exchangeConstants(@NoDerivative double[][] p, @NoDerivative double[][] q, double x) {
        double[] first = p[0];
        p[0] = q[0];
        q[0] = first;
        return x * x;
    }
}
