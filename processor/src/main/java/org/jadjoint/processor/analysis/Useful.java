package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Conduct;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a result as data: backward propagation to the least fixed point. The results are the returned values and the final
 * content of every array parameter that is differentiable.
 */
final class Useful {
    private final Set<Object> useful = Activity.newSet();
    private final Aliases aliases;
    private final boolean throughEverything;
    private boolean changed;

    private Useful(Aliases aliases, boolean throughEverything) {
        this.aliases = aliases;
        this.throughEverything = throughEverything;
    }

    static Set<Object> of(Function function, Aliases aliases) {
        return new Useful(aliases, true).run(function);
    }

    /** The same through derivatives that are not identically zero alone. */
    static Set<Object> throughDerivatives(Function function, Aliases aliases) {
        return new Useful(aliases, false).run(function);
    }

    /** The same where the final content of passive array parameters counts too: callers may compute with it. */
    static Set<Object> throughEverything(Function function, Aliases aliases) {
        Useful useful = new Useful(aliases, true);
        for (Function.Parameter parameter : function.parameters()) {
            Value value = parameter.value();
            if (value.type().isAggregate()) useful.markPassiveArrays(value);
        }
        return useful.run(function);
    }

    /**
     * Whether a parameter is data of anything else that comes out of a function: a result of any type, the content of any other array
     * that it is given, what code keeps that is not seen.
     */
    static boolean isData(Value asked, Function function, Aliases aliases, Predicate<OpaqueCode> keeps) {
        return data(asked, function, aliases, keeps).contains(Activity.key(asked, aliases));
    }

    /** What comes out of a function as data; of the content of a parameter that is left out only what comes out elsewhere. */
    static Set<Object> data(@Nullable Value asked, Function function, Aliases aliases, Predicate<OpaqueCode> keeps) {
        Useful useful = new Useful(aliases, true);
        for (Value parameter : function.parameterValues()) {
            if (parameter != asked && parameter.type().isAggregate()) useful.markWhole(parameter);
        }
        useful.markReturned(function.body(), value -> true);
        function.body().all().forEach(op -> {
            boolean unseen = op instanceof Op.Opaque opaque
                    ? !opaque.code().sink() && !opaque.code().pure() && keeps.test(opaque.code())
                    : op instanceof Op.Call call && call.conduct() == Conduct.DECLARED;
            if (unseen) op.operands().forEach(useful::markWhole);
        });
        return useful.run(function);
    }

    private Set<Object> run(Function function) {
        for (int i = 0; i < function.parameters().size(); i++) {
            Function.Parameter parameter = function.parameters().get(i);
            if (!parameter.differentiable() || !parameter.value().type().isAggregate()) continue;
            // The numbers of what is put into an array are results, too.
            if (aliases.replacedForCaller().contains(i))
                changed |= Activity.addWhole(useful, parameter.value(), aliases);
            else markContent(parameter.value());
        }
        markReturned(function.body(), value -> value.type().isDifferentiable());
        List<Op> ops = new ArrayList<>(Activity.ops(function));
        Collections.reverse(ops);
        do {
            changed = false;
            for (Op op : ops) propagate(op);
        } while (changed);
        return useful;
    }

    /** A result that carries no derivative is judged where it is used, by the caller. */
    private void markReturned(Region region, Predicate<Value> counts) {
        if (region.end() instanceof Terminator.Return leaf) {
            leaf.values().stream().filter(counts).forEach(this::markWhole);
        }
        region.end().regions().forEach(inner -> markReturned(inner, counts));
    }

    private void propagate(Op op) {
        if (op instanceof Op.Apply apply) {
            if (has(apply.result()) && apply.primitive() != Operator.STOP) markArguments(apply);
        } else if (op instanceof Op.Load load) {
            if (!load.result().type().isAggregate() && has(load.result())) mark(load.array());
        } else if (op instanceof Op.Store store) {
            if (!store.value().type().isAggregate() && has(store.array())) mark(store.value());
        } else if (op instanceof Op.Accumulate accumulate) {
            if (has(accumulate.array())) mark(accumulate.value());
        } else if (op instanceof Op.ArrayLiteral literal) {
            if (has(literal.result()) && !literal.result().type().isNested())
                literal.elements().forEach(this::mark);
        } else if (op instanceof Op.Component component) {
            if (!component.result().type().isAggregate() && has(component.result())) {
                changed |= Activity.add(useful, aliases.number(component.structure(), component.name()));
            }
        } else if (op instanceof Op.NewStructure made) {
            propagate(made);
        } else if (op instanceof Op.Bulk bulk) {
            if (!bulk.operands().get(0).type().isNested()) propagate(bulk);
        } else if (op instanceof Op.Block block) {
            flow(block.body(), block.results());
        } else if (op instanceof Op.Loop loop) {
            assign(loop.parameters(), loop.results());
            flow(loop.body(), loop.results());
            flow(loop.body(), loop.parameters());
            assign(loop.initials(), loop.parameters());
        } else if (op instanceof Op.Call call) {
            List<Value> written = call.isApart() ? List.of() : call.arguments();
            if (isUsed(call.results(), written)) markArguments(call);
        } else if (op instanceof Op.Opaque opaque) {
            List<Value> written = opaque.code().looks() ? List.of() : opaque.captured();
            if (isUsed(opaque.results(), written)) opaque.captured().forEach(this::markWhole);
        }
    }

