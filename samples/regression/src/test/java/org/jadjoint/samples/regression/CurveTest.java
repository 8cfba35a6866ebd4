package org.jadjoint.samples.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CurveTest {
    static List<Problem> problems() {
        return Problems.all();
    }

    /** Eleven digits of the parameters are certified, so that not all eleven of the sum need come out. */
    @ParameterizedTest
    @MethodSource("problems")
    void certifiedParametersGiveTheCertifiedSumOfSquares(Problem problem) {
        Dataset data = problem.data();
        double[] values = problem.curve().values(data.parameters(), data.x());
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (data.y()[i] - values[i]) * (data.y()[i] - values[i]);
        }
        assertEquals(data.squares(), sum, 1e-7 * data.squares(), data.name());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void generatedJacobianAgreesWithDifferences(Problem problem) {
        double[][] x = problem.data().x();
        double[] b = problem.data().starts().get(1).clone();
        double[][] jacobian = problem.curve().jacobian(b, x);
        for (int k = 0; k < b.length; k++) {
            double at = b[k];
            double distance = 1e-6 * at;
            b[k] = at + distance;
            double[] up = problem.curve().values(b, x);
            b[k] = at - distance;
            double[] down = problem.curve().values(b, x);
            b[k] = at;
            for (int i = 0; i < x.length; i++) {
                double difference = (up[i] - down[i]) / (2 * distance);
                double rounding = 1e-9 * (Math.abs(up[i]) + 1) / Math.abs(at);
                double tolerance = 1e-6 * Math.abs(difference) + rounding;
                assertEquals(
                        difference, jacobian[i][k], tolerance, problem.data().name() + " " + i + " " + k);
            }
        }
    }
}
