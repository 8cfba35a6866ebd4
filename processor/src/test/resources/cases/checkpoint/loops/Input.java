package cases;

import org.jadjoint.Checkpoint;
import org.jadjoint.Checkpoint.Strategy;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Loops over numbers whose segments run again, of every form and inside of each other. */
final class Input {
    private Input() {}

    @Differentiable
    static double counted(double x, double k, int n) {
        double s = x;
        double v = k;
        for (@Checkpoint int t = 0; t < 10 + n; t++) {
            double a = -k * Math.sin(s);
            s += 0.1 * v;
            v += 0.1 * a * x;
        }
        return s * v;
    }

    @Differentiable
    static double every(double x, double k, int n) {
        double s = x;
        for (@Checkpoint(every = 3) int t = n; t >= -n * 5; t--) s = Math.cos(s * k) + s / (1 + t * t);
        return s * x;
    }

    @Differentiable
    static double jumps(double[] x, double k) {
        double s = k;
        for (@Checkpoint(strategy = Strategy.SQRT) int i = 0; i < x.length; i++) {
            if (x[i] < 0.6) continue;
            s = Math.sin(s) * x[i] + k;
            if (s > 1.9) break;
            s -= x[i] / 3;
        }
        return s;
    }

    @Differentiable
    static double returning(double[] x, double k) {
        double s = k;
        for (@Checkpoint double v : x) {
            s += Math.exp(-v * s);
            if (s > 2.5) return s * v;
        }
        return s;
    }

    @Differentiable
    static double whileLoop(double x, double k) {
        @Checkpoint
        double error = 1;
        double root = x * x + 1;
        while (error > 1e-9) {
            double next = (root + (x * x + k * k) / root) / 2;
            error = Math.abs(next - root);
            root = next;
        }
        return root;
    }

    @Differentiable
    static double doLoop(double x, double k) {
        double s = x;
        @Checkpoint(every = 2)
        int t = 0;
        do {
            s = Math.log(2 + s * s) * k;
            t++;
        } while (t < 7 && s < 50);
        return s * t;
    }

    @Differentiable
    static double nested(double[] x, double k, int n) {
        double s = k;
        double sum = 0;
        for (@Checkpoint int t = 0; t < 5 + n; t++) {
            for (@Checkpoint(every = 2) int i = 0; i < x.length; i++) {
                s = Math.tanh(s * x[i] + t * 0.1) + k;
                sum += s * x[i];
            }
            sum *= 0.9 + s / 10;
        }
        return sum + s;
    }

    @Differentiable
    static double inLoop(double[] x, double k, @NoDerivative double[] weights) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double p = x[i];
            for (@Checkpoint int t = 0; t < 4 + i && t < weights.length; t++) p = Math.sin(p) * weights[t] + k * p;
            s += p * (i > 0 ? s : 1);
        }
        return s;
    }

    @Checkpoint
    static double inner(double s, double k, int n) {
        double p = s;
        for (@Checkpoint int t = 0; t < n; t++) p = Math.sin(p * k) + p / 3;
        return p;
    }

    @Differentiable
    static double withMethods(double x, double k, int n) {
        double s = x;
        for (@Checkpoint int t = 0; t < 6; t++) {
            s = inner(s, k, n + t) / (2 + s * s);
            if (t % 2 == n % 2) s += inner(k, s, 2) / 4;
        }
        return s;
    }

    @Differentiable
    static double passive(double x, int n) {
        int m = 1;
        for (@Checkpoint int t = 0; t < n; t++) m = m * 3 % 7;
        return x * m;
    }

    /** Bounds next to where whole numbers end, and further apart than whole numbers are. */
    @Differentiable
    static double edges(double x, double k, int n) {
        double s = x;
        int first = Integer.MAX_VALUE - 3 - n;
        for (@Checkpoint int t = first; t < Integer.MAX_VALUE; t++) s = Math.sin(s * k) + s / 2;
        for (@Checkpoint(every = 2) int t = first; t <= Integer.MAX_VALUE - 1; t++) s = Math.cos(s + k);
        for (@Checkpoint(every = 3) int t = Integer.MIN_VALUE + 4; t > Integer.MIN_VALUE; t--) s += Math.tanh(s * k);
        for (@Checkpoint int t = Integer.MIN_VALUE + 5; t >= Integer.MIN_VALUE + 1; t--) s = s * k / (1 + s * s);
        int far = 0;
        for (@Checkpoint int t = -2_000_000_000; t < 2_000_000_000; t++) {
            if (far > 6) t = 1_999_999_999;
            far++;
            s += Math.sin(s) * k / 4;
        }
        return s;
    }

    @Differentiable
    static double never(double x, double k) {
        double s = x;
        for (@Checkpoint int t = 0; t < 0; t++) s *= k;
        for (@Checkpoint int t = 2; t < 3; t++) s *= k;
        return s;
    }
}
