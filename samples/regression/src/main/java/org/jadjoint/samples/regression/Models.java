package org.jadjoint.samples.regression;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/**
 * The curves of the regression problems: the value at {@code x} for the parameters {@code b}, as ordinary Java. What NIST
 * calls b1 is {@code b[0]}.
 */
final class Models {
    private Models() {}

    /** Misra1a and BoxBOD: growth from 0 that saturates exponentially. */
    @Differentiable
    static double saturation(double[] b, @NoDerivative double x) {
        return b[0] * (1 - Math.exp(-b[1] * x));
    }

    /** Misra1b: growth from 0 that saturates with an inverse square. */
    @Differentiable
    static double squareSaturation(double[] b, @NoDerivative double x) {
        double t = 1 + b[1] * x / 2;
        return b[0] * (1 - 1 / (t * t));
    }

    /** Chwirut2: exponential decay over a straight line. */
    @Differentiable
    static double decayOverLine(double[] b, @NoDerivative double x) {
        return Math.exp(-b[0] * x) / (b[1] + b[2] * x);
    }

    /** Lanczos3: three exponential decays. */
    @Differentiable
    static double threeDecays(double[] b, @NoDerivative double x) {
        double y = 0;
        for (int k = 0; k < b.length; k += 2) {
            y += b[k] * Math.exp(-b[k + 1] * x);
        }
        return y;
    }

    /** MGH17: two exponential decays over a constant. */
    @Differentiable
    static double twoDecays(double[] b, @NoDerivative double x) {
        return b[0] + b[1] * Math.exp(-x * b[3]) + b[2] * Math.exp(-x * b[4]);
    }

    /** Gauss1 and Gauss3: two bells on an exponential decay. */
    @Differentiable
    static double twoBells(double[] b, @NoDerivative double x) {
        return b[0] * Math.exp(-b[1] * x) + b[2] * bell(x, b[3], b[4]) + b[5] * bell(x, b[6], b[7]);
    }

    private static double bell(double x, double centre, double width) {
        double distance = (x - centre) / width;
        return Math.exp(-distance * distance);
    }

    /** Eckerle4: a bell, the lower the wider. */
    @Differentiable
    static double flatteningBell(double[] b, @NoDerivative double x) {
        double distance = (x - b[2]) / b[1];
        return b[0] / b[1] * Math.exp(-0.5 * distance * distance);
    }

    /** DanWood: a power. */
    @Differentiable
    static double power(double[] b, @NoDerivative double x) {
        return b[0] * Math.pow(x, b[1]);
    }

    /** Bennett5: a power of the shifted predictor. */
    @Differentiable
    static double shiftedPower(double[] b, @NoDerivative double x) {
        return b[0] * Math.pow(b[1] + x, -1 / b[2]);
    }

    /** Rat42: logistic growth. */
    @Differentiable
    static double logistic(double[] b, @NoDerivative double x) {
        return b[0] / (1 + Math.exp(b[1] - b[2] * x));
    }

    /** Roszman1: a straight line and an arc tangent. */
    @Differentiable
    static double arcTangent(double[] b, @NoDerivative double x) {
        return b[0] - b[1] * x - Math.atan(b[2] / (x - b[3])) / Math.PI;
    }

    /** MGH09: a quotient of quadratics, as enzymes react. */
    @Differentiable
    static double kinetics(double[] b, @NoDerivative double x) {
        return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]);
    }

    /** Kirby2: a quotient of quadratics. */
    @Differentiable
    static double quadratics(double[] b, @NoDerivative double x) {
        return (b[0] + x * (b[1] + x * b[2])) / (1 + x * (b[3] + x * b[4]));
    }

    /** Hahn1 and Thurber: a quotient of cubics. */
    @Differentiable
    static double cubics(double[] b, @NoDerivative double x) {
        return (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6])));
    }

    /** Nelson: the logarithm of a breakdown strength that ages with time, the faster the warmer. */
    @Differentiable
    static double ageing(double[] b, @NoDerivative double time, @NoDerivative double temperature) {
        return b[0] - b[1] * time * Math.exp(-b[2] * temperature);
    }
}
