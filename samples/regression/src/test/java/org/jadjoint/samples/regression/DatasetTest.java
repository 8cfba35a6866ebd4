package org.jadjoint.samples.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class DatasetTest {
    @Test
    void aFileIsReadAsItSaysOfItself() {
        Dataset misra = Dataset.load("Misra1a");
        assertEquals("Lower", misra.level());
        assertEquals("pressure", misra.predictor());
        assertEquals("volume", misra.response());
        assertEquals(14, misra.y().length);
        assertArrayEquals(new double[] {77.6}, misra.x()[0]);
        assertEquals(10.07, misra.y()[0]);
        assertArrayEquals(new double[] {500, 0.0001}, misra.starts().get(0));
        assertArrayEquals(new double[] {250, 0.0005}, misra.starts().get(1));
        assertArrayEquals(new double[] {2.3894212918E+02, 5.5015643181E-04}, misra.parameters());
        assertArrayEquals(new double[] {2.7070075241E+00, 7.2668688436E-06}, misra.deviations());
        assertEquals(1.2455138894E-01, misra.squares());
    }

    @Test
    void twoPredictorsAndTheLogarithmOfTheResponse() {
        Dataset nelson = Dataset.load("Nelson");
        assertEquals("time", nelson.predictor());
        assertEquals("log[dialectric breakdown strength]", nelson.response());
        assertArrayEquals(new double[] {1, 180}, nelson.x()[0]);
        assertEquals(Math.log(15), nelson.y()[0]);
        assertEquals(128, nelson.y().length);
    }

    @Test
    void oneProblemForEachFile() {
        assertEquals(
                18, Problems.all().stream().map(p -> p.data().name()).distinct().count());
    }
}
