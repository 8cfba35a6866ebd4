package org.jadjoint.samples.pricing;

import java.io.PrintStream;
import java.util.Locale;

/** Prints generated Greeks beside closed forms, and pathwise Greeks of a simulated option beside differences. */
final class Main {
    private static final double SPOT = 100;
    private static final double STRIKE = 105;
    private static final double RATE = 0.02;
    private static final double VOL = 0.25;
    private static final double YEARS = 1;

    private static final MonteCarlo SIMULATION = new MonteCarlo(100_000, 252, 1);
    private static final double BUMP = 1e-4;

    private Main() {}

    public static void main(String[] args) {
        System.out.printf(
                Locale.ROOT,
                "spot %.0f, strike %.0f, rate %.0f %%, volatility %.0f %%, %.0f year%n",
                SPOT,
                STRIKE,
                100 * RATE,
                100 * VOL,
                YEARS);
        europeanCall(System.out);
        asianCall(System.out);
    }

    private static void europeanCall(PrintStream out) {
        var generated = BlackScholesDerivatives.priceValueAndGradient(SPOT, STRIKE, RATE, VOL, YEARS);
        var gradient = generated.gradient();
        var closed = ClosedForm.at(SPOT, STRIKE, RATE, VOL, YEARS);
        out.printf("%nEuropean call: %.15f%n", generated.value());
        out.printf("%-28s %20s %20s %12s%n", "", "generated", "closed form", "difference");
        row(out, "delta      (by spot)", gradient.spot(), closed.spot());
        row(out, "dual delta (by strike)", gradient.strike(), closed.strike());
        row(out, "rho        (by rate)", gradient.rate(), closed.rate());
        row(out, "vega       (by volatility)", gradient.vol(), closed.vol());
        row(out, "theta      (minus by years)", -gradient.years(), -closed.years());
    }

    private static void row(PrintStream out, String name, double generated, double closed) {
        out.printf(Locale.ROOT, "%-28s %20.15f %20.15f %12.1e%n", name, generated, closed, generated - closed);
    }

    private static void asianCall(PrintStream out) {
        long start = System.nanoTime();
        MonteCarlo.Greeks pathwise = SIMULATION.pathwise(SPOT, STRIKE, RATE, VOL, YEARS);
        long middle = System.nanoTime();
        MonteCarlo.Greeks bumped = SIMULATION.bumped(SPOT, STRIKE, RATE, VOL, YEARS, BUMP);
        long end = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "%nAsian call, %,d paths of %d dates: %.4f +/- %.4f%n",
                SIMULATION.paths(),
                SIMULATION.dates(),
                pathwise.price().mean(),
                pathwise.price().standardError());
        out.printf("%-28s %21s %23s %12s%n", "", "pathwise, generated", "bump and revalue", "difference");
        row(out, "delta      (by spot)", pathwise.spot(), bumped.spot(), 1);
        row(out, "dual delta (by strike)", pathwise.strike(), bumped.strike(), 1);
        row(out, "rho        (by rate)", pathwise.rate(), bumped.rate(), 1);
        row(out, "vega       (by volatility)", pathwise.vol(), bumped.vol(), 1);
        row(out, "theta      (minus by years)", pathwise.years(), bumped.years(), -1);
        out.printf(
                Locale.ROOT,
                "%.2f s with one generated gradient per path, %.2f s with eleven payoffs per path%n",
                (middle - start) / 1e9,
                (end - middle) / 1e9);
    }

    private static void row(PrintStream out, String name, Estimate pathwise, Estimate bumped, int sign) {
        out.printf(
                Locale.ROOT,
                "%-28s %10.4f +/- %.4f %12.4f +/- %.4f %12.1e%n",
                name,
                sign * pathwise.mean(),
                pathwise.standardError(),
                sign * bumped.mean(),
                bumped.standardError(),
                sign * (pathwise.mean() - bumped.mean()));
    }
}
