package org.jadjoint.processor.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Parser;
import org.jadjoint.processor.ir.Printer;
import org.jadjoint.processor.ir.Verifier;

/** Runs a pass on the body of a function in text form. */
final class PassText {
    private static final String HEAD =
            "function f(x: double, y: double, a: double[], n: int, c: boolean) -> (double) {\n";

    private PassText() {}

    static void assertBecomes(Pass pass, String before, String after) {
        Function result = Verifier.verify(pass.apply(Verifier.verify(Parser.parse(HEAD + before + "}"))));
        assertEquals(Printer.print(Parser.parse(HEAD + after + "}")), Printer.print(result));
    }

    static void assertStays(Pass pass, String body) {
        assertBecomes(pass, body, body);
    }
}
