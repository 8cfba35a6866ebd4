package org.jadjoint.samples.pricing;

import org.jadjoint.Differentiable;

/** The standard normal distribution, as ordinary Java that can be differentiated. */
final class Normal {
    // Package-private: the generated code, another class of this package, reads it.
    static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Where the series gives way to the continued fraction: near here both are fast and exact. */
    static final double SERIES_LIMIT = 3;

    /** Levels after which the fraction and its derivative are exact to rounding for every x from the limit on. */
    private static final int LEVELS = 60;

    /** Terms below this share of the sum are dropped: far below rounding, so that the derivative is complete too. */
    private static final double NEGLIGIBLE = 1e-20;

    private Normal() {}

    /** The probability of a value below {@code x}, with an absolute error of about 1e-16. */
    @Differentiable
    static double distribution(double x) {
        if (Math.abs(x) < SERIES_LIMIT) {
            return 0.5 + density(x) * centre(x);
        }
        double tail = density(x) / fraction(Math.abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    static double density(double x) {
        return Math.exp(-0.5 * x * x) / SQRT_TWO_PI;
    }

    /** The series x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …: (distribution(x) - 1/2) / density(x). */
    private static double centre(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; Math.abs(term) > NEGLIGIBLE * Math.abs(sum); n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return sum;
    }

    /** Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + …))): density(x) / (1 - distribution(x)). */
    private static double fraction(double x) {
        double value = x;
        for (int k = LEVELS; k > 0; k--) {
            value = x + k / value;
        }
        return value;
    }
}
