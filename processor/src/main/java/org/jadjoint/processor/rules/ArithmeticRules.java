package org.jadjoint.processor.rules;

import static org.jadjoint.processor.rules.Partial.ZERO;
import static org.jadjoint.processor.rules.Partial.linear;
import static org.jadjoint.processor.rules.Partial.minus;
import static org.jadjoint.processor.rules.Partial.times;

import java.util.EnumMap;
import java.util.Map;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Value;

/** The derivatives of Java's operators on floating-point numbers, one row an operator. The others have none: their results are passive. */
final class ArithmeticRules {
    /**
     * The partials of the strong zero product, g·p that is 0 where g = 0 and p is not finite, are products of the same kind: by g it is
     * scale(·, p), by p it is scale(g, ·). The tangent scale(ġ, p) + scale(g, ṗ) decides each term by its own factors. At a regular
     * point both are plain products: the gradient of √x·y by x is scale(y, 1/(2√x)), whose derivative by y at (4, 0) is scale(1, ¼) = ¼,
     * although g = y = 0 there. Deciding on g alone would give 0. At (0, 0) the same term is scale(1, ∞) = ∞, as the true derivative
     * 1/(2√x) is, and scale(g, ṗ) = scale(0, NaN) = 0: what was multiplied by zero stays out at every order.
     */
    private static final Row SCALE =
            Row.row("scale", linear(t -> t.scale(t.g(), t.y())), linear(t -> t.scale(t.x(), t.g())));

    static final Map<Operator, Row> ROWS = rows();

    private ArithmeticRules() {}

    private static Map<Operator, Row> rows() {
        Map<Operator, Row> rows = new EnumMap<>(Operator.class);
        rows.put(Operator.ADD, Row.row("add", linear(Terms::g), linear(Terms::g)));
        rows.put(Operator.SUB, Row.row("sub", linear(Terms::g), linear(t -> t.neg(t.g()))));
        rows.put(Operator.MUL, Row.row("mul", times(Terms::y), times(Terms::x)));
        // Both sides divide g by y: a common subexpression, where the first is active too.
        rows.put(
                Operator.DIV,
                Row.row(
                        "div",
                        linear(t -> t.div(t.g(), t.y())),
                        linear(t -> t.neg(t.mul(t.div(t.g(), t.y()), t.r())))));
        rows.put(Operator.REM, Row.row("rem", linear(Terms::g), minus(ArithmeticRules::quotient)));
        rows.put(Operator.NEG, Row.row("neg", linear(t -> t.neg(t.g()))));
        rows.put(Operator.CONVERT, Row.row("convert", linear(t -> t.convert(t.g(), t.otherSide()))));
        rows.put(
                Operator.SELECT,
                Row.row(
                        "select",
                        ZERO,
                        linear(t -> t.select(t.x(), t.g(), t.number(0))),
                        linear(t -> t.select(t.x(), t.number(0), t.g()))));
        rows.put(Operator.STOP, Row.row("stop", ZERO));
        rows.put(Operator.COPY, Row.row("copy", linear(Terms::g)));
        rows.put(Operator.SCALE, SCALE);
        return rows;
    }

    /** How many times the divisor was taken away to leave the remainder r: a whole number, which rint makes exact. */
    static Value quotient(Terms t) {
        return t.rint(t.div(t.sub(t.x(), t.r()), t.y()));
    }
}
