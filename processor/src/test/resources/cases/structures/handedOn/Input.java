package cases;

import org.jadjoint.Differentiable;

/** A structure that a method only hands on: what callees write into its arrays is its result. */
final class Input {
    private Input() {}

    @Differentiable
    record Buffer(double[] data, double scale) {}

    @Differentiable
    record Pair(Buffer left, Buffer right) {}

    @Differentiable
    static double scaled(Buffer buffer, double x) {
        for (int i = 0; i < buffer.data().length; i++) buffer.data()[i] *= x * buffer.scale();
        return x;
    }

    @Differentiable
    static void handOn(Buffer buffer, double x) {
        deep(buffer, x * x, 2);
    }

    @Differentiable
    static void handOnAPart(Pair pair, double x) {
        deep(pair.left(), x, 1);
    }

    @Differentiable
    static void handOnAWhole(Pair pair, double x) {
        both(pair, x, 1);
    }

    private static void both(Pair pair, double x, int n) {
        if (n > 0) both(pair, x * 1.1, n - 1);
        else deep(pair.right(), x * pair.left().scale(), 1);
    }

    private static void deep(Buffer buffer, double x, int n) {
        if (n > 0) deep(buffer, x * 1.1, n - 1);
        else scaled(buffer, x);
    }
}
