package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** A saddle over two points of the plane, and the highest that can be reached by the second of them. */
final class Saddle {
    private Saddle() {}

    @Differentiable
    static double height(double px, double py, double qx, double qy) {
        return (px * px + py * py) - (qx * qx + qy * qy);
    }

    /** The maximum over q, by reverse mode inside. */
    @Differentiable
    static double highestByGradient(double[] p, @NoDerivative double[] start) {
        double[] top = GradientDescent.argmin(q -> -height(p[0], p[1], q[0], q[1]), q -> fallByGradient(p, q), start);
        return height(p[0], p[1], top[0], top[1]);
    }

    /** The maximum over q, by forward mode inside. */
    @Differentiable
    static double highestByJvp(double[] p, @NoDerivative double[] start) {
        double[] top = GradientDescent.argmin(q -> -height(p[0], p[1], q[0], q[1]), q -> fallByJvp(p, q), start);
        return height(p[0], p[1], top[0], top[1]);
    }

    /** The gradient of the negative height over q, by reverse mode. */
    @Differentiable
    static double[] fallByGradient(double[] p, double[] q) {
        var gradient = SaddleDerivatives.heightGradient(p[0], p[1], q[0], q[1]);
        return new double[] {-gradient.qx(), -gradient.qy()};
    }

    /** The gradient of the negative height over q, by forward mode. */
    @Differentiable
    static double[] fallByJvp(double[] p, double[] q) {
        return new double[] {
            -SaddleDerivatives.heightJvp(p[0], p[1], q[0], q[1], 0, 0, 1, 0).tangent(),
            -SaddleDerivatives.heightJvp(p[0], p[1], q[0], q[1], 0, 0, 0, 1).tangent()
        };
    }
}
