package org.jadjoint.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.rules.RuleCatalog;
import org.jadjoint.processor.rules.ScalarRule;

/**
 * What depends on the differentiable parameters: forward propagation to the least fixed point. Dependence through data only; a condition,
 * an index, a length or a switch selector passes nothing on.
 */
final class Varied {
    private final Set<Object> varied = Activity.newSet();
    private final List<Op> ops;
    private final Aliases aliases;
    private final Set<Object> constants;
    private final boolean throughPassive;
    private boolean changed;

    private Varied(Function function, Aliases aliases, boolean throughPassive) {
        this.ops = Activity.ops(function);
        this.aliases = aliases;
        this.constants = constants(function, ops, aliases);
        this.throughPassive = throughPassive;
    }

    /**
     * What depends through derivatives that are not identically zero: the values that have tangents. So have aggregates that hold arrays and
     * that the caller gets, even of constants: they are the same under several names, and it is the caller who writes there.
     */
    static Set<Object> of(Function function, Aliases aliases) {
        Varied varied = new Varied(function, aliases, false);
        varied.markGivenBack(function.body());
        for (int i : aliases.replacedForCaller()) {
            Function.Parameter parameter = function.parameters().get(i);
            if (parameter.differentiable()) varied.markWhole(parameter.value(), false);
        }
        return varied.run(function);
    }

    private void markGivenBack(Region region) {
        if (region.end() instanceof Terminator.Return leaf) {
            leaf.values().stream()
                    .filter(value -> value.type().isNested() || value.type() instanceof StructureType)
                    .filter(value -> value.type().holdsArrays())
                    .forEach(value -> markWhole(value, false));
        }
        region.end().regions().forEach(this::markGivenBack);
    }

    /** What depends through values of every type, integers and strings included, and through functions of zero derivative. */
    static Set<Object> throughEverything(Function function, Aliases aliases) {
        return new Varied(function, aliases, true).run(function);
    }

    /** What depends on one value through derivatives that are not identically zero. */
    static Set<Object> from(Value origin, Function function, Aliases aliases) {
        Varied varied = new Varied(function, aliases, false);
        varied.markWhole(origin, false);
        return varied.spread();
    }

    /** Whether something that carries no derivative depends on what does in a parameter, and is returned. */
    static boolean returnsPassive(Value parameter, Function function, Aliases aliases) {
        Varied varied = new Varied(function, aliases, true);
        varied.markWhole(parameter, false);
        varied.spread();
        return varied.returnsPassive(function.body());
    }

    private boolean returnsPassive(Region region) {
        if (region.end() instanceof Terminator.Return leaf) {
            return leaf.values().stream()
                    .anyMatch(value -> !value.type().isDifferentiable() && Activity.touches(varied, value, aliases));
        }
        return region.end().regions().stream().anyMatch(this::returnsPassive);
    }

    private Set<Object> run(Function function) {
        for (Function.Parameter parameter : function.parameters()) {
            if (parameter.varied()) markWhole(parameter.value(), false);
        }
        return spread();
    }

    private Set<Object> spread() {
        do {
            changed = false;
            for (Op op : ops) propagate(op);
        } while (changed);
        return varied;
    }

    private void propagate(Op op) {
        if (op instanceof Op.Apply apply) {
            for (int i = 0; i < apply.arguments().size(); i++) {
                if (has(apply.arguments().get(i)) && passesOn(apply, i)) mark(apply.result());
            }
        } else if (op instanceof Op.Load load) {
            // What is referred to stands for itself.
            if (!load.result().type().isAggregate() && has(load.array())) mark(load.result());
        } else if (op instanceof Op.Store store) {
            if (has(store.value())) mark(store.array());
        } else if (op instanceof Op.Accumulate accumulate) {
            if (has(accumulate.value())) mark(accumulate.array());
        } else if (op instanceof Op.ArrayLiteral literal) {
            literal.elements().stream().filter(this::has).forEach(element -> mark(literal.result()));
        } else if (op instanceof Op.Component component) {
            propagate(component);
        } else if (op instanceof Op.NewStructure made) {
            propagate(made);
        } else if (op instanceof Op.Bulk bulk) {
            propagate(bulk);
        } else if (op instanceof Op.Block block) {
            flow(block.body(), block.results());
        } else if (op instanceof Op.Loop loop) {
            assign(loop.parameters(), loop.initials());
            flow(loop.body(), loop.parameters());
            assign(loop.results(), loop.parameters());
            flow(loop.body(), loop.results());
        } else if (op instanceof Op.Call call) {
            propagate(call);
        } else if (op instanceof Op.Opaque opaque && throughPassive) {
            // What code only looks at stays as it was, but an exception knows its message.
            List<Value> written = opaque.code().looks() ? List.of() : opaque.captured();
            if (opaque.captured().stream().anyMatch(value -> Activity.touches(varied, value, aliases)))
                markAll(opaque.results(), written);
        }
    }

    private void propagate(Op.Component op) {
        if (op.result().type().isAggregate()) return;
        if (varied.contains(aliases.number(op.structure(), op.name()))) mark(op.result());
    }

    private void propagate(Op.NewStructure op) {
        StructureType type = (StructureType) op.result().type();
        // What calls a function asks for its derivatives, whatever it captures.
        if (type.function() != null) mark(op.result());
        List<StructureType.Component> components = Op.NewStructure.parts(type);
        for (int i = 0; i < components.size(); i++) {
            Value part = op.parts().get(i);
            if (part.type().isAggregate() || !has(part)) continue;
            changed |= Activity.add(
                    varied, aliases.number(op.result(), components.get(i).name()));
        }
    }

