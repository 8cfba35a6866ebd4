package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double rootOfZeroOnAnUntakenPath(double x, double y) {
        double zero = 0 * x;
        double root = Math.sqrt(Math.abs(zero));
        return x > -100 ? x * y : root;
    }

    @Differentiable
    static double deadRoot(double x, double y) {
        double root = Math.sqrt(x - x);
        double logarithm = Math.log(x - x + 1);
        return 0 * logarithm + x * y + (y > 100 ? root : 0);
    }

    @Differentiable
    static double[] oneOfTwoResults(double x, double y) {
        return new double[] {Math.sqrt(x * x), Math.cbrt(y)};
    }
}
