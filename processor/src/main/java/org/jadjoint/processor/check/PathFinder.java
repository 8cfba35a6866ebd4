package org.jadjoint.processor.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.analysis.Dependence;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.diagnostics.DependencyPath;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;

/** Finds the variables through which a value depends on a differentiable parameter. */
public final class PathFinder {
    private final Facts facts;
    private final Dependence dependence;
    private final Subject subject;

    PathFinder(Facts facts, Dependence dependence, Subject subject) {
        this.facts = facts;
        this.dependence = dependence;
        this.subject = subject;
    }

    /** The path to the first of some values that is varied; none where none is. */
    public DependencyPath toFirst(List<Value> values) {
        return values.stream()
                .filter(dependence::isVaried)
                .findFirst()
                .map(this::to)
                .orElse(DependencyPath.NONE);
    }

    /** The path to a varied value, from a parameter on. */
    public DependencyPath to(Value value) {
        List<DependencyPath.Step> steps = new ArrayList<>();
        for (Value at : chain(value)) {
            String name = at.name();
            boolean repeated = name != null
                    && !steps.isEmpty()
                    && steps.get(steps.size() - 1).name().equals(name);
            if (name != null && !repeated) steps.add(new DependencyPath.Step(name, line(at)));
        }
        Collections.reverse(steps);
        return new DependencyPath(steps, subject.name());
    }

    /** What a value is computed from, step by step back to a parameter; the value alone where no parameter is found. */
    private List<Value> chain(Value value) {
        Set<Value> seen = new HashSet<>(Set.of(value));
        Deque<Value> chain = new ArrayDeque<>(List.of(value));
        Deque<Iterator<Value>> open = new ArrayDeque<>(List.of(sources(value).iterator()));
        while (!chain.isEmpty() && !isOrigin(chain.getLast())) {
            Iterator<Value> sources = open.getLast();
            if (!sources.hasNext()) {
                chain.removeLast();
                open.removeLast();
                continue;
            }
            Value source = sources.next();
            if (!dependence.isVaried(source) || !seen.add(source)) continue;
            chain.add(source);
            open.add(sources(source).iterator());
        }
        return chain.isEmpty() ? List.of(value) : List.copyOf(chain);
    }

    private boolean isOrigin(Value value) {
        return facts.function().parameters().stream()
                .anyMatch(parameter -> parameter.varied() && parameter.value() == value);
    }

    private int line(Value value) {
        Op definition = facts.structure().definition(value);
        if (definition != null && definition.source().line() > 0)
            return definition.source().line();
        Op.Loop loop = facts.structure().home(value).loop();
        if (loop != null && loop.parameters().contains(value))
            return loop.source().line();
        int parameter = facts.function().parameterValues().indexOf(value);
        // A version of a helper for a given function has what this function captures as parameters besides.
        boolean declared = parameter >= 0
                && subject.parameterLines().size()
                        == facts.function().parameterValues().size();
        return declared ? subject.parameterLines().get(parameter) : subject.line();
    }

    /** What a value may be computed from, an array's elements included. */
    private List<Value> sources(Value value) {
        Op definition = facts.structure().definition(value);
        List<Value> sources = new ArrayList<>();
        if (definition instanceof Op.Block block) {
            sources.addAll(passed(block.body(), block.results().indexOf(value)));
        } else if (definition instanceof Op.Loop loop) {
            sources.addAll(passed(loop.body(), loop.results().indexOf(value)));
        } else if (definition != null) {
            sources.addAll(definition.operands());
        } else {
            Op.Loop loop = facts.structure().home(value).loop();
            int index = loop == null ? -1 : loop.parameters().indexOf(value);
            if (loop != null && index >= 0) {
                sources.add(loop.initials().get(index));
                sources.addAll(passed(loop.body(), index));
            }
        }
        if (value.type().isAggregate()) addStored(value, sources);
        return sources;
    }

    /** What is written into an array, or handed to a call together with it. */
    private void addStored(Value array, List<Value> sources) {
        facts.function()
                .body()
                .all()
                .filter(PathFinder::mayWrite)
                .filter(op -> op.operands().stream()
                        .anyMatch(operand ->
                                operand.type().isAggregate() && facts.aliases().mayReach(operand, array)))
                .forEach(op -> sources.addAll(op.operands()));
    }

    private static boolean mayWrite(Op op) {
        return op instanceof Op.Store
                || op instanceof Op.Accumulate
                || op instanceof Op.Call
                || (op instanceof Op.Opaque opaque && !opaque.code().looks())
                || (op instanceof Op.Bulk bulk && bulk.kind().written() >= 0);
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
