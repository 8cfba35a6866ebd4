package cases;

import org.jadjoint.Differentiable;

/** Records of their own type, and functions that go down into them. */
final class Input {
    private Input() {}

    @Differentiable
    record Node(double value, Node left, Node right) {
        double sum() {
            return value + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum() * value);
        }
    }

    @Differentiable
    static double tree(double x, double y, int depth) {
        return build(x, y, Math.min(Math.abs(depth), 4)).sum();
    }

    private static Node build(double x, double y, int depth) {
        if (depth == 0) return new Node(x * y, null, null);
        return new Node(x + 0.1 * depth, build(x * 0.5, y, depth - 1), depth % 2 == 0 ? null : build(x, y * y, depth - 1));
    }

    @Differentiable
    static double list(double[] x) {
        Node head = null;
        for (double each : x) head = new Node(each, head, null);
        double product = 1;
        for (Node node = head; node != null; node = node.left()) product *= 1 + 0.1 * node.value();
        return product;
    }
}
