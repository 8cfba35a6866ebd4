package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** A function for each iteration, of what the iteration has. */
    @Differentiable
    static double each(double a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double scale = a * i + sum;
            double[] row = {b[i], scale};
            sum += Roots.newton(t -> t * row[1] - row[0] * scale, a) * 0.1;
        }
        return sum;
    }

    @Differentiable
    static double while_(double a, double x) {
        double at = x;
        int n = 0;
        while (Math.abs(at) < 10 && n < 4) {
            double here = at;
            if (n % 2 == 0) {
                at = Roots.newton(t -> t * a + here, at);
            } else {
                at = at + Roots.newton(t -> Math.sin(here * t), a);
            }
            n++;
        }
        return at;
    }
}

final class Roots {
    private Roots() {}

    /** Fixed-point steps until the function is small, with a way out. */
    @Differentiable
    static double newton(DoubleUnaryOperator f, double start) {
        double x = start;
        for (int i = 0; i < 6; i++) {
            double y = f.applyAsDouble(x);
            if (Math.abs(y) < 1e-3) {
                return x;
            }
            x -= 0.3 * y;
        }
        return x;
    }
}
