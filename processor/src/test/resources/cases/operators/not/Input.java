package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, boolean flag) {
        boolean varied = !(x < y);
        boolean passive = !flag;
        return varied ? passive ? x : x * y : y;
    }

    @Differentiable
    static double loop(double[] x, boolean flag) {
        double s = 0;
        for (double it : x) {
            flag = !flag;
            s += !(it > 1) ? it : it * it;
            s *= flag ? 1 : 2;
        }
        return s;
    }

    @Differentiable
    static double branch(double x, boolean flag) {
        if (!flag) {
            return !(x > 1) ? x * x : x;
        }
        boolean other = !flag;
        return other ? 2 * x : 3 * x;
    }
}
