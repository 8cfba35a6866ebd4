package org.jadjoint.processor.random;

import java.util.List;

/** One method of a random program; {@code id} names it within the program, overloads included; that of an instance has it as first parameter. */
record Routine(
        String id,
        String owner,
        String name,
        Type result,
        List<Parameter> parameters,
        Node body,
        Role role,
        boolean isInstance) {
    /** How the method is declared. */
    enum Role {
        /** {@code @Differentiable}. */
        DIFFERENTIABLE,
        /** A helper without annotation. */
        HELPER,
        /** A private helper. */
        PRIVATE_HELPER,
        /** {@code @NoDerivative}: its result is a constant for differentiation. */
        NO_DERIVATIVE
    }

    /**
     * A parameter; {@code readOnly} arrays are never written by the method nor by what it calls; a {@code nullable} array
     * may be null; an array of arrays that {@code keepsRows} gets no others from the method.
     */
    record Parameter(
            Type type, String name, boolean noDerivative, boolean readOnly, boolean nullable, boolean keepsRows) {
        static Parameter of(Type type, String name) {
            return new Parameter(type, name, false, false, false, type.isNested());
        }

        /** Has a component in the gradient. */
        boolean isDifferentiable() {
            return !noDerivative && (type.isFloating() || type.isFloatingArray() || type.isStructure());
        }
    }

    /** Whether who calls it has to know the records. */
    boolean hasStructures() {
        return result.isStructure()
                || parameters.stream().anyMatch(it -> it.type().isStructure());
    }

    boolean hasLists() {
        boolean[] found = {result == Type.LIST || parameters.stream().anyMatch(it -> it.type() == Type.LIST)};
        body.walk(node -> found[0] |= node.type() == Type.LIST);
        return found[0];
    }

    /** Whether it is a method of the interface, which has no body for it. */
    boolean isAbstract() {
        return isInstance && parameters.get(0).type() == Type.SHAPE;
    }

    /** The method as one of the record that is its first parameter. */
    Routine inRecord(String changedId, List<Parameter> changed) {
        return new Routine(changedId, owner, name, result, changed, body, role, true);
    }

    Routine withBody(Node changed) {
        return new Routine(id, owner, name, result, parameters, changed, role, isInstance);
    }

    /** Recursive methods count down their last parameter. */
    boolean isRecursive() {
        return !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).name().equals("depth");
    }
}
