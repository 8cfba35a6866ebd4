package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Value;

/** Which value each variable has at one point of the program, in the order in which the variables were declared. */
final class Variables {
    private final Map<Variable, Optional<Value>> values;

    Variables() {
        values = new LinkedHashMap<>();
    }

    private Variables(Map<Variable, Optional<Value>> values) {
        this.values = new LinkedHashMap<>(values);
    }

    Variables copy() {
        return new Variables(values);
    }

    /** Brings a variable into scope, without a value. */
    void declare(Variable variable) {
        values.put(variable, Optional.empty());
    }

    void assign(Variable variable, Value value) {
        values.put(variable, Optional.of(value));
    }

    boolean isAssigned(Variable variable) {
        return values.getOrDefault(variable, Optional.empty()).isPresent();
    }

    /** The variable's value; an undefined one, added to {@code ops}, where it has none yet. */
    Value read(Variable variable, Builder ops) {
        return values.getOrDefault(variable, Optional.empty())
                .orElseGet(() -> ops.undefined(variable.type(), variable.name()));
    }

    /** The variables in scope that fulfil the condition. */
    List<Variable> select(Predicate<Variable> condition) {
        return values.keySet().stream().filter(condition).toList();
    }

    /** The variables in scope here that have another value in one of the others. */
    List<Variable> changedIn(List<Variables> others) {
        List<Variable> changed = new ArrayList<>();
        for (Map.Entry<Variable, Optional<Value>> entry : values.entrySet()) {
            for (Variables other : others) {
                if (entry.getValue().equals(other.values.getOrDefault(entry.getKey(), Optional.empty()))) continue;
                changed.add(entry.getKey());
                break;
            }
        }
        return changed;
    }

    /** Leaves only the variables that are in scope there too. */
    void restrictTo(Variables scope) {
        Set<Variable> kept = scope.values.keySet();
        values.keySet().removeIf(variable -> !kept.contains(variable));
    }
}
