package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        boolean varied = x > 0.5 || y > 1;
        boolean passive = n > 2 || n < 1;
        return varied == passive ? x * y : x - y;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 1;
        int calls = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0.8 || ++calls > 2) {
                s *= x[i];
            }
            if (n > i || i == 1) {
                s += x[i];
            }
        }
        return s * calls;
    }

    @Differentiable
    static double branch(double x, double y, int n) {
        if (n > 0) {
            boolean varied = x < y || x * y < 1;
            boolean passive = n > 3 || n < 2;
            return varied ? passive ? x : y : x * y;
        }
        return y;
    }
}
