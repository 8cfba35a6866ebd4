package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double tree(double x, int depth) {
        if (depth == 0) {
            return Math.sin(x);
        }
        double left = tree(x * 0.5, depth - 1);
        return left * tree(x + left, depth - 1);
    }
}
