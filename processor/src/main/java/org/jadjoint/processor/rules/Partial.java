package org.jadjoint.processor.rules;

import org.jadjoint.processor.ir.Value;

/**
 * The partial derivative of a primitive with respect to one argument, as a way to multiply by it.
 *
 * <p>A VJP multiplies the result's cotangent by it and a JVP the argument's tangent: the same product, so one form serves both.
 */
final class Partial {
    /** How the partial enters the product. */
    private enum Kind {
        ZERO,
        CONSTANT,
        LINEAR,
        STRONG
    }

    /** Writes one term. */
    @FunctionalInterface
    interface Form {
        Value build(Terms terms);
    }

    /** Zero everywhere, so no term is built: a symbolic zero. */
    static final Partial ZERO = new Partial(Kind.ZERO, Terms::g);

    /** Zero wherever the primitive has a derivative, NaN where its value is NaN. */
    static final Partial LOCALLY_CONSTANT =
            new Partial(Kind.CONSTANT, t -> t.select(t.eq(t.x(), t.x()), t.number(0), t.number(Double.NaN)));

    private final Kind kind;
    private final Form product;

    private Partial(Kind kind, Form product) {
        this.kind = kind;
        this.product = product;
    }

    /** The product itself, written in terms of {@code g}. */
    static Partial linear(Form product) {
        return new Partial(Kind.LINEAR, product);
    }

    /** g·p. */
    static Partial times(Form partial) {
        return linear(t -> t.mul(t.g(), partial.build(t)));
    }

    /** −(g·p), which a sum turns into a subtraction. */
    static Partial minus(Form partial) {
        return linear(t -> t.neg(t.mul(t.g(), partial.build(t))));
    }

    /** The strong zero product of g and p, where p may be infinite or NaN. */
    static Partial strong(Form partial) {
        return new Partial(Kind.STRONG, t -> t.scale(t.g(), partial.build(t)));
    }

    boolean isZero() {
        return kind == Kind.ZERO;
    }

    boolean isLocallyConstant() {
        return kind == Kind.CONSTANT;
    }

    boolean isStrong() {
        return kind == Kind.STRONG;
    }

    /** The product of g and the partial. */
    Value product(Terms terms) {
        return product.build(terms);
    }
}
