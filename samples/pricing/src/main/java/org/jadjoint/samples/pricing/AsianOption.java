package org.jadjoint.samples.pricing;

import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** A call on the arithmetic mean of the price at equidistant dates: no closed form, so it is simulated. */
final class AsianOption {
    private AsianOption() {}

    /**
     * Discounted payoff on one path of geometric Brownian motion. Its expectation under {@code normals} is the price; the
     * expectation of its derivatives are the pathwise Greeks (Broadie and Glasserman, 1996).
     *
     * @param normals one standard normal draw per averaging date
     */
    @Differentiable
    static double payoff(
            double spot, double strike, double rate, double vol, double years, @NoDerivative double[] normals) {
        double step = years / normals.length;
        double drift = (rate - 0.5 * vol * vol) * step;
        double deviation = vol * Math.sqrt(step);
        double price = spot;
        double sum = 0;
        for (double normal : normals) {
            price *= Math.exp(drift + deviation * normal);
            sum += price;
        }
        return Math.exp(-rate * years) * Math.max(sum / normals.length - strike, 0);
    }
}
