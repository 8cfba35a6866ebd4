package org.jadjoint.processor.rules;

import static org.jadjoint.processor.rules.Partial.LOCALLY_CONSTANT;
import static org.jadjoint.processor.rules.Partial.ZERO;
import static org.jadjoint.processor.rules.Partial.linear;
import static org.jadjoint.processor.rules.Partial.minus;
import static org.jadjoint.processor.rules.Partial.strong;
import static org.jadjoint.processor.rules.Partial.times;
import static org.jadjoint.processor.rules.Row.passive;
import static org.jadjoint.processor.rules.Row.row;

import java.util.List;
import org.jadjoint.processor.ir.Value;

/**
 * The derivatives of {@code java.lang.Math} and {@code StrictMath}, one row a name. A partial calls functions of the class that its
 * primitive belongs to, and is of the type of its primitive: {@code float} for the variants on {@code float}.
 */
final class MathRules {
    static final List<Row> ROWS = List.of(
            row("sin", times(t -> t.f("cos", t.x()))),
            row("cos", minus(t -> t.f("sin", t.x()))),
            row("tan", times(t -> t.add(t.number(1), t.mul(t.r(), t.r())))),
            row("asin", strong(t -> t.div(t.number(1), legOfUnitCircle(t)))),
            row("acos", strong(t -> t.div(t.number(-1), legOfUnitCircle(t)))),
            row("atan", linear(t -> t.div(t.g(), t.add(t.number(1), t.mul(t.x(), t.x()))))),
            row(
                            "atan2",
                            strong(t -> t.div(t.div(t.y(), hypotenuse(t)), hypotenuse(t))),
                            strong(t -> t.neg(t.div(t.div(t.x(), hypotenuse(t)), hypotenuse(t)))))
                    .note("y and x in this order; through hypot, which neither overflows nor underflows"),
            row("sinh", times(t -> t.f("cosh", t.x()))),
            row("cosh", times(t -> t.f("sinh", t.x()))),
            row("tanh", times(t -> t.mul(t.sub(t.number(1), t.r()), t.add(t.number(1), t.r())))),
            row("exp", times(Terms::r)),
            row("expm1", times(t -> t.add(t.r(), t.number(1)))),
            row("log", strong(t -> t.div(t.number(1), positive(t))))
                    .note("below 0 the function has no value, and neither has its derivative"),
            row("log10", strong(t -> t.div(t.number(1), t.mul(positive(t), t.number(Math.log(10)))))),
            row("log1p", strong(t -> t.div(t.number(1), t.nonNegative(t.add(t.number(1), t.x()))))),
            row("sqrt", strong(t -> t.div(t.number(0.5), t.unsignedZero(t.r())))),
            row("cbrt", strong(t -> t.div(t.number(1), t.mul(t.number(3), t.mul(t.r(), t.r()))))),
            row("pow", strong(MathRules::powByBase), strong(MathRules::powByExponent))
                    .note("a constant exponent has no logarithm; a constant base no derivative of its own"),
            row(
                            "hypot",
                            times(t -> t.select(t.eq(t.r(), t.number(0)), t.number(0), t.div(t.x(), t.r()))),
                            times(t -> t.select(t.eq(t.r(), t.number(0)), t.number(0), t.div(t.y(), t.r()))))
                    .note("at (0, 0) as ChainRules has it; PyTorch gives NaN"),
            row("abs", times(t -> t.f("signum", t.x()))).note("at 0 as PyTorch and ChainRules have it; JAX gives +1"),
            row(
                            "max",
                            linear(t -> extremum(t, t.gt(t.x(), t.y()), t.lt(t.x(), t.y()))),
                            linear(t -> extremum(t, t.gt(t.y(), t.x()), t.lt(t.y(), t.x()))))
                    .note("a tie is shared, as in JAX and PyTorch; 0.0 and -0.0 tie"),
            row(
                            "min",
                            linear(t -> extremum(t, t.lt(t.x(), t.y()), t.gt(t.x(), t.y()))),
                            linear(t -> extremum(t, t.lt(t.y(), t.x()), t.gt(t.y(), t.x()))))
                    .note("a tie is shared, as in JAX and PyTorch; 0.0 and -0.0 tie"),
            row(
                            "clamp",
                            linear(t -> t.select(
                                    t.lt(t.x(), t.y()), t.number(0), t.select(t.gt(t.x(), t.z()), t.number(0), t.g()))),
                            linear(t -> t.select(t.lt(t.x(), t.y()), t.g(), t.number(0))),
                            linear(t -> t.select(t.gt(t.x(), t.z()), t.g(), t.number(0))))
                    .note("the interval is closed: on its ends the value keeps the derivative"),
            row("fma", times(Terms::y), times(Terms::x), linear(Terms::g)),
            row("IEEEremainder", linear(Terms::g), minus(ArithmeticRules::quotient))
                    .note("the same formula at the jumps"),
            row("copySign", times(MathRules::signs), ZERO).note("signs are sign bits: -0.0 is negative"),
            row("signum", LOCALLY_CONSTANT),
            row("floor", LOCALLY_CONSTANT),
            row("ceil", LOCALLY_CONSTANT),
            row("rint", LOCALLY_CONSTANT),
            row("ulp", LOCALLY_CONSTANT),
            passive("round"),
            passive("getExponent"),
            row("nextUp", linear(Terms::g)),
            row("nextDown", linear(Terms::g)),
            row("nextAfter", linear(Terms::g), ZERO),
            row("scalb", linear(t -> t.f("scalb", t.g(), t.y())), ZERO).note("exact: only the exponent changes"),
            row("toRadians", linear(t -> t.f("toRadians", t.g()))),
            row("toDegrees", linear(t -> t.f("toDegrees", t.g()))),
            passive("random").note("not a function of anything: each call is made once, in the forward sweep"));

