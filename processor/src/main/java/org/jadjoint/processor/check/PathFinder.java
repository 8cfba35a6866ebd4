package org.jadjoint.processor.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.analysis.Dependence;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Finds the variables through which a value depends on a differentiable parameter. */
final class PathFinder {
    private final Facts facts;
    private final Dependence dependence;
    private final String method;
    private final int firstLine;

    PathFinder(Facts facts, Dependence dependence, String method, int firstLine) {
        this.facts = facts;
        this.dependence = dependence;
        this.method = method;
        this.firstLine = firstLine;
    }

    /** The path to a varied value, from a parameter on. */
    DependencyPath to(Value value) {
        List<DependencyPath.Step> steps = new ArrayList<>();
        Set<Value> seen = new HashSet<>();
        Value at = value;
        while (at != null && seen.add(at)) {
            String name = at.name();
            boolean repeated = name != null
                    && !steps.isEmpty()
                    && steps.get(steps.size() - 1).name().equals(name);
            if (name != null && !repeated) steps.add(new DependencyPath.Step(name, line(at)));
            at = source(at, seen);
        }
        Collections.reverse(steps);
        return new DependencyPath(steps, method);
    }

    private int line(Value value) {
        Op definition = facts.structure().definition(value);
        if (definition != null && definition.source().line() > 0)
            return definition.source().line();
        Op.Loop loop = facts.structure().home(value).loop();
        return loop != null && loop.parameters().contains(value) ? loop.source().line() : firstLine;
    }

    /** A varied value that this one is computed from, null at a parameter. */
    private @Nullable Value source(Value value, Set<Value> seen) {
        Op definition = facts.structure().definition(value);
        if (definition instanceof Op.Block block) {
            return firstVaried(passed(block.body(), block.results().indexOf(value)), seen);
        }
        if (definition instanceof Op.Loop loop) {
            return firstVaried(passed(loop.body(), loop.results().indexOf(value)), seen);
        }
        if (definition != null) {
            Value operand = firstVaried(definition.operands(), seen);
            return operand == null && value.type().isAggregate() ? stored(value, seen) : operand;
        }
        Op.Loop loop = facts.structure().home(value).loop();
        int index = loop == null ? -1 : loop.parameters().indexOf(value);
        if (loop == null || index < 0) return null;
        Value initial = firstVaried(List.of(loop.initials().get(index)), seen);
        return initial == null ? firstVaried(passed(loop.body(), index), seen) : initial;
    }

    private @Nullable Value stored(Value array, Set<Value> seen) {
        return Op.all(facts.function().body())
                .filter(op -> op instanceof Op.Store store && facts.aliases().mayAlias(store.array(), array))
                .map(op -> ((Op.Store) op).value())
                .filter(value -> dependence.isVaried(value) && !seen.contains(value))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Value firstVaried(List<Value> values, Set<Value> seen) {
        for (Value value : values) {
            if (dependence.isVaried(value) && !seen.contains(value)) return value;
        }
        return null;
    }

    private static List<Value> passed(Region region, int index) {
        List<Value> passed = new ArrayList<>();
        if (region.end() instanceof Terminator.Branch branch) {
            branch.regions().forEach(inner -> passed.addAll(passed(inner, index)));
        } else if (!(region.end() instanceof Terminator.Throw)) {
            passed.add(region.end().operands().get(index));
        }
        return passed;
    }
}
