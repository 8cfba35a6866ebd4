package org.jadjoint.samples.pricing;

import org.jadjoint.Differentiable;

/** The price of a European call option, written once; its sensitivities are generated. */
final class BlackScholes {
    private BlackScholes() {}

    /**
     * Price of a call in the model of Black and Scholes (1973).
     *
     * @param rate interest rate, continuously compounded, per year
     * @param vol volatility per square root of a year
     * @param years time to expiry
     */
    @Differentiable
    static double price(double spot, double strike, double rate, double vol, double years) {
        double deviation = vol * Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * vol * vol) * years) / deviation;
        double d2 = d1 - deviation;
        double discount = Math.exp(-rate * years);
        return spot * Normal.distribution(d1) - strike * discount * Normal.distribution(d2);
    }
}
