package cases;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jadjoint.Differentiable;

/** Functions, their parameters and the methods of their interfaces called as generated members are. */
final class Input {
    private Input() {}

    static double jvp(double t) {
        return t * t;
    }

    @Differentiable
    static double fit(double x, double y) {
        DoubleUnaryOperator residuals = t -> Math.sin(t * y);
        DoubleUnaryOperator forward = t -> t * x;
        return Layers.twice(residuals, forward, x) + Layers.twice(Input::jvp, residuals, y);
    }

    @Differentiable
    static double pair(double x, double y) {
        DoubleUnaryOperator g = t -> Math.cos(t * y);
        DoubleUnaryOperator gTangent = t -> t * t * x;
        return Layers.twice(g, gTangent, x);
    }

    @Differentiable
    static double parameters(double x, double y) {
        double[] pBar = {x, y};
        return Layers.of((q, qDot) -> q * qDot * y, x) + Layers.move((p, i) -> p[i] * pBar[1] * x, pBar, x);
    }

    @Differentiable
    static double activation(double x, double y) {
        return Layers.apply(t -> Math.tanh(t * y), (sweepForward, by) -> sweepForward * by * x, x);
    }
}

interface Activation {
    double forward(double x);
}

/** What it inherits counts too, and so do the names that generated members give parameters. */
interface Shifted extends Activation {
    double sweepForward(double xDot, double x);

    @Override
    default double forward(double x) {
        return sweepForward(x, 1);
    }
}

interface Reading {
    double at(double[] p, int pBar);
}

final class Layers {
    private Layers() {}

    @Differentiable
    static double twice(DoubleUnaryOperator f, DoubleUnaryOperator g, double x) {
        return f.applyAsDouble(g.applyAsDouble(x)) * g.applyAsDouble(x * x);
    }

    @Differentiable
    static double of(DoubleBinaryOperator f, double a) {
        return f.applyAsDouble(a, a * a);
    }

    @Differentiable
    static double move(Reading reading, double[] state, double a) {
        state[0] *= a;
        return reading.at(state, 0) * a;
    }

    @Differentiable
    static double apply(Activation inner, Shifted outer, double x) {
        return inner.forward(inner.forward(x)) * outer.sweepForward(x, x * x);
    }
}
