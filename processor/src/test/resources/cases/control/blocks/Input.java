package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        int m;
        {
            int twice = 2 * n;
            ;
            m = twice;
        }
        {
            double square = x * x;
            x = square;
        }
        ;
        return x * m;
    }

    @Differentiable
    static double loop(double[] x, int[] picks) {
        double s = 0;
        int m = 0;
        for (int pick : picks) {
            ;
            {
                int twice = 2 * pick;
                m += twice;
            }
        }
        for (double it : x) {
            ;
            {
                double square = it * it;
                s += square;
            }
        }
        return s * m;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (n > 2) {
            ;
            {
                int twice = 2 * n;
                n = twice;
            }
        }
        if (x > 0.2) {
            ;
            {
                double square = x * x;
                x = square;
            }
        }
        return x * n;
    }

    @Differentiable
    static double emptyLoops(double x, int n) {
        int m = 0;
        for (; m < n; m++)
            ;
        while (m-- > 1)
            ;
        if (n > 1)
            ;
        while ((x = x * x + 0.6) < 4)
            ;
        if (x > 1)
            ;
        return x * m;
    }
}
