package org.jadjoint.samples.gradbench;

import org.jadjoint.Differentiable;

/** A charged particle that flies past two fixed charges, the second of which can be moved. */
final class Particle {
    private static final double STEP = 0.1;

    private Particle() {}

    /** What drives the particle. */
    @FunctionalInterface
    interface Field {
        double[] at(double x, double y);
    }

    /** The potential at a point, with the charges at (10, 10 - w) and (10, 0). */
    @Differentiable
    static double potential(double x, double y, double w) {
        return 1 / distance(x - 10, y - 10 + w) + 1 / distance(x - 10, y);
    }

    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** By how much the particle misses the origin, squared; its force by reverse mode. */
    @Differentiable
    static double missByGradient(double w) {
        return miss((x, y) -> {
            var gradient = ParticleDerivatives.potentialGradient(x, y, w);
            return new double[] {-gradient.x(), -gradient.y()};
        });
    }

    /** By how much the particle misses the origin, squared; its force by forward mode. */
    @Differentiable
    static double missByJvp(double w) {
        return miss((x, y) -> new double[] {
            -ParticleDerivatives.potentialJvp(x, y, w, 1, 0, 0).tangent(),
            -ParticleDerivatives.potentialJvp(x, y, w, 0, 1, 0).tangent()
        });
    }

    /** Follows the particle by Euler's method until it falls below the x-axis, and back to the axis along the last step. */
    private static double miss(Field force) {
        double x = 0;
        double y = 8;
        double vx = 0.75;
        double vy = 0;
        while (true) {
            double[] acceleration = force.at(x, y);
            x += STEP * vx;
            y += STEP * vy;
            if (y <= 0) {
                break;
            }
            vx += STEP * acceleration[0];
            vy += STEP * acceleration[1];
        }
        double crossing = x - y / vy * vx;
        return crossing * crossing;
    }
}
