package org.jadjoint.processor.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Parser;
import org.jadjoint.processor.ir.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each identity of the list, on all kinds of numbers. */
class FloatingPointTest {
    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            -2.5,
            Double.MIN_VALUE,
            -Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);

    /** Where each identity applies. */
    private static final Map<FloatingPoint, String> BODIES = Map.ofEntries(
            Map.entry(FloatingPoint.TIMES_ONE, "r: double = mul(x, 1.0)"),
            Map.entry(FloatingPoint.TIMES_MINUS_ONE, "r: double = mul(-1.0, x)"),
            Map.entry(FloatingPoint.OVER_ONE, "r: double = div(x, 1.0)"),
            Map.entry(FloatingPoint.LESS_ZERO, "r: double = sub(x, 0.0)"),
            Map.entry(FloatingPoint.PLUS_MINUS_ZERO, "r: double = add(-0.0, x)"),
            Map.entry(FloatingPoint.DOUBLE_NEGATION, "m: double = neg(x) r: double = neg(m)"),
            Map.entry(FloatingPoint.PLUS_NEGATED, "m: double = neg(x) r: double = add(m, y)"),
            Map.entry(FloatingPoint.MINUS_NEGATED, "m: double = neg(x) r: double = sub(y, m)"),
            Map.entry(FloatingPoint.SCALE_REGULAR, "r: double = scale(x, -2.5)"),
            Map.entry(FloatingPoint.POWER_ONE, "r: double = Math.pow(x, 1.0)"),
            Map.entry(FloatingPoint.POWER_ZERO, "r: double = StrictMath.pow(x, -0.0)"),
            Map.entry(
                    FloatingPoint.THERE_AND_BACK,
                    "f: float = convert(x) d: double = convert(f) g: float = convert(d) r: double = convert(g)"));

    @ParameterizedTest
    @EnumSource
    void theIdentityHoldsBitForBit(FloatingPoint identity) {
        String body = BODIES.get(identity);
        assertNotNull(body, () -> identity.identity() + " needs an example: " + identity.reason());
        Function before = Parser.parse("function f(x: double, y: double) -> (double) {" + body + " return r }");
        Function after = new FoldConstants().apply(before);
        assertNotEquals(Printer.print(before), Printer.print(after), identity.identity());
        for (double x : NUMBERS) {
            for (double y : NUMBERS) {
                assertEquals(
                        Interpreter.run(before, x, y),
                        Interpreter.run(after, x, y),
                        () -> identity + " at " + x + ", " + y);
            }
        }
    }
}
