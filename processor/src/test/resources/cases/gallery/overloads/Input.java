package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Two methods of one name: the types of their companions say which is meant. */
    @Differentiable
    static double norm(double x, double y) {
        return Math.hypot(x, y);
    }

    @Differentiable
    static double norm(double[] x) {
        double sum = 0;
        for (double element : x) {
            sum += element * element;
        }
        return Math.sqrt(sum);
    }
}
