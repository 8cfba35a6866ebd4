package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;

/** Methods that run again: in straight line, in loops and branches, inside of each other, and calling themselves. */
final class Input {
    private Input() {}

    @Checkpoint
    static double wave(double x, double y) {
        double s = Math.sin(x) * y;
        return Math.sin(s) + Math.exp(-y * y);
    }

    @Checkpoint
    private static double twice(double x, double y, int n) {
        double first = wave(x, y);
        if (n > 1) return wave(first, x) + first;
        return first / (2 + y * y);
    }

    @Checkpoint
    static double sum(double[] v, int from, double scale) {
        double s = 0;
        for (int i = from; i < v.length; i++) s += Math.cos(v[i] * scale) * v[i];
        return s;
    }

    @Checkpoint
    static double tower(double x, int n) {
        if (n <= 0) return x * x;
        double below = tower(Math.sin(x) + 0.5, n - 1);
        return Math.tanh(below * x) + tower(below / 4, n - 2);
    }

    static double positive(double x) {
        if (!(x > -10)) throw new IllegalArgumentException("small: " + x);
        return Math.sqrt(x + 11);
    }

    @Checkpoint
    static double checked(double x) {
        return positive(x) * positive(x * 2);
    }

    static int asked;

    /** Runs once, since nothing flows back through it. */
    @Checkpoint
    static int counted(int n) {
        asked++;
        return n % 3;
    }

    @Differentiable
    static double passive(double x, int n) {
        int m = counted(n);
        return x * m + wave(x, m);
    }

    @Differentiable
    static double straight(double x, double y, int n) {
        double a = wave(x, y);
        double b = twice(a, y, n);
        return a * b + twice(b, a, n + 1);
    }

    @Differentiable
    static double loop(double[] x, double scale, int n) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s = wave(s, x[i]) + (s > 1 ? twice(x[i], s, n) : s);
        }
        return s + sum(x, 0, scale);
    }

    @Differentiable
    static double nested(double[] x, double scale, int n) {
        double s = scale;
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                if (j == i + 2) continue;
                s = wave(s * x[j], x[i]) + sum(x, j, s);
            }
        }
        return s;
    }

    @Differentiable
    static double recursive(double x, int n) {
        return tower(x, n % 4 + 2);
    }

    @Differentiable
    static double throwing(double x, double y) {
        return checked(x) * checked(y - 11) + checked(x * y);
    }

    @Differentiable
    @Checkpoint
    static double entry(double x, double y) {
        return wave(x, y) * x;
    }

    @Differentiable
    static double entries(double x, double y) {
        double s = x;
        while (s < 4) s += 0.5 + entry(s, y) * entry(s, y);
        return s;
    }
}
