package org.jadjoint.samples.pricing;

/** The sensitivities of {@link BlackScholes#price} as textbooks print them: what the generated ones are held against. */
record ClosedForm(double spot, double strike, double rate, double vol, double years) {
    static ClosedForm at(double spot, double strike, double rate, double vol, double years) {
        double rootYears = Math.sqrt(years);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * vol * vol) * years) / (vol * rootYears);
        double d2 = d1 - vol * rootYears;
        double discount = Math.exp(-rate * years);
        double exercise = Normal.distribution(d2);
        double density = Normal.density(d1);
        return new ClosedForm(
                Normal.distribution(d1),
                -discount * exercise,
                strike * years * discount * exercise,
                spot * density * rootYears,
                spot * density * vol / (2 * rootYears) + rate * strike * discount * exercise);
    }
}
