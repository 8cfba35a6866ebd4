package org.jadjoint.processor.frontend;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.StructureType;
import org.jspecify.annotations.Nullable;

/** What a call means to differentiation. */
sealed interface CallTarget {
    /** A pure scalar function. */
    record Pure(Primitive primitive) implements CallTarget {}

    /** The accessor of a component of a structure. */
    record Accessor(String component) implements CallTarget {}

    /**
     * A method of a sealed interface: one of the variants' own.
     *
     * @param variants what is called for each variant, in the order of their declaration
     */
    record Dispatch(List<Variant> variants) implements CallTarget {
        public Dispatch {
            variants = List.copyOf(variants);
        }
    }

    /** What a call is for a variant. */
    record Variant(StructureType type, CallTarget target) {}

    /** An operation on a whole array. */
    record Bulk(Op.BulkKind kind) implements CallTarget {}

    /** What can be done with a list of aggregates: its elements are read, or it is made of them. */
    enum ListCall {
        GET,
        SIZE,
        IS_EMPTY,
        OF,
        COPY_OF
    }

    /** A method of lists. */
    record OfList(ListCall call) implements CallTarget {}

    /** A method with companions of its own. */
    record Derived(Callee callee) implements CallTarget {}

    /**
     * A member of a companion: a derivative of another method.
     *
     * @param callee that method
     * @param kind which derivative
     */
    record OfCompanion(Callee callee, CompanionLookup.Kind kind) implements CallTarget {}

    /** A method of the same top-level class that needs no annotation: what it is a call of depends on the arguments. */
    record Helper(ExecutableElement method) implements CallTarget {}

    /** A function that is known: its code takes the place of the call. */
    record Known(Closure closure) implements CallTarget {}

    /**
     * Any other method: opaque.
     *
     * @param sink whether it only looks at its arguments
     * @param constant whether it is declared {@code @NoDerivative}
     * @param refusal the problem where an active value goes in
     */
    record Foreign(boolean sink, boolean constant, @Nullable Refusal refusal) implements CallTarget {}
}
