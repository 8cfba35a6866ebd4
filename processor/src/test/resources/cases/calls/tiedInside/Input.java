package cases;

import java.util.Arrays;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * What a method returns, or puts into the arrays of its caller, has one array in several places. It may be of constants there, and it is
 * the caller who writes it under one name and reads it under another.
 */
final class Input {
    private Input() {}

    @Differentiable
    record Tied(double[] w, double[] v) {}

    @Differentiable
    record Three(double[] w, double[] u, double[] v) {}

    @Differentiable
    record Indices(@NoDerivative int[] w, @NoDerivative int[] v, double s) {}

    @Differentiable
    record Part(double[] a, double s) {}

    @Differentiable
    record Both(Part p, Part q, double z) {}

    // Each calls itself, and stays a call.

    private static Tied tied(double k, int depth) {
        if (depth > 0) return tied(k, depth - 1);
        double[] w = {k, 1};
        return new Tied(w, w);
    }

    private static Indices indices(int k, int depth) {
        if (depth > 0) return indices(k, depth - 1);
        int[] w = {k, 1};
        return new Indices(w, w, 1);
    }

    private static double[][] rows(int n, int depth) {
        if (depth > 0) return rows(n, depth - 1);
        double[][] m = new double[n][];
        Arrays.fill(m, new double[n]);
        return m;
    }

    private static void put(double[][] m, int i, double x, int depth) {
        if (depth > 0) {
            put(m, i, x, depth - 1);
            return;
        }
        double[] row = new double[2];
        row[0] = x;
        row[1] = x * x;
        m[i] = row;
    }

    private static void putParts(Part[] parts, int i, double x, int depth) {
        if (depth > 0) {
            putParts(parts, i, x, depth - 1);
            return;
        }
        double[] row = new double[2];
        row[0] = x;
        row[1] = x * x;
        parts[i] = new Part(row, x);
    }

    private static void putOne(double[][] m, Tied[] ties, int depth) {
        if (depth > 0) {
            putOne(m, ties, depth - 1);
            return;
        }
        double[] k = {1, 2};
        m[0] = k;
        m[1] = k;
        ties[0] = new Tied(k, new double[] {3});
    }

    private static void keep(Part[] parts, double[] a, int depth) {
        if (depth > 0) {
            keep(parts, a, depth - 1);
            return;
        }
        parts[0] = new Part(a, 1);
    }

    private static void keepTwice(Part[][] parts, double[] a, int depth) {
        if (depth > 0) {
            keepTwice(parts, a, depth - 1);
            return;
        }
        parts[0] = new Part[] {new Part(a, 2), new Part(a, 3)};
    }

    private static void keepIndices(Indices[] indices, int[] k, double x, int depth) {
        if (depth > 0) {
            keepIndices(indices, k, x, depth - 1);
            return;
        }
        indices[0] = new Indices(k, k, x);
    }

    /** An element that was read is written under another name: it is kept, not read again. */
    @Differentiable
    static double readAndWritten(double x, double y) {
        Tied tied = tied(x, 1);
        double r = tied.w()[0] * tied.w()[0] * y;
        tied.v()[0] = 5 * y;
        return r + tied.w()[0];
    }

    @Differentiable
    static double constantsReadAgain(double x, double y) {
        Tied tied = tied(3, 1);
        double r = 0;
        for (int i = 0; i < 3; i++) {
            r += tied.w()[0] * x * x;
            tied.v()[0] = i + 7;
        }
        return r * y;
    }

    @Differentiable
    static double indicesReadAgain(double x, double y) {
        Indices indices = indices(0, 1);
        double[] q = {x, y};
        double r = 0;
        for (int i = 0; i < 3; i++) {
            r += q[indices.w()[0]] * q[indices.w()[0]] * (i + 1);
            indices.v()[0] = 1 - i / 2;
        }
        return r;
    }

    @Differentiable
    static double rowsOfConstants(double x, double y) {
        double[][] m = rows(2, 1);
        m[0][0] = x * y;
        return m[1][0] * x;
    }

