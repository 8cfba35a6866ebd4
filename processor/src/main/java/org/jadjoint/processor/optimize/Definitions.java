package org.jadjoint.processor.optimize;

import java.util.IdentityHashMap;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The operations that define the values seen so far, as far as folding looks into them. */
final class Definitions {
    private final IdentityHashMap<Value, Op> definitions = new IdentityHashMap<>();

    void add(Op op) {
        for (Value result : op.results()) definitions.put(result, op);
    }

    /** The constant that a value is, boxed; null where it is none, or {@code null} itself. */
    @Nullable
    Object constant(Value value) {
        return definitions.get(value) instanceof Op.Constant op ? op.value() : null;
    }

    /** Whether a value is the floating-point constant {@code number}, bit for bit. */
    boolean is(Value value, double number) {
        return value.type().isFloating()
                && constant(value) instanceof Number found
                && Double.doubleToLongBits(found.doubleValue()) == Double.doubleToLongBits(number);
    }

    /** Whether a value is a constant with a name of its own in the user's code, which is worth keeping. */
    boolean isSymbol(Value value) {
        return definitions.get(value) instanceof Op.Constant op && op.symbol() != null;
    }

    /** Whether a value is a structure that is made here, and so is not null. */
    boolean isMade(Value value) {
        return definitions.get(value) instanceof Op.NewStructure;
    }

    Op.@Nullable Apply apply(Value value) {
        return definitions.get(value) instanceof Op.Apply op ? op : null;
    }
}
