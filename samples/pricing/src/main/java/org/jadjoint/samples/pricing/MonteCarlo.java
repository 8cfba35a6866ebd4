package org.jadjoint.samples.pricing;

import static org.jadjoint.samples.pricing.AsianOption.payoff;

import java.util.Random;

/**
 * Estimates of an Asian option's price and Greeks from simulated paths. Equal seeds give equal paths, so that two ways of
 * estimating can be compared.
 */
record MonteCarlo(int paths, int dates, long seed) {
    /** Price and sensitivities, each by the name of the parameter that it belongs to. */
    record Greeks(Estimate price, Estimate spot, Estimate strike, Estimate rate, Estimate vol, Estimate years) {
        Greeks() {
            this(new Estimate(), new Estimate(), new Estimate(), new Estimate(), new Estimate(), new Estimate());
        }
    }

    /** One generated gradient per path. */
    Greeks pathwise(double spot, double strike, double rate, double vol, double years) {
        Greeks greeks = new Greeks();
        AsianOptionDerivatives.PayoffWorkspace workspace = new AsianOptionDerivatives.PayoffWorkspace();
        Random random = new Random(seed);
        double[] normals = new double[dates];
        for (int path = 0; path < paths; path++) {
            draw(normals, random);
            AsianOptionDerivatives.PayoffValueAndGradient result =
                    AsianOptionDerivatives.payoffValueAndGradient(spot, strike, rate, vol, years, normals, workspace);
            greeks.price.add(result.value());
            greeks.spot.add(result.gradient().spot());
            greeks.strike.add(result.gradient().strike());
            greeks.rate.add(result.gradient().rate());
            greeks.vol.add(result.gradient().vol());
            greeks.years.add(result.gradient().years());
        }
        return greeks;
    }

    /** Two payoffs per path and parameter, which is moved by {@code bump} of itself up and down. */
    Greeks bumped(double spot, double strike, double rate, double vol, double years, double bump) {
        Greeks greeks = new Greeks();
        Random random = new Random(seed);
        double[] z = new double[dates];
        double up = 1 + bump;
        double down = 1 - bump;
        for (int path = 0; path < paths; path++) {
            draw(z, random);
            greeks.price.add(payoff(spot, strike, rate, vol, years, z));
            greeks.spot.add(slope(
                    payoff(spot * up, strike, rate, vol, years, z),
                    payoff(spot * down, strike, rate, vol, years, z),
                    bump * spot));
            greeks.strike.add(slope(
                    payoff(spot, strike * up, rate, vol, years, z),
                    payoff(spot, strike * down, rate, vol, years, z),
                    bump * strike));
            greeks.rate.add(slope(
                    payoff(spot, strike, rate * up, vol, years, z),
                    payoff(spot, strike, rate * down, vol, years, z),
                    bump * rate));
            greeks.vol.add(slope(
                    payoff(spot, strike, rate, vol * up, years, z),
                    payoff(spot, strike, rate, vol * down, years, z),
                    bump * vol));
            greeks.years.add(slope(
                    payoff(spot, strike, rate, vol, years * up, z),
                    payoff(spot, strike, rate, vol, years * down, z),
                    bump * years));
        }
        return greeks;
    }

    private static double slope(double up, double down, double distance) {
        return (up - down) / (2 * distance);
    }

    private static void draw(double[] normals, Random random) {
        for (int i = 0; i < normals.length; i++) {
            normals[i] = random.nextGaussian();
        }
    }
}
