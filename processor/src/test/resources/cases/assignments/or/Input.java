package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double[] x, int n) {
        int m = n;
        m |= 2;
        int which = (int) (x[0] * 4);
        which |= (int) x[1];
        return x[which & 1] * (m & 7) + x[0];
    }

    @Differentiable
    static double loop(double[] x, long n) {
        double s = 0;
        long m = n + 1;
        for (int i = 0; i < x.length; i++) {
            m |= 1;
            int which = (int) (x[i] * 4);
            which |= (int) x[0];
            s += x[which & 1] * x[i] * (m & 3);
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, short n) {
        short m = n;
        if (x < y) {
            m |= 1;
            int decided = (int) (x * 8);
            decided |= (int) y;
            return (decided & 1) == 0 ? x * (m & 3) : x * y;
        }
        return y;
    }
}
