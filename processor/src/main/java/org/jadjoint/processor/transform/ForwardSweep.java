package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * The primal, with what the reverse sweep asked for: shadows beside arrays, forward sweeps of callees, values kept. The primal's own
 * operations stay as they are, in their order.
 */
final class ForwardSweep extends Rewriter {
    private final Residuals residuals;
    private final Activity activity;
    private final Structure structure;
    private final LoopMemory memory;
    /** Shadows of constants that callees ask for. */
    private final IdentityHashMap<Value, Value> scratch = new IdentityHashMap<>();

    private final Set<Value> constants;
    /** How many constructs around run again in the reverse sweep. */
    private int again;

    private Op.@Nullable Block block;
    private Op.@Nullable Loop loop;

    ForwardSweep(Residuals residuals) {
        this.residuals = residuals;
        this.activity = residuals.facts().activity();
        this.structure = residuals.facts().structure();
        this.memory = new LoopMemory(residuals);
        this.constants = ConstantArguments.of(residuals.facts());
    }

    /** The body of the function, rewritten. */
    Region run() {
        return rewrite(structure.body().region());
    }

    @Override
    protected void begin(Region region) {
        if (structure.body().region() == region) {
            for (Value parameter : parametersWithoutShadow()) zeroShadow(parameter);
            residuals.facts().function().parameterValues().forEach(this::prepareScratch);
            residuals.facts().function().parameterValues().forEach(this::copySteady);
        }
        Op.Loop inner = structure.place(region).loop();
        if (inner != null && residuals.facts().shape(inner).work() == region) {
            Recording recording = residuals.recordingIfAny(inner);
            if (recording != null) memory.enter(recording, out());
            inner.parameters().forEach(this::keep);
            if (region != inner.body()) {
                inner.body().ops().forEach(op -> op.results().forEach(this::keep));
            }
            inner.parameters().stream().filter(this::isActiveAggregate).forEach(array -> keep(residuals.shadow(array)));
        }
    }

    /** Passive array parameters that may be the same as an active array. */
    private List<Value> parametersWithoutShadow() {
        return residuals.facts().function().parameters().stream()
                .filter(parameter -> !parameter.differentiable() && isActiveAggregate(parameter.value()))
                .map(parameter -> parameter.value())
                .toList();
    }

    private boolean isActiveAggregate(Value value) {
        return value.type().isAggregate() && activity.isActive(value);
    }

    private List<Value> activeAggregates(List<Value> values) {
        return values.stream().filter(this::isActiveAggregate).toList();
    }

    @Override
    protected void rewrite(Op op) {
        out().at(op.source());
        if (op instanceof Op.Block inner) block(inner);
        else if (op instanceof Op.Loop inner) loop(inner);
        else if (op instanceof Op.Call call && call.isApart()) apart(call);
        else if (op instanceof Op.Call call && residuals.isActive(call)) active(call);
        else plain(op);
        op.results().forEach(this::prepareScratch);
        op.results().forEach(this::copySteady);
    }

    private void active(Op.Call call) {
        if (again > 0 || call.callee().checkpoint()) primal(call);
        else call(call, residuals.frame(call));
    }

    private void plain(Op op) {
        emit(op);
        for (Value result : op.results()) {
            if (isActiveAggregate(result)) shadow(op, result);
        }
        refer(op);
        keepResults(op);
    }

    // y = h(x)  =>  y = h(x); xCopy = x.clone(), where the adjoint reads an array that is written later
    private void apart(Op.Call call) {
        plain(call);
        copy(call);
    }

    private void keepResults(Op op) {
        if (residuals.facts().isHeadOfGuardedLoop(op)) return;
        op.results().forEach(this::keep);
        activeAggregates(op.results()).forEach(array -> keep(residuals.shadow(array)));
    }

