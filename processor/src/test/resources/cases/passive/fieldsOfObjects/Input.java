package cases;

import org.jadjoint.Differentiable;

/** Fields of objects are read where the code says so, with all that stands before the dot. */
final class Input {
    private Input() {}

    static final class Node {
        final double v;
        final Node next;

        Node(double v, Node next) {
            this.v = v;
            this.next = next;
        }
    }

    static Node head = new Node(1, null);
    static int count;

    static Node nextNode() {
        count++;
        return new Node(count, null);
    }

    static double replaced() {
        double old = head.v;
        head = new Node(9, null);
        return old;
    }

    @Differentiable
    static double straight(double x, int n) {
        count = 0;
        double unused = nextNode().v;
        return x * count + x * x * n;
    }

    @Differentiable
    static double branch(double x, int n) {
        head = new Node(2, null);
        double sum = head.v + replaced();
        return x * sum + x * x * head.v * n;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        count = 0;
        Node at = new Node(1, new Node(2, null));
        double s = 0;
        for (double it : x) {
            double unused = at.next.v;
            if (nextNode().v > 1) at = new Node(at.v + 1, at);
            s += at.next.v * it * it * count;
        }
        return s;
    }

    /** The exception is the original's, though nobody reads the number. */
    @Differentiable
    static double nothing(double x, int n) {
        Node node = n > 2 ? null : head;
        double unused = node.v;
        return x * x;
    }

}
