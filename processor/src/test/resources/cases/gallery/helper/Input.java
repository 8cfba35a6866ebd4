package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Calls a method of the class that is not differentiable by itself; its body becomes part of the derivative. */
    @Differentiable
    static double weighted(double a, double b) {
        return a * sigmoid(a - b) + b * sigmoid(b);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