    private MathRules() {}

    /** x, NaN where it is negative: a logarithm has no value there, and no derivative at any order. */
    private static Value positive(Terms t) {
        return t.select(t.lt(t.x(), t.number(0)), t.number(Double.NaN), t.unsignedZero(t.x()));
    }

    /** √(1 − x²), factored so that nothing is lost near ±1. */
    private static Value legOfUnitCircle(Terms t) {
        return t.f("sqrt", t.mul(t.sub(t.number(1), t.x()), t.add(t.number(1), t.x())));
    }

    private static Value hypotenuse(Terms t) {
        return t.f("hypot", t.x(), t.y());
    }

    /** y·x^(y−1), and 0 for y = 0, where the power does not depend on x at all. */
    private static Value powByBase(Terms t) {
        Value power = t.f("pow", t.x(), t.sub(t.y(), t.number(1)));
        return t.select(t.eq(t.y(), t.number(0)), t.number(0), t.mul(t.y(), power));
    }

    /** r·ln x. At x = 0 the power is 0 for every y > 0, and jumps or has no value at the others. */
    private static Value powByExponent(Terms t) {
        Value atZero = t.select(t.gt(t.y(), t.number(0)), t.number(0), t.number(Double.NaN));
        return t.select(t.eq(t.x(), t.number(0)), atZero, t.mul(t.r(), t.f("log", t.x())));
    }

    /** All of g to the one that wins, half of it to each in a tie, NaN where the two do not compare. */
    private static Value extremum(Terms t, Value wins, Value loses) {
        Value half = t.mul(t.number(0.5), t.g());
        Value tie = t.select(t.eq(t.x(), t.y()), half, t.number(Double.NaN));
        return t.select(wins, t.g(), t.select(loses, t.number(0), tie));
    }

    /** The sign of x times the sign of y. */
    private static Value signs(Terms t) {
        return t.mul(t.f("copySign", t.number(1), t.x()), t.f("copySign", t.number(1), t.y()));
    }
}
