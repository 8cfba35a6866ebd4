package org.jadjoint.samples.regression;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FitTest {
    static Stream<Arguments> starts() {
        return Problems.all().stream()
                .flatMap(problem ->
                        Stream.of(0, 1).map(start -> arguments(problem.data().name(), start, problem)));
    }

    @ParameterizedTest(name = "{0} from start {1}")
    @MethodSource("starts")
    void fitHasTheDigitsThatNistCertifies(String name, int start, Problem problem) {
        Fit fit = Fit.of(problem, problem.data().starts().get(start));
        Agreement agreement = Agreement.between(fit, problem.data());
        assertTrue(agreement.parameters() >= 6, agreement::toString);
        assertTrue(agreement.deviations() >= 6, agreement::toString);
        assertTrue(agreement.squares() >= 9, agreement::toString);
    }
}
