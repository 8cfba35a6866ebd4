package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place where control leaves, not yet bound to a terminator.
 *
 * @param draft the open region there
 * @param jump where control goes
 * @param variables the variables there
 * @param carried what {@code return} or {@code yield} carries
 */
record Leaf(
        Draft draft,
        Jump jump,
        Variables variables,
        @Nullable Carried carried) {
    /**
     * What an exit carries.
     *
     * @param type the type in which it arrives, of which the value's own may be a subtype
     */
    record Carried(Value value, Type type) {}

    @Nullable
    Value value() {
        return carried == null ? null : carried.value();
    }
}
