package org.jadjoint.samples.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AsianOptionTest {
    private static final double SPOT = 100;
    private static final double STRIKE = 95;
    private static final double RATE = 0.03;
    private static final double VOL = 0.3;
    private static final double YEARS = 0.75;

    @Test
    void withOneDateItIsTheEuropeanCall() {
        MonteCarlo.Greeks greeks = new MonteCarlo(200_000, 1, 7).pathwise(SPOT, STRIKE, RATE, VOL, YEARS);
        ClosedForm closed = ClosedForm.at(SPOT, STRIKE, RATE, VOL, YEARS);
        within(BlackScholes.price(SPOT, STRIKE, RATE, VOL, YEARS), greeks.price());
        within(closed.spot(), greeks.spot());
        within(closed.strike(), greeks.strike());
        within(closed.rate(), greeks.rate());
        within(closed.vol(), greeks.vol());
        within(closed.years(), greeks.years());
    }

    @Test
    void pathwiseGreeksAgreeWithDifferencesOnTheSamePaths() {
        MonteCarlo simulation = new MonteCarlo(2_000, 50, 11);
        MonteCarlo.Greeks pathwise = simulation.pathwise(SPOT, STRIKE, RATE, VOL, YEARS);
        MonteCarlo.Greeks bumped = simulation.bumped(SPOT, STRIKE, RATE, VOL, YEARS, 1e-7);
        assertEquals(bumped.price().mean(), pathwise.price().mean());
        near(bumped.spot(), pathwise.spot());
        near(bumped.strike(), pathwise.strike());
        near(bumped.rate(), pathwise.rate());
        near(bumped.vol(), pathwise.vol());
        near(bumped.years(), pathwise.years());
    }

    /** Four standard errors: the seed is fixed, so this holds always or never. */
    private static void within(double expected, Estimate estimate) {
        assertEquals(expected, estimate.mean(), 4 * estimate.standardError());
    }

    private static void near(Estimate expected, Estimate actual) {
        assertEquals(expected.mean(), actual.mean(), 1e-6 * Math.abs(expected.mean()));
    }
}