    // a = new double[n]  =>  a = new double[n]; aBar = zeros(n)
    // r = a[i]           =>  r = a[i]; rBar = aBar[i], where r is an aggregate
    // a = {r, s}         =>  a = {r, s}; aBar = zeros(2); aBar[0] = rBar; aBar[1] = sBar
    private void shadow(Op op, Value aggregate) {
        Value shadow = residuals.shadow(aggregate);
        boolean nested = aggregate.type().isNested();
        if (op instanceof Op.Constant constant) {
            emit(new Op.Constant(shadow, constant.value(), null, op.source()));
        } else if (op instanceof Op.Undefined) {
            emit(new Op.Undefined(shadow));
        } else if (op instanceof Op.Apply apply && apply.primitive() != Operator.STOP) {
            emit(new Op.Apply(shadow, apply.primitive(), mirrored(apply.arguments()), op.source()));
        } else if (op instanceof Op.Load load) {
            emit(new Op.Load(shadow, residuals.shadow(load.array()), load.index(), op.source()));
        } else if (op instanceof Op.Component component) {
            emit(new Op.Component(shadow, residuals.shadow(component.structure()), component.name(), op.source()));
        } else if (op instanceof Op.NewStructure made) {
            emit(new Op.NewStructure(shadow, parts(made), null, earlier(shadow), op.source()));
        } else if (op instanceof Op.NewArray made && nested) {
            Value first = residuals.firstElements(made);
            emit(new Op.NewArray(first, made.lengths(), Op.Role.SHADOW, earlier(first), op.source()));
            if (first != shadow) {
                ArrayLoops.copyDown(out(), first, shadow, Op.Role.SHADOW, earlier(shadow), made.lengths());
                keep(first);
            }
        } else if (op instanceof Op.ArrayLiteral literal && nested) {
            // What is missing comes first, so that it does not stand between the stores.
            List<Value> shadows =
                    literal.elements().stream().map(this::shadowFor).toList();
            NewTangents.literal(out(), shadow, shadows, Op.Role.SHADOW, earlier(shadow));
        } else if (op instanceof Op.Bulk bulk && nested) {
            Value source = shadowFor(bulk.operands().get(0));
            NewTangents.copy(out(), shadow, bulk, source, Op.Role.SHADOW, earlier(shadow));
        } else {
            zeroShadow(aggregate);
        }
    }

    /** The operands of an operation on shadows that is the image of one on aggregates. */
    private List<Value> mirrored(List<Value> operands) {
        return operands.stream()
                .map(operand -> isActiveAggregate(operand) ? residuals.shadow(operand) : operand)
                .toList();
    }

    /** What an earlier run left where the shadow is kept; null where emission decides. */
    private @Nullable Value earlier(Value shadow) {
        return memory.earlier(shadow, home(shadow), out());
    }

    private List<Value> parts(Op.NewStructure made) {
        StructureType type = (StructureType) made.result().type();
        return Op.NewStructure.parts(type.shadow()).stream()
                .map(component -> component.name().equals(StructureType.CLOSURE)
                        ? made.result()
                        : shadowFor(Objects.requireNonNull(made.part(component.name()))))
                .toList();
    }

    // a[i] = r  =>  a[i] = r; aBar[i] = rBar, where r is an aggregate
    private void refer(Op op) {
        if (op instanceof Op.Store store && store.value().type().isAggregate() && activity.isActive(store.array())) {
            emit(new Op.Store(residuals.shadow(store.array()), store.index(), shadowFor(store.value()), op.source()));
        } else if (op instanceof Op.Bulk bulk && bulk.kind().written() >= 0) {
            Value written = bulk.operands().get(bulk.kind().written());
            if (!written.type().isNested() || !activity.isActive(written)) return;
            List<Value> operands = bulk.operands().stream()
                    .map(operand -> operand.type().isAggregate() ? shadowFor(operand) : operand)
                    .toList();
            emit(new Op.Bulk(null, bulk.kind(), operands, op.source()));
        }
    }

    private void zeroShadow(Value array) {
        Value shadow = residuals.shadow(array);
        Zeros.define(shadow, array, Op.Role.SHADOW, earlier(shadow), structure, out());
    }

    private Op.@Nullable Loop home(Value value) {
        return structure.home(value).loop();
    }

    private void keep(Value value) {
        memory.keep(value, home(value), out());
    }

