package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        boolean varied = x > y;
        boolean passive = n > 3;
        return varied ^ passive ? x * y : x + y;
    }

    @Differentiable
    static double loop(double[] x, float y, char n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > y) {
                s += x[i] * y;
            }
            if (n > 'a' + i) {
                s *= 0.5;
            }
        }
        return s;
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        if (y > 0) {
            boolean varied = x > y;
            boolean passive = n > 2;
            if (varied && passive) {
                return x / y;
            }
            return varied ? y : x;
        }
        return x * x;
    }
}
