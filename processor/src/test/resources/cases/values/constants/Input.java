package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    static final double RATE = 0.25;
    private static final double HIDDEN = 1.5;
    static final int COUNT = 2;
    static final float SINGLE = 0.5f;

    @Differentiable
    static double straight(double x, int n) {
        int m = Input.COUNT + n;
        return x * Input.RATE + HIDDEN * x * m + SINGLE * Math.PI * x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = HIDDEN;
        for (int i = 0; i < x.length; i++) {
            s = s * RATE + x[i] * Math.E * (COUNT + i);
        }
        return s * Integer.SIZE;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (n > COUNT) {
            return x * HIDDEN + Short.MAX_VALUE * 1e-5;
        }
        return x * RATE;
    }
}
