package org.jadjoint.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.FloatingType;

/** Two array parameters that must not be one array: of one type, at least one differentiable, and at least one written. */
record Pair(CompanionParameter first, CompanionParameter second) {

    /** The pairs among the given parameters, in their order. */
    static List<Pair> of(List<CompanionParameter> parameters, Set<CompanionParameter> written) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            for (CompanionParameter later : parameters.subList(i + 1, parameters.size())) {
                Pair pair = new Pair(parameters.get(i), later);
                if (pair.matters(written)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean matters(Set<CompanionParameter> written) {
        return FloatingType.of(first.type()).equals(FloatingType.of(second.type()))
                && (first.isDifferentiable() || second.isDifferentiable())
                && (written.contains(first) || written.contains(second));
    }

    FloatingType type() {
        return FloatingType.of(first.type()).orElseThrow();
    }
}
