package cases;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, float y, int n) {
        float narrow = (float) (x * x);
        byte small = (byte) n;
        double wide = (double) y * (double) small;
        int whole = (int) (x * 10);
        return whole > 4 ? narrow * wide : (long) n * y;
    }

    @Differentiable
    static float loop(double[] x, double[] weights, @NoDerivative double scale) {
        float s = 0;
        for (int i = 0; i < x.length; i++) {
            int which = (int) (x[i] * 2) & 1;
            s += (float) (x[i] * weights[which]) * (char) i;
            s *= (short) scale + 1;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, long n) {
        if ((int) (x * 3) == 2) {
            return (float) x * (int) n;
        }
        switch ((int) (y * 2)) {
            case 0:
                return (double) (float) x;
            case 1:
                return (byte) n * x;
            default:
                return (float) (x * y);
        }
    }
}
