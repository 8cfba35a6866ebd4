package org.jadjoint.samples.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution and its generated derivative against 40-digit arithmetic, rounded to 20 digits. */
final class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "-37.5,  4.6053530095819548438e-308, 1.7282337322841052208e-306",
        "-8,     6.2209605742717841235e-16,  5.052271083536892288e-15",
        "-5,     2.8665157187919391167e-7,   1.4867195147342977079e-6",
        "-3.25,  0.00057702504239076704292,  0.0020290480572997677857",
        "-1,     0.15865525393145705141,     0.2419707245191433498",
        "0,      0.5,                        0.39894228040143267794",
        "0.1,    0.53982783727702898367,     0.39695254747701176529",
        "0.7,    0.75803634777692697138,     0.31225393336676126681",
        "1.96,   0.97500210485177956379,     0.058440944333451464389",
        "2.9,    0.99813418669961596152,     0.0059525324197758553448",
        "3.1,    0.9990323967867816434,      0.0032668190561999195727",
        "6,      0.99999999901341235496,     6.075882849823285487e-9"
    })
    void distributionAndDensityAgreeWithReferences(double x, double distribution, double density) {
        NormalDerivatives.DistributionValueAndGradient result = NormalDerivatives.distributionValueAndGradient(x);
        assertEquals(distribution, result.value(), 2.3e-16 * Math.min(1, 2 * distribution) + 1e-16);
        // The derivative of the series is a difference of terms about as large as 1; that of the fraction is not.
        double tolerance = Math.abs(x) < Normal.SERIES_LIMIT ? 1e-15 : 4e-15 * density;
        assertEquals(density, result.gradient().x(), tolerance);
    }
}