    private boolean passesOn(Op.Apply apply, int argument) {
        if (throughPassive) {
            return apply.primitive() != Operator.STOP && (apply.primitive() != Operator.SELECT || argument > 0);
        }
        return hasDerivative(apply, argument);
    }

    /** Whether the derivative by an argument is other than identically zero. */
    static boolean hasDerivative(Op.Apply apply, int argument) {
        if (apply.primitive() == Operator.STOP) return false;
        if (apply.result().type().isAggregate()) return true;
        ScalarRule rule = RuleCatalog.rule(apply);
        return rule != null && !rule.isZero(argument);
    }

    private void propagate(Op.Bulk bulk) {
        List<Value> operands = bulk.operands();
        switch (bulk.kind()) {
            case CLONE, COPY_OF, COPY_OF_RANGE, GROW -> {
                if (bulk.result() != null && has(operands.get(0))) mark(bulk.result());
            }
            case FILL, FILL_RANGE -> {
                if (has(operands.get(operands.size() - 1))) mark(operands.get(0));
            }
            case ARRAYCOPY -> {
                if (has(operands.get(0))) mark(operands.get(2));
            }
        }
    }

    /**
     * A parameter that is constant for differentiation takes nothing in, and nothing active is ever stored into it, nor into an array that
     * is declared to be constant here. Into an array of
     * whole numbers a callee stores nothing that depends on its floating-point parameters, which its own check sees to.
     */
    private void propagate(Op.Call call) {
        List<Value> flowing = new ArrayList<>();
        List<Value> written = new ArrayList<>();
        boolean loses = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            if (Aliases.isConstant(call, i)) continue;
            Value argument = call.arguments().get(i);
            if (!call.conduct().unwritten().contains(i)) written.add(argument);
            if (!Aliases.isPassedOn(call, i) || !brings(argument)) continue;
            flowing.add(argument);
            loses |= !call.conduct().kept().contains(i);
        }
        if (flowing.isEmpty()) return;
        if (call.isApart()) {
            markAll(call.results(), List.of());
            return;
        }
        // What carries no derivative comes out of what carries none: the callee's own check sees to that.
        boolean whole = flowing.stream().anyMatch(this::isPassivelyVaried);
        for (Value result : call.results()) {
            if (whole || loses || result.type().isDifferentiable()) markWhole(result, whole);
        }
        written.stream()
                .filter(value -> value.type().isAggregate() && !isConstant(value))
                .filter(value -> whole || value.type().isDifferentiable())
                .forEach(value -> markWhole(value, whole));
    }

    /** Whether an argument varies. A function is asked for its derivatives in any case, but has none where nothing varies that it captures. */
    private boolean brings(Value argument) {
        boolean closure = argument.type() instanceof StructureType type
                && type.function() != null
                && type.function().closure() != null;
        if (!closure) return Activity.touches(varied, argument, aliases);
        return Stream.of(aliases.derivatives(argument), aliases.group(argument))
                .flatMap(captured -> captured.parts().stream())
                .anyMatch(varied::contains);
    }

    private boolean isPassivelyVaried(Value value) {
        return value.type().isAggregate()
                ? varied.contains(aliases.group(value))
                : has(value) && !value.type().isDifferentiable();
    }

    /** A callee may pass what it is given on to its results and into every array. */
    private void markAll(List<Value> results, List<Value> arguments) {
        results.forEach(result -> markWhole(result, true));
        arguments.stream()
                .filter(argument -> argument.type().isAggregate())
                .forEach(argument -> markWhole(argument, true));
    }

    /** Whether nothing that varies is stored into an array, since that would be refused. */
    private boolean isConstant(Value array) {
        return array.type().isAggregate() && constants.contains(aliases.derivatives(array));
    }

    /** What shares derivatives with an array that is {@code @NoDerivative}. */
    private static Set<Object> constants(Function function, List<Op> ops, Aliases aliases) {
        Set<Object> constants = Activity.newSet();
        for (Function.Parameter parameter : function.parameters()) {
            Value value = parameter.value();
            boolean aggregate = value.type().isAggregate() && value.type().isDifferentiable();
            if (aggregate && !parameter.differentiable()) constants.addAll(Group.reachable(aliases.derivatives(value)));
        }
        for (Op op : ops) {
            if (op instanceof Op.Apply apply
                    && apply.primitive() == Operator.STOP
                    && apply.result().type().isAggregate())
                constants.addAll(Group.reachable(aliases.derivatives(apply.result())));
        }
        return constants;
    }

    private void flow(Region region, List<Value> targets) {
        if (region.end() instanceof Terminator.Branch branch) {
            branch.regions().forEach(inner -> flow(inner, targets));
        } else if (!(region.end() instanceof Terminator.Throw)) {
            assign(targets, region.end().operands());
        }
    }

    private void assign(List<Value> targets, List<Value> sources) {
        for (int i = 0; i < targets.size(); i++) {
            if (has(sources.get(i))) mark(targets.get(i));
        }
    }

    private boolean has(Value value) {
        return varied.contains(Activity.key(value, aliases));
    }

    private void mark(Value value) {
        if (!throughPassive && !value.type().isDifferentiable()) return;
        // A decision is no data, whatever is decided by it.
        if (value.type() == ScalarType.BOOLEAN) return;
        changed |= Activity.add(varied, Activity.key(value, aliases));
    }

    private void markWhole(Value value, boolean passive) {
        if (!throughPassive && !value.type().isDifferentiable()) return;
        if (!value.type().isAggregate()) {
            mark(value);
            return;
        }
        changed |= Activity.addWhole(varied, value, aliases);
        if (passive && throughPassive) changed |= Activity.addPassive(varied, value, aliases);
    }
}