    // y = f(a, x)  =>  frame = fForward(a, aBar, x); y = frame.value()
    private void call(Op.Call call, Value frame) {
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            arguments.add(argument);
            boolean differentiable = call.callee().parameters().get(i).differentiable();
            if (differentiable && argument.type().isAggregate()) arguments.add(shadowFor(argument));
        }
        Value reuse = call.callee().isFunction() ? null : memory.earlier(frame, home(frame), out());
        arguments.add(reuse == null ? out().constant(frame.type(), null) : reuse);
        List<Value> results = new ArrayList<>(List.of(frame));
        results.addAll(call.results());
        List<Value> arrays = activeAggregates(call.results());
        for (Value result : call.results()) {
            if (!result.type().isAggregate() || !call.callee().resultDifferentiable()) continue;
            Type type = DerivativeTypes.shadow(result.type());
            results.add(arrays.contains(result) ? residuals.shadow(result) : new Value(type, null));
        }
        emit(call.with(results, call.callee(), Op.Form.FORWARD, arguments));
        keep(frame);
        call.results().forEach(this::keep);
        arrays.forEach(array -> keep(residuals.shadow(array)));
    }

    // y = f(a, x), where f runs again in the reverse sweep  =>  aCopy = a.clone(), where a is written later; y = f(a,
    // x)
    private void primal(Op.Call call) {
        copy(call);
        boolean shadowed = call.results().stream().anyMatch(this::isActiveAggregate);
        // Only the forward sweep of the callee tells of which arguments the shadows are parts of that of the result.
        if (!shadowed) {
            plain(call);
            return;
        }
        Value frame = new Value(call.callee().frame(), call.callee().hint() + "Passed");
        structure.define(frame, structure.place(call));
        call(call, frame);
        call.results().forEach(this::keepFirstRows);
    }

    private void keepFirstRows(Value result) {
        Value rows = residuals.firstRowsIfAny(result);
        if (rows == null) return;
        Value shadow = residuals.shadow(result);
        Value isNull = out().compare(Operator.EQ, shadow, out().constant(shadow.type(), null));
        Copies.unlessNull(rows, isNull, out(), made -> made.bulk(Op.BulkKind.CLONE, null, shadow));
        keep(rows);
    }

    private void copy(Op op) {
        residuals.copies(op).forEach((aggregate, copy) -> {
            boolean written = residuals.facts().effects().isWrittenBy(op, aggregate);
            Snapshots.define(copy, aggregate, written, memory.earlier(copy, home(copy), out()), out());
            keep(copy);
        });
    }

    /** Copies what comes from here as it is, and stays so until the function has run. */
    private void copySteady(Value aggregate) {
        Value copy = residuals.steadyCopyIfAny(aggregate);
        if (copy == null) return;
        Snapshots.define(copy, aggregate, false, memory.earlier(copy, home(copy), out()), out());
        keep(copy);
    }

    private Value shadowFor(Value array) {
        if (activity.isActive(array)) return residuals.shadow(array);
        Value prepared = scratch.get(array);
        return prepared == null ? newScratch(array) : prepared;
    }

    /** One for all calls, in all iterations: nobody reads what they add. */
    private void prepareScratch(Value array) {
        if (constants.contains(array)) scratch.put(array, newScratch(array));
    }

    private Value newScratch(Value array) {
        Value zeros = new Value(DerivativeTypes.shadow(array.type()), Naming.bar(array));
        Zeros.define(zeros, array, Op.Role.SHADOW, null, structure, out());
        return zeros;
    }

    private void block(Op.Block op) {
        Op.@Nullable Block outer = block;
        Op.@Nullable Loop outerLoop = loop;
        block = op;
        loop = null;
        LoopMemory.State before = memory.state();
        List<Recording> inside = memory.updatedIn(op);
        Region body = rewrite(op.body());
        block = outer;
        loop = outerLoop;
        memory.restore(before);
        List<Value> results = new ArrayList<>(op.results());
        activeAggregates(op.results()).forEach(array -> results.add(residuals.shadow(array)));
        results.addAll(residuals.exports(op).values());
        results.addAll(memory.joined(inside));
        emit(new Op.Block(results, body, op.source()));
        keepResults(op);
    }

    private void loop(Op.Loop op) {
        if (op.segments() == null) {
            plainLoop(op);
            return;
        }
        copy(op);
        again++;
        plainLoop(op);
        again--;
        op.results().forEach(this::keepFirstRows);
    }

    private void plainLoop(Op.Loop op) {
        memory.prepare(op, out());
        List<Recording> threaded = memory.updatedIn(op);
        List<Value> initials = new ArrayList<>(op.initials());
        List<Value> parameters = new ArrayList<>(op.parameters());
        List<Value> results = new ArrayList<>(op.results());
        for (int i = 0; i < op.parameters().size(); i++) {
            if (!isActiveAggregate(op.parameters().get(i))) continue;
            initials.add(residuals.shadow(op.initials().get(i)));
            parameters.add(residuals.shadow(op.parameters().get(i)));
            results.add(residuals.shadow(op.results().get(i)));
        }
        initials.addAll(memory.initials(op, threaded, out()));
        parameters.addAll(memory.parameters(op, threaded));
        LoopMemory.State inside = memory.state();
        Op.@Nullable Block outerBlock = block;
        Op.@Nullable Loop outerLoop = loop;
        block = null;
        loop = op;
        Region body = rewrite(op.body());
        block = outerBlock;
        loop = outerLoop;
        memory.restore(inside);
        results.addAll(memory.results(op, threaded));
        emit(new Op.Loop(results, initials, parameters, body, op.source()));
        keepResults(op);
        Recording recording = residuals.recordingIfAny(op);
        if (recording != null && recording.countsTrips()) keep(recording.trips());
    }

    @Override
    protected Terminator rewrite(Terminator end) {
        if (end instanceof Terminator.Branch branch) {
            if (loop != null && branch.regions().stream().allMatch(ForwardSweep::isPlainLeaf))
                memory.through(loop, out());
            List<Region> regions = new ArrayList<>();
            for (Region region : branch.regions()) {
                LoopMemory.State before = memory.state();
                regions.add(rewrite(region));
                memory.restore(before);
            }
            return new Terminator.Branch(branch.selector(), regions, branch.source());
        }
        if (end instanceof Terminator.Yield leaf && block != null) {
            return new Terminator.Yield(yielded(leaf.values(), block));
        }
        if (end instanceof Terminator.Continue leaf && loop != null) {
            return new Terminator.Continue(passed(leaf.values(), loop));
        }
        if (end instanceof Terminator.Break leaf && loop != null) {
            return new Terminator.Break(passed(leaf.values(), loop));
        }
        return end;
    }

    /** Whether a region does nothing but go on with the loop around, or leave it. */
    private static boolean isPlainLeaf(Region region) {
        boolean leaf = region.end() instanceof Terminator.Continue || region.end() instanceof Terminator.Break;
        return leaf && region.ops().isEmpty();
    }

    private List<Value> yielded(List<Value> values, Op.Block target) {
        List<Value> all = new ArrayList<>(values);
        shadows(values, target.results(), all);
        Map<Value, Value> exports = new LinkedHashMap<>(residuals.exports(target));
        exports.forEach((value, result) -> all.add(visible(value)));
        all.addAll(memory.current(memory.updatedIn(target)));
        return all;
    }

    /** The value where the region being written sees it, else the placeholder that no reverse sweep looks at. */
    private Value visible(Value value) {
        return isWritten(value) ? value : out().undefined(value.type(), value.name());
    }

    private List<Value> passed(List<Value> values, Op.Loop target) {
        List<Value> all = new ArrayList<>(values);
        shadows(values, target.parameters(), all);
        all.addAll(memory.passed(target, memory.updatedIn(target), out()));
        return all;
    }

    private void shadows(List<Value> values, List<Value> targets, List<Value> all) {
        for (int i = 0; i < values.size(); i++) {
            if (isActiveAggregate(targets.get(i))) all.add(residuals.shadow(values.get(i)));
        }
    }

    /** The regions being written, outermost first: what tells which values a leaf sees. */
    private final List<Region> open = new ArrayList<>();

    @Override
    public Region rewrite(Region region) {
        open.add(region);
        Region copy = super.rewrite(region);
        open.remove(open.size() - 1);
        return copy;
    }

    private boolean isWritten(Value value) {
        Region home = structure.home(value).region();
        return open.stream().anyMatch(region -> region == home);
    }
}
