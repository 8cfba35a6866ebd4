package org.jadjoint.runtime.implicit;

import org.jadjoint.runtime.implicit.ImplicitDerivatives.DoubleUnaryOperatorTangent;

/** The derivative of a root x of f(x, a) = 0 by what f captures: f'x xDot + f'a aDot = 0. */
final class ScalarSweep {
    private ScalarSweep() {}

    static double tangent(DoubleUnaryOperatorTangent function, double x, double tolerance) {
        DoubleUnaryOperatorTangent.Jvp captured = function.jvp(x, 0);
        double slope = function.still().jvp(x, 1).tangent();
        return -captured.tangent() / regular(slope, captured.value(), tolerance);
    }

    /** A slope by which one can divide. */
    static double regular(double slope, double value, double tolerance) {
        if (slope == 0 || Double.isInfinite(slope))
            throw new NotConvergedException("the slope at the root is " + slope, Math.abs(value), tolerance);
        return slope;
    }
}
