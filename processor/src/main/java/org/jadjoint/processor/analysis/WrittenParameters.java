package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Into which of their array parameters the methods of one class may write, through each other too: the least fixed point. */
public final class WrittenParameters {
    private final Map<Callee, Set<Integer>> written = new HashMap<>();

    private WrittenParameters() {}

    public static WrittenParameters of(Map<Callee, Function> bodies) {
        WrittenParameters found = new WrittenParameters();
        IdentityHashMap<Function, Aliases> aliases = new IdentityHashMap<>();
        bodies.values().forEach(body -> aliases.put(body, Aliases.of(body, false)));
        bodies.keySet().forEach(callee -> found.written.put(callee, Set.of()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Function> each : bodies.entrySet()) {
                Aliases known = aliases.get(each.getValue());
                if (known == null) continue;
                Set<Integer> parameters = found.written(each.getValue(), known);
                changed |= !parameters.equals(found.written.put(each.getKey(), parameters));
            }
        }
        return found;
    }

    /** The numbers of the parameters, null where the body is not known. */
    public @Nullable Set<Integer> of(Callee callee) {
        return written.get(callee);
    }

    private Set<Integer> written(Function function, Aliases aliases) {
        Set<Integer> numbers = new HashSet<>();
        List<Value> parameters = function.parameterValues();
        Op.all(function.body()).forEach(op -> {
            for (Value array : written(op)) {
                for (int i = 0; i < parameters.size(); i++) {
                    Value parameter = parameters.get(i);
                    if (parameter.type().isArray() && aliases.group(parameter) == aliases.group(array)) numbers.add(i);
                }
            }
        });
        return numbers;
    }

    private List<Value> written(Op op) {
        Set<Integer> known = op instanceof Op.Call call ? written.get(call.callee()) : null;
        List<Value> arguments = op.operands();
        if (known == null) return Effects.written(op);
        return known.stream().map(arguments::get).toList();
    }
}
