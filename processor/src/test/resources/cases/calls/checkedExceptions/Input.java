package cases;

import java.io.IOException;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double helperThrows(double x, int n) throws IOException, InterruptedException {
        return recursive(x, n) * x;
    }

    private static double recursive(double x, int n) throws IOException, InterruptedException {
        if (n > 0) {
            return recursive(x, n - 1) * x;
        }
        if (x > 1.5) {
            throw new IOException("x is " + x);
        }
        return Math.sin(x);
    }

    @Differentiable
    static double passiveHelperThrows(double x, int n) throws IOException {
        return x * checked(n);
    }

    private static int checked(int n) throws IOException {
        if (n > 3) {
            throw new IOException("n is " + n);
        }
        return n;
    }
}
