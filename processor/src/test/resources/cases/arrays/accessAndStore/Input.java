package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int[] picks) {
        int pick = picks[1];
        picks[0] = pick + 1;
        double s = x[0] * x[pick];
        x[1] = s * x[2];
        return x[1] * x[1] * picks[0];
    }

    @Differentiable
    static double loop(double[] x, int[] picks) {
        double s = 0;
        for (int i = 1; i < x.length; i++) {
            picks[i] = picks[i - 1] + 1;
            x[i] = x[i] * x[i - 1];
            s += x[picks[i] % x.length];
        }
        return s;
    }

    @Differentiable
    static double branch(double[] x, int[] picks) {
        if (x[0] > x[1]) {
            picks[0] = 1 + picks[1];
            x[0] = x[1] * x[2];
        }
        return x[0] * x[0] * picks[0];
    }

    @Differentiable
    static double overwritten(double[] x) {
        double first = x[0] * x[0];
        x[0] = 3;
        double second = x[0] * x[1];
        x[0] = first * x[1];
        return first * second * x[0];
    }

    @Differentiable
    static double neverReadAgain(double[] x, double y) {
        x[0] = y;
        x[0] = y * y;
        x[1] += x[0];
        return y;
    }
}
