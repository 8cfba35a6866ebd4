package cases;

import java.util.Arrays;
import org.jadjoint.Checkpoint;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** What runs again reads what changes later, hands on what it was given, leaves in odd ways, or is called from where one would not look. */
final class Input {
    private Input() {}

    /** The arrays that are given change between and after the loops that read them. */
    @Differentiable
    static double changesBetween(double[] x, double[] w, double k) {
        double s = k;
        for (@Checkpoint int i = 0; i < x.length; i++) s = Math.sin(s * x[i]) + w[i % w.length];
        for (int i = 0; i < x.length; i++) x[i] = x[i] * s + k;
        for (@Checkpoint(every = 2) double v : x) s += Math.cos(v * s);
        Arrays.fill(w, s);
        return s + w[0] * x[0];
    }

    @Checkpoint
    static double[] chosen(double[] a, double[] b, double k) {
        if (k > 0.9) return a;
        a[0] += k * b[b.length - 1];
        return k > 0.4 ? b : new double[] {a[0] * k, b[0]};
    }

    /** What a method returns is what it was given, by one name or another. */
    @Differentiable
    static double handedOn(double[] x, double[] y, double k) {
        double[] a = x.clone();
        double[] first = chosen(a, y, k);
        first[0] *= k + 2;
        double[] second = chosen(first, a, k * 0.7);
        second[0] = Math.sin(second[0]) * a[0];
        return a[0] * first[0] + second[0] + y[0];
    }

    /** The condition counts, and the body counts with it. */
    @Differentiable
    static double countingCondition(double x, double k, int n) {
        double s = x;
        @Checkpoint
        int i = 0;
        while (i++ < 6 + n) {
            if (i % 4 == 1) i++;
            s = Math.sin(s) * i / 3 + k;
        }
        return s * i;
    }

    /** Two counters, steps of two, and a bound that moves. */
    @Differentiable
    static double counters(double[] x, double k) {
        double s = k;
        int end = x.length;
        for (@Checkpoint int i = 0, j = 9; i < end; i += 2, j--) {
            s = Math.tanh(s + x[i] * j);
            if (s < 0.2 && end > 1) end--;
        }
        return s;
    }

    @Differentiable
    static float singles(float x, float k, int n) {
        float s = x;
        long l = 1;
        boolean odd = false;
        for (@Checkpoint(every = 3) int t = 0; t < 7 + n; t++) {
            s = odd ? (float) Math.sin(s * k) : s / 2 + l % 5;
            l = l * 31 + t;
            odd = !odd;
        }
        return s * k;
    }

    /** Ways out of nested loops, out of the method, and past the end. */
    @Differentiable
    static double waysOut(double[] x, double k) {
        double s = k;
        outer:
        for (@Checkpoint int i = 0; i < x.length; i++) {
            for (@Checkpoint(every = 2) int j = i; j < x.length; j++) {
                if (s * x[j] > 3) continue outer;
                if (s < -2) break outer;
                s = s + x[j] * Math.cos(s) / (1 + i);
                if (s > 40) return s * k;
            }
            s *= 1.1;
        }
        return s - k;
    }

    @Differentiable
    static double switched(double x, double k, int n) {
        double s = x;
        for (@Checkpoint int t = 0; t < 8; t++) {
            s = switch ((t + n) % 4) {
                case 0 -> Math.sin(s) + k;
                case 1 -> s * x;
                case 2 -> {
                    double q = s + t;
                    yield q / (1 + q * q);
                }
                default -> t > 4 ? k : s;
            };
        }
        return s;
    }

    /** An array that is not there at first, and another each time. */
    @Differentiable
    static double comesLater(double[] x, double k) {
        double[] last = null;
        double s = 0;
        for (@Checkpoint int t = 0; t < 5; t++) {
            double[] next = new double[2];
            next[0] = last == null ? x[0] : Math.sin(last[0] * k);
            next[1] = last == null ? k : last[1] * next[0] + x[x.length - 1];
            if (t % 2 == 0 || last == null) last = next;
            else last[1] += next[1];
            s += last[1];
        }
        return s * last[0];
    }

    @Checkpoint
    private static double halves(double[] a, int from, int to, double k) {
        if (to - from < 2) return from < to ? Math.sin(a[from]) * k : k;
        int middle = (from + to) / 2;
        double left = halves(a, from, middle, k);
        a[middle] += left;
        return left * halves(a, middle, to, k + left / 8);
    }

    @Differentiable
    static double recursive(double[] x, double k) {
        double[] work = x.clone();
        return halves(work, 0, work.length, k) + work[work.length - 1] + halves(work, 0, work.length, 1 - k);
    }

    /** Whole numbers that are written in the loop, and again after it. */
    @Differentiable
    static double picks(double[] x, @NoDerivative int[] next, double k) {
        double s = k;
        int at = 0;
        for (@Checkpoint int t = 0; t < 6; t++) {
            int i = Math.floorMod(at + t, x.length);
            s = s * x[i] + Math.cos(s);
            if (next.length > 0) {
                int place = Math.floorMod(i, next.length);
                at = next[place]++ % 7;
            }
        }
        Arrays.fill(next, 1);
        return s;
    }

    @Differentiable
    static double moved(double[] x, double k) {
        double[] u = Arrays.copyOf(x, x.length + 2);
        double s = 0;
        for (@Checkpoint int t = 0; t < 6; t++) {
            System.arraycopy(u, 0, u, 1, u.length - 1);
            u[0] = Math.sin(u[u.length - 1] + k * t);
            double[] copy = u.clone();
            Arrays.fill(u, 1, 2, s + k);
            s += copy[1] * u[0];
        }
        return s * u[2];
    }

    private static double folded(double[] a, double k) {
        double s = k;
        for (@Checkpoint double v : a) {
            if (v > 1.6) continue;
            s = s * Math.cos(v) + k;
        }
        return s;
    }

    @Checkpoint
    private static double twiceFolded(double[] a, double k) {
        return folded(a, folded(a, k));
    }

    /** Parted loops in helpers, in methods that run again, in loops that run again. */
    @Differentiable
    static double deep(double[] x, double k) {
        double s = 0;
        for (@Checkpoint(every = 2) int t = 0; t < 5; t++) {
            s += twiceFolded(x, k + s / 10);
            if (t > 2) s *= folded(x, s / 20);
        }
        return s;
    }

    @Differentiable
    static double fails(double[] x, double k) {
        double s = k;
        for (@Checkpoint int i = 0; ; i++) {
            if (i == x.length) return s;
            if (x[i] > 40) throw new IllegalArgumentException("large: " + x[i]);
            s = Math.sqrt(s + x[i] * x[i]);
        }
    }
}
