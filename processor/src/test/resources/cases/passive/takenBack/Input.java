package cases;

import java.util.List;
import org.jadjoint.Differentiable;

/** Code without derivatives that begins to leave and is kept, by a {@code finally}, a catch or a resource; and code that has labels. */
final class Input {
    private Input() {}

    static final class Session implements AutoCloseable {
        @Override
        public void close() {
            throw new IllegalStateException("broken");
        }
    }

    @Differentiable
    static double returnThatFails(double x, double y, boolean c) {
        int k = 2;
        try {
            try {
                if (c) return 4;
            } finally {
                k = Integer.parseInt("x");
            }
        } catch (NumberFormatException e) {
            k = 7;
        }
        return x * y * k;
    }

    @Differentiable
    static double closedTooLate(double x, double y) {
        double s = 0;
        for (int i = 0; i < 4; i++) {
            int n = i;
            try (Session session = new Session()) {
                if (i == 1) continue;
                if (i == 3) break;
            } catch (IllegalStateException e) {
                n += 5;
            }
            s += x * n;
        }
        return s * y;
    }

    @Differentiable
    static double finallyGoesOn(double x, double y, int n) {
        double s = y;
        for (int i = 0; i < n % 5; i++) {
            int k = 0;
            synchronized (Input.class) {
                for (int j = 0; j < 3; j++) {
                    try {
                        if (j == 1) return 1;
                        k += j + 1;
                    } finally {
                        if (n > 1) continue;
                    }
                }
            }
            s += x * k * s;
        }
        return s;
    }

    @Differentiable
    static double labels(double x, double y) {
        double s = x;
        int t = 0;
        all:
        for (int i = 0; i < 4; i++) {
            loop:
            for (int v : List.of(1, 2, 3)) {
                for (int w : List.of(1, 2, 3)) {
                    if (w > v) continue loop;
                    t += w;
                }
                t += 100;
            }
            s = s * y + t * x * 0.01;
            switch (i) {
                case 2:
                    s *= 2;
                    break all;
                case 5:
                    s *= 3;
                    break all;
                default:
                    s *= 1.5;
            }
        }
        return s * y;
    }
}
