package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.ir.Writes;

/**
 * Which differentiable parameters of a function have a gradient that is zero everywhere: neither what it returns nor the final content of
 * another array depends on them. Functions that are constant in pieces count as a dependence; they have a note of their own.
 */
public final class ZeroGradients {
    private final Function function;
    private final Aliases aliases;

    private ZeroGradients(Function function) {
        this.function = function;
        this.aliases = Aliases.of(function, false);
    }

    /**
     * The numbers of these parameters.
     *
     * @param written what the function does to its array parameters: one that is written is a result
     */
    public static List<Integer> of(Function function, Map<Integer, Writes> written) {
        return new ZeroGradients(function).find(written);
    }

    private List<Integer> find(Map<Integer, Writes> written) {
        List<Integer> found = new ArrayList<>();
        Set<Object> useful = Useful.throughDerivatives(function, aliases);
        for (int i = 0; i < function.parameters().size(); i++) {
            Function.Parameter parameter = function.parameters().get(i);
            Value value = parameter.value();
            if (!parameter.differentiable()) continue;
            boolean zero = value.type().isFloating()
                    ? !useful.contains(value)
                    : value.type().isAggregate() && !written.containsKey(i) && isZero(value);
            if (zero) found.add(i);
        }
        return found;
    }

    /** The cotangents of a method that returns nothing are those of its arrays' final content, and come back through each of them. */
    private boolean isZero(Value array) {
        if (function.resultTypes().isEmpty()) return false;
        Set<Object> varied = Varied.from(array, function, aliases);
        boolean other = function.parameters().stream()
                .filter(parameter -> parameter.differentiable() && parameter.value() != array)
                .anyMatch(parameter -> varied.contains(Activity.key(parameter.value(), aliases)));
        return !other && !isReturned(varied, function.body());
    }

    private boolean isReturned(Set<Object> varied, Region region) {
        if (region.end() instanceof Terminator.Return leaf) {
            return leaf.values().stream().anyMatch(value -> varied.contains(Activity.key(value, aliases)));
        }
        return region.end().regions().stream().anyMatch(inner -> isReturned(varied, inner));
    }
}
