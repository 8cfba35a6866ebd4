package org.jadjoint.processor.frontend;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jadjoint.processor.ir.Type;

/**
 * What is known of a helper at some of its calls, which then have a version of it to themselves.
 *
 * @param types what its type parameters stand for
 * @param known the parameters that are known functions, by their numbers
 * @param captured the variables of the callers that these functions capture: parameters of this version, behind the others
 */
record Specialization(Map<Element, Type> types, Map<Integer, Variable> known, List<Variable> captured) {
    static final Specialization NONE = new Specialization(Map.of(), Map.of(), List.of());

    Specialization {
        types = Map.copyOf(types);
        known = Map.copyOf(known);
        captured = List.copyOf(captured);
    }
}
