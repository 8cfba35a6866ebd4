package org.jadjoint.samples.regression;

/**
 * How many digits of a fit are those that NIST certifies.
 *
 * @param parameters of the parameter that has the fewest
 * @param deviations of the standard deviation that has the fewest
 * @param squares of the residual sum of squares
 */
record Agreement(double parameters, double deviations, double squares) {
    /** So many are certified; more cannot be told. */
    private static final double CERTIFIED = 11;

    static Agreement between(Fit fit, Dataset certified) {
        return new Agreement(
                digits(fit.parameters(), certified.parameters()),
                digits(fit.deviations(), certified.deviations()),
                digits(fit.squares(), certified.squares()));
    }

    private static double digits(double[] values, double[] certified) {
        double fewest = CERTIFIED;
        for (int k = 0; k < certified.length; k++) {
            fewest = Math.min(fewest, digits(values[k], certified[k]));
        }
        return fewest;
    }

    /** NIST's measure: minus the decimal logarithm of the relative error. */
    private static double digits(double value, double certified) {
        double error = Math.abs(value - certified) / Math.abs(certified);
        return Math.max(0, Math.min(CERTIFIED, -Math.log10(error)));
    }
}
