package cases;

import org.jadjoint.Differentiable;

/** Statements past which Java knows that control does not get: nothing may follow them in the sweeps. */
final class Input {
    static final Object LOCK = new Object();

    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        double y = x * x;
        if (n < 0) {
            try {
                throw new IllegalArgumentException("n is " + n);
            } finally {
                System.out.print("");
            }
        } else {
            y *= n;
        }
        if (n > 1000) {
            synchronized (LOCK) {
                String text = "";
                while (true) {
                    text += "a";
                    if (text.length() > 9) throw new IllegalStateException(text);
                }
            }
        }
        if (n > 1001) {
            synchronized (LOCK) {
                StringBuilder text = new StringBuilder();
                do {
                    text.append(n);
                    if (text.length() > 100) continue;
                    throw new IllegalStateException(text.toString());
                } while (text.length() < 9);
            }
        }
        return y * x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (double it : x) {
            s += it * it;
            if (n > 1000) {
                synchronized (LOCK) {
                    throw new IllegalStateException();
                }
            }
        }
        return s * n;
    }

    @Differentiable
    static double branch(double x, int n) {
        if (n < 1000) return helper(x, 3);
        synchronized (LOCK) {
            throw new IllegalStateException();
        }
    }

    private static double helper(double x, int depth) {
        if (depth > 0) return x * helper(x, depth - 1);
        if (depth == 0) {
            return x * x;
        } else {
            synchronized (LOCK) {
                for (int i = 0; ; i++) {
                    if (i > depth) throw new IllegalStateException();
                }
            }
        }
    }
}
