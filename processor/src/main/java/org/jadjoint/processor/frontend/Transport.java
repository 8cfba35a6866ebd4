package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Takes known functions into a helper: each variable that they capture, however often, becomes one parameter there. */
final class Transport {
    private final Set<String> names;
    private final Map<Variable, Variable> moved = new HashMap<>();
    private final List<Variable> given = new ArrayList<>();
    private final List<Variable> captured = new ArrayList<>();

    /** @param names the names that the helper's own parameters have */
    Transport(List<String> names) {
        this.names = new HashSet<>(names);
    }

    /** The function, under the variables of the helper. */
    Closure move(Closure closure) {
        Map<Element, Variable> environment = new LinkedHashMap<>();
        closure.environment().forEach((element, variable) -> environment.put(element, move(variable)));
        return new Closure(closure.tree(), closure.home(), closure.label(), environment);
    }

    private Variable move(Variable variable) {
        Variable known = moved.get(variable);
        if (known != null) return known;
        Closure closure = variable.closure();
        Variable inside;
        if (closure != null) {
            inside = variable.holding(move(closure));
        } else {
            inside = new Variable(free(variable.name()), variable.type(), variable.stopped());
            given.add(variable);
            captured.add(inside);
        }
        moved.put(variable, inside);
        return inside;
    }

    private String free(String wish) {
        String name = wish;
        for (int number = 2; !names.add(name); number++) name = wish + number;
        return name;
    }

    /** The variables of the caller that are captured, in the order of {@link #captured}. */
    List<Variable> given() {
        return given;
    }

    /** The parameters that the helper gets for them. */
    List<Variable> captured() {
        return captured;
    }
}
