package org.jadjoint.samples.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Price and generated Greeks against 1,000 reference values of another system. */
final class BlackScholesTest {
    /** Both of max(1, |value|). */
    private static final double PRICE_TOLERANCE = 1e-13;

    /** Wider, because large terms of both probabilities cancel in every Greek, the more the lower the volatility. */
    private static final double GREEK_TOLERANCE = 2e-12;

    private record References(double[][] inputs, double[] price, double[][] grad) {}

    @Test
    void priceAndGreeksAgreeWithReferences() throws IOException {
        References references = read();
        for (int k = 0; k < references.price.length; k++) {
            double[] in = references.inputs[k];
            double[] greeks = references.grad[k];
            BlackScholesDerivatives.PriceValueAndGradient result =
                    BlackScholesDerivatives.priceValueAndGradient(in[0], in[1], in[2], in[3], in[4]);
            near("price " + k, references.price[k], result.value(), PRICE_TOLERANCE);
            near("delta " + k, greeks[0], result.gradient().spot(), GREEK_TOLERANCE);
            near("dual delta " + k, greeks[1], result.gradient().strike(), GREEK_TOLERANCE);
            near("rho " + k, greeks[2], result.gradient().rate(), GREEK_TOLERANCE);
            near("vega " + k, greeks[3], result.gradient().vol(), GREEK_TOLERANCE);
            near("years " + k, greeks[4], result.gradient().years(), GREEK_TOLERANCE);
        }
    }

    @Test
    void forwardModeAgreesWithReverseMode() throws IOException {
        for (double[] in : read().inputs) {
            var gradient = BlackScholesDerivatives.priceGradient(in[0], in[1], in[2], in[3], in[4]);
            var jvp = BlackScholesDerivatives.priceJvp(in[0], in[1], in[2], in[3], in[4], 1, -0.5, 0.25, 2, -1);
            double expected = gradient.spot()
                    - 0.5 * gradient.strike()
                    + 0.25 * gradient.rate()
                    + 2 * gradient.vol()
                    - gradient.years();
            near("directional derivative", expected, jvp.tangent(), 5 * GREEK_TOLERANCE);
        }
    }

    private static void near(String what, double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)), what);
    }

    private static References read() throws IOException {
        try (InputStream in = BlackScholesTest.class.getResourceAsStream("black_scholes_1000.json");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, References.class);
        }
    }
}
