package org.jadjoint.processor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the derivative is at kinks, ties and the edges of domains. */
class HardPointsTest {
    static Stream<HardPoint> points() {
        return HardPoint.ALL.stream();
    }

    private static List<Sample> samples(HardPoint point) {
        Row row = RuleLawsTest.rows()
                .filter(candidate -> candidate.name().equals(point.name()))
                .findFirst()
                .orElseThrow();
        List<Object> arguments = new ArrayList<>(point.at());
        if (point.name().equals("scalb")) arguments.set(1, point.at().get(1).intValue());
        return Sample.primitives(row)
                .map(primitive -> Sample.of(primitive, arguments))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("points")
    void partialsAreAsPublished(HardPoint point) {
        for (Sample sample : samples(point)) {
            for (int i = 0; i < point.partials().size(); i++) {
                double expected = point.partials().get(i);
                double partial = sample.vjp(i, 1);
                double rounding = Double.isFinite(expected) ? 4 * Math.ulp(expected) : 1;
                assertEquals(expected, partial, rounding, sample + " by argument " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("points")
    void whereStrongZeroAppliesNothingStaysNothing(HardPoint point) {
        for (Sample sample : samples(point)) {
            for (int i = 0; i < point.partials().size(); i++) {
                if (!sample.rule().isStrongZero(i)) continue;
                assertEquals(0.0, sample.vjp(i, 0.0) + 0.0, sample + " by argument " + i);
                assertEquals(0.0, sample.jvp(i, -0.0) + 0.0, sample + " by argument " + i);
            }
        }
    }

    @Test
    void tiesOfFloatsAreSharedToo() {
        Sample tie = Sample.of(Primitive.math("max"), List.of(0f, -0f));
        assertEquals(ScalarType.FLOAT, tie.resultType());
        assertEquals(0.5, tie.vjp(0, 1));
        assertEquals(0.5, tie.vjp(1, 1));
    }
}
