package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, String kind, int n) {
        String label = "n" + n;
        String message = "x is " + x;
        assert message.length() > 0 : "empty " + x;
        return x * label.length() * kind.length();
    }

    @Differentiable
    static double loop(double[] x, String kind) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            String label = "i" + i;
            String message = "x is " + x[i];
            s += x[i] * label.length() * (message.isEmpty() ? 1 : 2) + kind.length();
        }
        return s;
    }

    @Differentiable
    static double branch(double x, String kind, int n) {
        if (kind.equals("two")) {
            String label = "n" + n;
            String message = "x is " + x;
            return message.isEmpty() ? x : x * label.length();
        }
        return x * x;
    }
}
