package org.jadjoint.processor.optimize;

import java.util.List;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The one list of identities on floating-point numbers that passes may use. Each holds bit for bit for all numbers, infinities, both
 * zeros and NaN (whose bits mean nothing in Java).
 *
 * <p>Not among them, because they do not hold: {@code x + 0.0 = x} (-0.0 becomes 0.0), {@code 0 * x = 0} (infinities and NaN, -0.0), {@code
 * 0.0 - x = -x} (0.0), {@code -(a - b) = b - a} (equal numbers), {@code x / c = x * (1 / c)} and every change of association.
 */
enum FloatingPoint {
    TIMES_ONE("x * 1 = x", "the product is exact") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.MUL) return null;
            if (known.is(y(op), 1)) return Folded.same(x(op));
            return known.is(x(op), 1) ? Folded.same(y(op)) : null;
        }
    },
    TIMES_MINUS_ONE("x * -1 = -x", "the product is exact, and so is its sign") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.MUL) return null;
            if (known.is(y(op), -1)) return Folded.other(Operator.NEG, x(op));
            return known.is(x(op), -1) ? Folded.other(Operator.NEG, y(op)) : null;
        }
    },
    OVER_ONE("x / 1 = x", "the quotient is exact") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            return op.primitive() == Operator.DIV && known.is(y(op), 1) ? Folded.same(x(op)) : null;
        }
    },
    LESS_ZERO("x - 0.0 = x", "-0.0 - 0.0 is -0.0") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            return op.primitive() == Operator.SUB && known.is(y(op), 0.0) ? Folded.same(x(op)) : null;
        }
    },
    PLUS_MINUS_ZERO("x + -0.0 = x", "0.0 + -0.0 is 0.0, and -0.0 + -0.0 is -0.0") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.ADD) return null;
            if (known.is(y(op), -0.0)) return Folded.same(x(op));
            return known.is(x(op), -0.0) ? Folded.same(y(op)) : null;
        }
    },
    DOUBLE_NEGATION("-(-x) = x", "negation flips the sign bit") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            Value negated = op.primitive() == Operator.NEG ? negated(x(op), known) : null;
            return negated == null ? null : Folded.same(negated);
        }
    },
    PLUS_NEGATED("a + -b = a - b", "subtraction is defined so") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.ADD) return null;
            Value right = negated(y(op), known);
            if (right != null) return Folded.other(Operator.SUB, x(op), right);
            Value left = negated(x(op), known);
            return left == null ? null : Folded.other(Operator.SUB, y(op), left);
        }
    },
    MINUS_NEGATED("a - -b = a + b", "subtraction is defined so") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            Value right = op.primitive() == Operator.SUB ? negated(y(op), known) : null;
            return right == null ? null : Folded.other(Operator.ADD, x(op), right);
        }
    },
    SCALE_REGULAR("scale(g, p) = g * p", "where g is a constant other than zero, or p a finite constant") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.SCALE) return null;
            boolean nonZero = known.constant(x(op)) instanceof Number g && g.doubleValue() != 0;
            boolean finite = known.constant(y(op)) instanceof Number p && Double.isFinite(p.doubleValue());
            return nonZero || finite ? Folded.other(Operator.MUL, x(op), y(op)) : null;
        }
    },
    POWER_ONE("pow(x, 1) = x", "the specification of Math.pow says so") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            return isPow(op.primitive()) && known.is(y(op), 1) ? Folded.same(x(op)) : null;
        }
    },
    POWER_ZERO("pow(x, 0) = 1", "the specification of Math.pow says so, for NaN too") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            boolean zero = isPow(op.primitive()) && (known.is(y(op), 0.0) || known.is(y(op), -0.0));
            return zero ? new Folded.Constant(1.0) : null;
        }
    },
    THERE_AND_BACK("(float) (double) x = x", "every float is a double") {
        @Override
        @Nullable
        Folded apply(Op.Apply op, Definitions known) {
            if (op.primitive() != Operator.CONVERT || op.result().type() != ScalarType.FLOAT) return null;
            Op.Apply inner = known.apply(x(op));
            boolean widened = inner != null
                    && inner.primitive() == Operator.CONVERT
                    && x(inner).type() == ScalarType.FLOAT
                    && inner.result().type() == ScalarType.DOUBLE;
            return widened && inner != null ? Folded.same(x(inner)) : null;
        }
    };

    private final String identity;
    private final String reason;

    FloatingPoint(String identity, String reason) {
        this.identity = identity;
        this.reason = reason;
    }

    /** The identity as a formula. */
    String identity() {
        return identity;
    }

    /** Why it holds bit for bit. */
    String reason() {
        return reason;
    }

    /** What the operation is by this identity, null where that does not apply. */
    abstract @Nullable Folded apply(Op.Apply op, Definitions known);

    /** What the operation is by the first identity that applies, null where none does. */
    static @Nullable Folded fold(Op.Apply op, Definitions known) {
        if (!op.result().type().isFloating()) return null;
        for (FloatingPoint identity : IDENTITIES) {
            Folded folded = identity.apply(op, known);
            if (folded != null) return folded;
        }
        return null;
    }

    private static final List<FloatingPoint> IDENTITIES = List.of(values());

    private static Value x(Op.Apply op) {
        return op.arguments().get(0);
    }

    private static Value y(Op.Apply op) {
        return op.arguments().get(1);
    }

    /** b where the value is −b. */
    private static @Nullable Value negated(Value value, Definitions known) {
        Op.Apply op = known.apply(value);
        return op != null && op.primitive() == Operator.NEG ? x(op) : null;
    }

    private static boolean isPow(Primitive primitive) {
        return primitive instanceof StaticFunction function
                && function.name().equals("pow")
                && (function.owner().equals("java.lang.Math")
                        || function.owner().equals("java.lang.StrictMath"));
    }
}
