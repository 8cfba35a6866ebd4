package cases;

import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Lambdas that reach the record whose method they stand in, with this and without. */
@Differentiable
record Input(double k, double[] w) {
    @Differentiable
    double handedOn(double x) {
        return Elsewhere.mean(t -> t * k + this.k() * w[1] + times(t), x, k);
    }

    @Differentiable
    double toHelper(double x) {
        return sum(t -> t * this.k + w()[0] * t, x) * k;
    }

    @Differentiable
    double toStatic(double x) {
        DoubleUnaryOperator f = t -> k * t;
        return twice(f, x) + f.applyAsDouble(k);
    }

    @Differentiable
    double nested(double x) {
        return Elsewhere.mean(s -> Elsewhere.mean(t -> t * s * k, x, w[0]) * k, x, 2);
    }

    /** A record in place of this: the lambda keeps its own. */
    @Differentiable
    double others(Input other, double x) {
        return other.sum(t -> t * k * other.k(), x);
    }

    private double times(double t) {
        return t * t * k;
    }

    private double sum(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x) + f.applyAsDouble(k) * k;
    }

    private static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }
}

final class Scaled {
    final double scale;

    Scaled(double scale) {
        this.scale = scale;
    }

    @Differentiable
    double through(double a) {
        return Elsewhere.mean(t -> t * scale * this.scale, a, scale);
    }
}

final class Elsewhere {
    private Elsewhere() {}

    @Differentiable
    static double mean(DoubleUnaryOperator f, double a, double b) {
        return 0.5 * (f.applyAsDouble(a) + f.applyAsDouble(b) * b);
    }
}
