package org.jadjoint.samples.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares numbers with references that have more digits than are asked for. */
final class Closeness {
    private static final double RELATIVE = 1e-10;

    private Closeness() {}

    static void assertClose(double expected, double actual, String message) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected), message);
    }

    /**
     * Each element to a relative 1e-10, or to 1e-14 of the largest one: an element that is nearly zero is the difference of
     * larger ones.
     */
    static void assertClose(double[] expected, double[] actual, String message) {
        assertEquals(expected.length, actual.length, message);
        double largest = 0;
        for (double each : expected) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (int i = 0; i < expected.length; i++) {
            double tolerance = Math.max(RELATIVE * Math.abs(expected[i]), 1e-14 * largest);
            assertEquals(expected[i], actual[i], tolerance, message + " " + i);
        }
    }
}
