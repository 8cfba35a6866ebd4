package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.companion.CompanionParameter;

/** Two array parameters of one method that could be one array. */
record Pair(CompanionParameter first, CompanionParameter second) {

    /** The pairs among the given parameters, in their order. */
    static List<Pair> of(List<CompanionParameter> parameters) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            for (CompanionParameter later : parameters.subList(i + 1, parameters.size())) {
                Pair pair = new Pair(parameters.get(i), later);
                if (pair.isOfOneType()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** The pairs of which at least one is differentiable, and at least one is written. */
    static List<Pair> active(List<CompanionParameter> parameters, Set<CompanionParameter> written) {
        return of(parameters).stream()
                .filter(pair -> !pair.isPassive() && pair.isWritten(written))
                .toList();
    }

    /** The pairs of which none is differentiable, and at least one is written. */
    static List<Pair> passive(List<CompanionParameter> parameters, Set<CompanionParameter> written) {
        return of(parameters).stream()
                .filter(pair -> pair.isPassive() && pair.isWritten(written))
                .toList();
    }

    private boolean isPassive() {
        return !first.isDifferentiable() && !second.isDifferentiable();
    }

    boolean isWritten(Set<CompanionParameter> written) {
        return written.contains(first) || written.contains(second);
    }

    private boolean isOfOneType() {
        if (!(first.type() instanceof ArrayType one) || !(second.type() instanceof ArrayType other)) {
            return false;
        }
        TypeKind kind = one.getComponentType().getKind();
        TypeKind otherKind = other.getComponentType().getKind();
        return kind == otherKind || (!kind.isPrimitive() && !otherKind.isPrimitive());
    }
}
