package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

final class Input {
    private Input() {}

    /** The function calls the method in which it stands. */
    @Differentiable
    static double recursion(double a, int n) {
        return n <= 1 ? a * a : Kinds.mean(t -> recursion(a * t, n - 2) * Math.sin(t), 0.3, a);
    }

    @Differentiable
    static double ofRecordsMethod(Model model, double a) {
        return model.at(t -> t * a + model.k(), a) * model.k();
    }

    @Differentiable
    static double ofIndex(double[] w, double a) {
        return Kinds.sum(i -> w[i] * a, w.length);
    }

    @Differentiable
    static double references(double a, double b) {
        return Kinds.mean(Kinds::cube, a, b) + Kinds.mean(Input::half, a, b) + Kinds.mean(Math::cos, a, b);
    }

    static double half(double x) {
        return 0.5 * x * x;
    }

    @Differentiable
    static double mayThrow(double a, double b) {
        return Kinds.mean(
                t -> {
                    if (t > 1e6) {
                        throw new IllegalStateException("far");
                    }
                    return t / a;
                },
                a,
                b);
    }

    @Differentiable
    static double overloaded(double a, double b) {
        return Kinds.both(t -> t * a, b) + Kinds.both(t -> t * a, b, 2);
    }

    @Differentiable
    static double names(double function, double residuals, double frame, double x, double resultBar) {
        return Kinds.mean(y -> function * y + residuals * frame * x * resultBar, function, x);
    }

    @Differentiable
    static double constantCapture(double a, @NoDerivative double c, String text, boolean on) {
        return Kinds.mean(t -> on ? t * a * c : t * text.length(), a, c);
    }
}

interface AtIndex {
    double at(int i);
}

@Differentiable
record Model(double k, double[] w) {
    @Differentiable
    double at(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x * k) * w[0] + Kinds.mean(t -> f.applyAsDouble(t) * t, x, 2);
    }
}

final class Kinds {
    private Kinds() {}

    @Differentiable
    static double mean(DoubleUnaryOperator f, double a, double b) {
        return 0.5 * (f.applyAsDouble(a) + f.applyAsDouble(b));
    }

    @Differentiable
    static double sum(AtIndex all, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += all.at(i) * all.at(i);
        }
        return sum;
    }

    @Differentiable
    static double cube(double x) {
        return x * x * x;
    }

    @Differentiable
    static double both(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) * x;
    }

    @Differentiable
    static double both(DoubleUnaryOperator f, double x, int n) {
        double y = x;
        for (int i = 0; i < n; i++) {
            y = both(f, y) + f.applyAsDouble(y);
        }
        return y;
    }
}
