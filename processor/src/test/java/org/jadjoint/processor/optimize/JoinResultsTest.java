package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class JoinResultsTest {
    private static final Pass PASS = new JoinResults(false);

    @Test
    void whatIsGivenOnDifferentPathsIsOneResult() {
        assertBecomes(
                PASS,
                "s: double, s.1: double, left: boolean = block { if c {"
                        + " %1: double = undefined %2: boolean = const true yield x, %1, %2"
                        + " } else { %3: double = undefined %4: boolean = const false yield %3, y, %4 } }"
                        + " z: double = block { if left { yield s } else { yield s.1 } } return z",
                "s: double, left: boolean = block { if c {"
                        + " %1: double = undefined %2: boolean = const true yield x, %2"
                        + " } else { %3: double = undefined %4: boolean = const false yield y, %4 } }"
                        + " z: double = block { if left { yield s } else { yield s } } return z");
    }

    @Test
    void whatIsGivenOnOnePathStaysApart() {
        assertStays(
                PASS,
                "s: double, s.1: double = block { if c { yield x, y } else { %1: double = undefined yield %1, y } }"
                        + " z: double = add(s, s.1) return z");
    }

    @Test
    void variablesStayApart() {
        assertStays(
                PASS,
                "s: double, t: double = block { if c { %1: double = undefined yield x, %1 }"
                        + " else { %2: double = undefined yield %2, y } }"
                        + " z: double = block { if c { yield s } else { yield t } } return z");
    }
}