    private void propagate(Op.NewStructure op) {
        List<StructureType.Component> components =
                Op.NewStructure.parts((StructureType) op.result().type());
        for (int i = 0; i < components.size(); i++) {
            Value part = op.parts().get(i);
            if (part.type().isAggregate()) continue;
            if (useful.contains(aliases.number(op.result(), components.get(i).name()))) mark(part);
        }
    }

    /** A condition chooses, it does not flow. */
    private void markArguments(Op.Apply apply) {
        int first = apply.primitive() == Operator.SELECT ? 1 : 0;
        for (int i = first; i < apply.arguments().size(); i++) {
            if (throughEverything || Varied.hasDerivative(apply, i))
                mark(apply.arguments().get(i));
        }
    }

    private void markArguments(Op.Call call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (Aliases.isPassedOn(call, i)) markWhole(call.arguments().get(i));
        }
    }

    private void propagate(Op.Bulk bulk) {
        List<Value> operands = bulk.operands();
        switch (bulk.kind()) {
            case CLONE, COPY_OF, COPY_OF_RANGE, GROW -> {
                if (bulk.result() != null && has(bulk.result())) mark(operands.get(0));
            }
            case FILL, FILL_RANGE -> {
                if (has(operands.get(0))) mark(operands.get(operands.size() - 1));
            }
            case ARRAYCOPY -> {
                if (has(operands.get(2))) mark(operands.get(0));
            }
        }
    }

    /** Whether something of a call reaches a result: what it returns, or what it may write. */
    private boolean isUsed(List<Value> results, List<Value> written) {
        return results.stream().anyMatch(result -> Activity.touches(useful, result, aliases))
                || written.stream()
                        .anyMatch(argument ->
                                argument.type().isAggregate() && Activity.touches(useful, argument, aliases));
    }

    private void flow(Region region, List<Value> targets) {
        if (region.end() instanceof Terminator.Branch branch) {
            branch.regions().forEach(inner -> flow(inner, targets));
        } else if (!(region.end() instanceof Terminator.Throw)) {
            assign(region.end().operands(), targets);
        }
    }

    private void assign(List<Value> sources, List<Value> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (has(targets.get(i))) mark(sources.get(i));
        }
    }

    private boolean has(Value value) {
        return useful.contains(Activity.key(value, aliases));
    }

    private void mark(Value value) {
        // A decision is no data, wherever it is taken.
        if (value.type() == ScalarType.BOOLEAN) return;
        changed |= Activity.add(useful, Activity.key(value, aliases));
    }

    private void markWhole(Value value) {
        if (!value.type().isAggregate()) {
            mark(value);
            return;
        }
        changed |= Activity.addWhole(useful, value, aliases);
        changed |= Activity.addPassive(useful, value, aliases);
    }

    /** The content of arrays of whole numbers that a parameter is or refers to. */
    private void markPassiveArrays(Value parameter) {
        for (Group group : Group.reachable(aliases.group(parameter))) {
            boolean passive = group.types().stream().anyMatch(type -> type.isAggregate() && !type.isDifferentiable());
            if (passive) changed |= Activity.add(useful, group);
        }
    }

    /**
     * What a parameter is or refers to that is an array, or may lead to one that only a callee sees: its final content is a result, while a
     * number of a structure stays as it is.
     */
    private void markContent(Value parameter) {
        for (Group group : Group.reachable(aliases.derivatives(parameter))) {
            if (group.types().stream().anyMatch(Type::holdsArrays)) changed |= Activity.add(useful, group);
        }
    }
}
