package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class KeepConstantParametersTest {
    private static final Pass PASS = new KeepConstantParameters();

    @Test
    void numberThatIsSetToWhatItIsIsPassedOn() {
        assertBecomes(
                PASS,
                "e: int = loop (exit: int = 0) { if c { break 1 } else { if c { o: int = const 0 break o } else { p: int = const 0 continue p } } } z: double = convert(e) return z",
                "e: int = loop (exit: int = 0) { if c { break 1 } else { if c { o: int = const 0 break exit } else { p: int = const 0 continue exit } } } z: double = convert(e) return z");
    }

    @Test
    void numberThatChangesStays() {
        assertStays(
                PASS,
                "e: int = loop (exit: int = 0) { if c { break 0 } else { if c { continue 1 } else { continue 0 } } } z: double = convert(e) return z");
    }
}
