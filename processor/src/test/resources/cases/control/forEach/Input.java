package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int[] picks) {
        double s = 0;
        int m = 1;
        for (int pick : picks) {
            m += pick;
        }
        for (double it : x) {
            s = Math.sin(s) + it * it;
        }
        return s * m;
    }

    @Differentiable
    static double loop(double[] x, float[] y, int[] picks) {
        double s = 0;
        for (double it : x) {
            int m = 1;
            for (int pick : picks) {
                m += pick;
            }
            for (float other : y) {
                s += it * other * m;
            }
        }
        return s;
    }

    @Differentiable
    static double branch(double[] x, int[] picks) {
        double s = 0;
        if (x[0] > 0) {
            int m = 1;
            for (int pick : picks) {
                m *= pick + 1;
            }
            for (double it : x) {
                it *= 2;
                s += it * it * m;
            }
        }
        return s;
    }

    @Differentiable
    static double theArrayIsReadOnce(double[] x, double[] y) {
        double s = 0;
        for (double it : x) {
            x = y;
            s += it * x[0];
        }
        return s;
    }

    @Differentiable
    static double elementsWrittenAhead(double[] x) {
        double s = 0;
        int next = 1;
        for (double it : x) {
            if (next < x.length) {
                x[next] *= it;
            }
            next++;
            s += it;
        }
        return s;
    }
}
