package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place where control leaves, not yet bound to a terminator.
 *
 * @param draft the open region there
 * @param jump where control goes
 * @param variables the variables there
 * @param value what {@code return} or {@code yield} carries
 */
record Leaf(
        Draft draft,
        Jump jump,
        Variables variables,
        @Nullable Value value) {}
