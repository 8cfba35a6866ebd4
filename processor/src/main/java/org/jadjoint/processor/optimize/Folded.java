package org.jadjoint.processor.optimize;

import java.util.List;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Value;

/** What an operation turns out to be. */
sealed interface Folded {
    /** A value that there is already. */
    record Same(Value value) implements Folded {}

    /** A boxed constant of the result's type. */
    record Constant(Object value) implements Folded {}

    /** Another operation with the same result. */
    record Other(Primitive primitive, List<Value> arguments) implements Folded {}

    static Folded same(Value value) {
        return new Same(value);
    }

    static Folded other(Primitive primitive, Value... arguments) {
        return new Other(primitive, List.of(arguments));
    }
}
