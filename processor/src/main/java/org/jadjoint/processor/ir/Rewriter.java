package org.jadjoint.processor.ir;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Copies a region and replaces values on the way: the base of passes that keep most operations as they are. What is defined keeps its
 * identity, unless {@link #define} says otherwise; what is read goes through {@link #use}.
 */
public abstract class Rewriter implements OpVisitor<Op> {
    private final IdentityHashMap<Value, Value> replaced = new IdentityHashMap<>();
    private Builder out = new Builder();

    /** From here on, {@code use} reads {@code replacement} in place of {@code value}. */
    protected final void replace(Value value, Value replacement) {
        replaced.put(value, replacement);
    }

    /** From here on, {@code use} reads {@code value} itself. */
    protected final void restore(Value value) {
        replaced.remove(value);
    }

    /** What stands for {@code value} in the copy. */
    protected final Value use(Value value) {
        Value replacement = replaced.get(value);
        return replacement == null ? value : use(replacement);
    }

    /** What stands for the values; the list itself where that is they. */
    protected final List<Value> use(List<Value> values) {
        List<Value> used = new ArrayList<>(values.size());
        boolean same = true;
        for (Value value : values) {
            Value each = use(value);
            same &= each == value;
            used.add(each);
        }
        return same ? values : used;
    }

    /** What the copy defines in place of {@code value}. */
    protected Value define(Value value) {
        return value;
    }

    private Value defined(Value value) {
        Value copy = define(value);
        if (copy != value) replace(value, copy);
        return copy;
    }

    private List<Value> defined(List<Value> values) {
        List<Value> defined = new ArrayList<>(values.size());
        for (Value value : values) defined.add(defined(value));
        return defined;
    }

    /** The region that is being written. */
    protected final Builder out() {
        return out;
    }

    /** Adds an operation to the region that is being written. */
    protected final void emit(Op op) {
        out.add(op);
    }

    /** A region of what is added meanwhile. */
    protected final Region written(Runnable content, Terminator end) {
        Builder outer = out;
        out = new Builder();
        content.run();
        Region written = out.end(end);
        out = outer;
        return written;
    }

    /** The copy of a region. */
    public Region rewrite(Region region) {
        Builder outer = out;
        out = new Builder();
        begin(region);
        for (Op op : region.ops()) rewrite(op);
        Terminator end = rewrite(region.end());
        Region copy = out.end(end);
        out = outer;
        return copy;
    }

    /** Called when the copy of a region begins, to add what comes before it. */
    protected void begin(Region region) {}

    /** Adds what stands for an operation: its copy, unless a pass says otherwise. */
    protected void rewrite(Op op) {
        emit(op.accept(this));
    }

    /** The copy of a terminator and the regions below. May add operations before it. */
    protected Terminator rewrite(Terminator end) {
        return end.accept(new Terminator.Visitor<>() {
            @Override
            public Terminator visitYield(Terminator.Yield leaf) {
                return new Terminator.Yield(use(leaf.values()));
            }

            @Override
            public Terminator visitContinue(Terminator.Continue leaf) {
                return new Terminator.Continue(use(leaf.values()));
            }

            @Override
            public Terminator visitBreak(Terminator.Break leaf) {
                return new Terminator.Break(use(leaf.values()));
            }

            @Override
            public Terminator visitReturn(Terminator.Return leaf) {
                return new Terminator.Return(use(leaf.values()));
            }

            @Override
            public Terminator visitThrow(Terminator.Throw leaf) {
                return new Terminator.Throw(use(leaf.exception()), leaf.source());
            }

            @Override
            public Terminator visitBranch(Terminator.Branch branch) {
                Value selector = use(branch.selector());
                List<Region> regions = new ArrayList<>();
                for (Region region : branch.regions()) regions.add(rewrite(region));
                return new Terminator.Branch(selector, regions, branch.source());
            }
        });
    }

    @Override
    public Op visitConstant(Op.Constant op) {
        Value result = defined(op.result());
        return result == op.result() ? op : new Op.Constant(result, op.value(), op.symbol(), op.source());
    }

    @Override
    public Op visitUndefined(Op.Undefined op) {
        return new Op.Undefined(defined(op.result()));
    }

    @Override
    public Op visitApply(Op.Apply op) {
        List<Value> arguments = use(op.arguments());
        Value result = defined(op.result());
        boolean same = result == op.result() && arguments == op.arguments();
        return same ? op : new Op.Apply(result, op.primitive(), arguments, op.source());
    }

    @Override
    public Op visitLength(Op.Length op) {
        Value array = use(op.array());
        return new Op.Length(defined(op.result()), array, op.source());
    }

    @Override
    public Op visitLoad(Op.Load op) {
        Value array = use(op.array());
        Value index = use(op.index());
        return new Op.Load(defined(op.result()), array, index, op.source());
    }

    @Override
    public Op visitStore(Op.Store op) {
        return new Op.Store(use(op.array()), use(op.index()), use(op.value()), op.source());
    }

    @Override
    public Op visitAccumulate(Op.Accumulate op) {
        return new Op.Accumulate(use(op.array()), use(op.index()), use(op.value()), op.source());
    }

    @Override
    public Op visitNewArray(Op.NewArray op) {
        List<Value> lengths = use(op.lengths());
        Value reuse = op.reuse() == null ? null : use(op.reuse());
        return new Op.NewArray(defined(op.result()), lengths, op.role(), reuse, op.source());
    }

    @Override
    public Op visitArrayLiteral(Op.ArrayLiteral op) {
        List<Value> elements = use(op.elements());
        return new Op.ArrayLiteral(defined(op.result()), elements, op.source());
    }

    @Override
    public Op visitComponent(Op.Component op) {
        Value structure = use(op.structure());
        return new Op.Component(defined(op.result()), structure, op.name(), op.source());
    }

    @Override
    public Op visitNewStructure(Op.NewStructure op) {
        List<Value> parts = use(op.parts());
        Op.Construction made = op.construction();
        Op.Construction construction =
                made == null ? null : new Op.Construction(made.constructor(), use(made.arguments()));
        Value reuse = op.reuse() == null ? null : use(op.reuse());
        return new Op.NewStructure(defined(op.result()), parts, construction, reuse, op.source());
    }

    @Override
    public Op visitUpdate(Op.Update op) {
        return new Op.Update(use(op.shadow()), op.name(), use(op.value()), op.adds(), op.source());
    }

    @Override
    public Op visitZerosLike(Op.ZerosLike op) {
        Value aggregate = use(op.aggregate());
        return new Op.ZerosLike(defined(op.result()), aggregate, op.source());
    }

    @Override
    public Op visitClear(Op.Clear op) {
        return new Op.Clear(use(op.shadow()), op.source());
    }

    @Override
    public Op visitBulk(Op.Bulk op) {
        List<Value> operands = use(op.operands());
        Value result = op.result() == null ? null : defined(op.result());
        return new Op.Bulk(result, op.kind(), operands, op.source());
    }

    @Override
    public Op visitBlock(Op.Block op) {
        Region body = rewrite(op.body());
        return new Op.Block(defined(op.results()), body, op.source());
    }

    @Override
    public Op visitLoop(Op.Loop op) {
        List<Value> initials = use(op.initials());
        List<Value> parameters = defined(op.parameters());
        Region body = rewrite(op.body());
        return new Op.Loop(defined(op.results()), initials, parameters, body, op.segments(), op.source());
    }

    @Override
    public Op visitCall(Op.Call op) {
        List<Value> arguments = use(op.arguments());
        return op.with(defined(op.results()), op.callee(), op.form(), arguments);
    }

    @Override
    public Op visitOpaque(Op.Opaque op) {
        List<Value> captured = use(op.captured());
        return new Op.Opaque(defined(op.results()), op.code(), captured, op.source());
    }
}