    @Differentiable
    static double recordOfConstants(double x, double y) {
        Tied tied = tied(2, 1);
        tied.w()[0] = x * y;
        return tied.v()[0] * x;
    }

    /** Each call makes another array, in forward mode too. */
    @Differentiable
    static double rowsPut(double x, double y) {
        double[][] m = new double[3][];
        for (int i = 0; i < 3; i++) put(m, i, i == 1 ? x : y * i, 1);
        double s = 0;
        for (double[] row : m) s += row[0] * row[1];
        return s;
    }

    @Differentiable
    static double partsPut(double x, double y) {
        Part[] parts = new Part[3];
        for (int i = 0; i < 3; i++) putParts(parts, i, i == 1 ? x : y * i, 1);
        double s = 0;
        for (Part part : parts) s += part.a()[0] * part.a()[1] * part.s();
        return s;
    }

    @Differentiable
    static double constantPut(double x, double y) {
        double[][] m = new double[2][];
        Tied[] ties = new Tied[1];
        putOne(m, ties, 1);
        m[0][0] = x * y;
        return m[1][0] * x + ties[0].w()[0] * y;
    }

    /** What the helper puts into the array refers to another argument. */
    @Differentiable
    static double argumentInAnElement(double x, double y) {
        double[] a = {x, 2};
        Part[] parts = new Part[1];
        keep(parts, a, 1);
        double r = 0;
        for (int i = 0; i < 3; i++) {
            r += a[0] * a[0] * y;
            parts[0].a()[0] = 5 * y + i;
        }
        return r + a[0];
    }

    @Differentiable
    static double argumentInElementsOfAnElement(double x, double y) {
        double[] a = {3, 2};
        Part[][] parts = new Part[1][];
        keepTwice(parts, a, 1);
        double r = 0;
        for (int i = 0; i < 3; i++) {
            r += a[0] * parts[0][1].a()[0] * y;
            parts[0][0].a()[0] = x * y + i;
        }
        return a[0] * x + r;
    }

    @Differentiable
    static double indicesInAnElement(double x, double y) {
        Indices[] indices = new Indices[1];
        int[] k = {0, 1};
        keepIndices(indices, k, x, 1);
        double[] q = {x, y};
        double r = 0;
        for (int i = 0; i < 3; i++) {
            r += q[k[0]] * q[indices[0].w()[0]] * (i + 1);
            indices[0].v()[0] = 1 - i / 2;
        }
        return r * indices[0].s();
    }

    @Differentiable
    static double ofAnotherClass(double x, double y) {
        Tied tied = Elsewhere.tied(x);
        double r = tied.w()[0] * tied.w()[0] * y;
        tied.v()[0] = 5 * y;
        return r + tied.w()[0];
    }

    @Differentiable
    static double partlyConstant(double x, double y) {
        Three three = Elsewhere.three(x);
        three.u()[0] = x * y;
        return three.v()[0] * three.w()[0] + three.u()[1];
    }

    @Differentiable
    static double partsOfOnePart(double x, double y) {
        Both both = Elsewhere.both(x);
        both.p().a()[0] = x * y;
        return both.q().a()[0] * both.z() + both.p().a()[0];
    }

    @Differentiable
    static double elementsOfOneArray(double x, double y) {
        Part[] parts = Elsewhere.parts(x);
        parts[1].a()[0] = x * y;
        return parts[2].a()[0] * parts[0].s();
    }
}

final class Elsewhere {
    private Elsewhere() {}

    @Differentiable
    static Input.Tied tied(double x) {
        double[] w = {x * x, 1};
        return new Input.Tied(w, w);
    }

    @Differentiable
    static Input.Three three(double x) {
        double[] k = {1, 2};
        return new Input.Three(new double[] {x}, k, k);
    }

    @Differentiable
    static Input.Both both(double x) {
        Input.Part part = new Input.Part(new double[] {1, 2}, 3);
        return new Input.Both(part, part, x);
    }

    @Differentiable
    static Input.Part[] parts(double x) {
        double[] k = {1, 2};
        return new Input.Part[] {new Input.Part(new double[] {4}, x), new Input.Part(k, 1), new Input.Part(k, 2)};
    }
}
