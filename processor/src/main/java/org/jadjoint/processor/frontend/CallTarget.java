package org.jadjoint.processor.frontend;

import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jspecify.annotations.Nullable;

/** What a call means to differentiation. */
sealed interface CallTarget {
    /** A pure scalar function. */
    record Pure(Primitive primitive) implements CallTarget {}

    /** The accessor of a component of a structure. */
    record Accessor(String component) implements CallTarget {}

    /** An operation on a whole array. */
    record Bulk(Op.BulkKind kind) implements CallTarget {}

    /** A method that has, or may get, a derivative of its own. */
    record Derived(Callee callee) implements CallTarget {}

    /**
     * Any other method: opaque.
     *
     * @param sink whether it only looks at its arguments
     * @param constant whether it is declared {@code @NoDerivative}
     * @param refusal the problem where an active value goes in
     */
    record Foreign(boolean sink, boolean constant, @Nullable Refusal refusal) implements CallTarget {}
}
