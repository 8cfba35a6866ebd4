package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpVisitor;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jadjoint.processor.rules.Needs;
import org.jadjoint.processor.rules.RuleCatalog;
import org.jadjoint.processor.rules.ScalarRule;
import org.jspecify.annotations.Nullable;

/** The adjoint of one operation, written into the mirror image of its region. */
final class OpAdjoint implements OpVisitor<Builder> {
    private final ReverseSweep sweep;
    private final Residuals residuals;
    private final ResidualReader reader;
    private final boolean repeatable;
    private final ReverseScope scope;
    private final Builder out;
    private final Activity activity;

    OpAdjoint(ReverseSweep sweep, Residuals residuals, ResidualReader reader, boolean repeatable, ReverseScope scope) {
        this.sweep = sweep;
        this.residuals = residuals;
        this.reader = reader;
        this.repeatable = repeatable;
        this.scope = scope;
        this.out = scope.out();
        this.activity = residuals.facts().activity();
    }

    private Value read(Value value) {
        return reader.read(value, scope);
    }

    private Value shadow(Value array) {
        return read(residuals.shadow(array));
    }

    private void add(Value value, Value contribution) {
        sweep.cotangents().add(out, value, contribution);
    }

    private Value zero(Value array) {
        return out.number(((ArrayType) array.type()).element(), 0);
    }

    @Override
    public Builder visitConstant(Op.Constant op) {
        return out;
    }

    @Override
    public Builder visitUndefined(Op.Undefined op) {
        return out;
    }

    @Override
    public Builder visitLength(Op.Length op) {
        return out;
    }

    @Override
    public Builder visitOpaque(Op.Opaque op) {
        return out;
    }

    @Override
    public Builder visitBlock(Op.Block op) {
        throw new IllegalStateException("a block is reversed as a region");
    }

    @Override
    public Builder visitLoop(Op.Loop op) {
        throw new IllegalStateException("a loop is reversed as a region");
    }

    // r = p(a, b)  =>  aBar += rBar * dp/da; bBar += rBar * dp/db
    @Override
    public Builder visitApply(Op.Apply op) {
        if (op.primitive() == Operator.STOP && op.result().type().isAggregate()) {
            if (activity.isActive(op.result())) clear(op.result());
            return out;
        }
        Value bar = sweep.cotangents().take(op.result());
        if (bar == null) return out;
        ScalarRule rule = RuleCatalog.rule(op);
        if (rule == null)
            throw new IllegalStateException(
                    "active without a rule: " + op.primitive().id());
        for (int i = 0; i < rule.arity(); i++) {
            Value argument = op.arguments().get(i);
            if (rule.isZero(i) || !activity.isActive(argument)) continue;
            Needs needs = rule.needs(i);
            List<Value> arguments = new ArrayList<>();
            for (int j = 0; j < rule.arity(); j++) {
                Value other = op.arguments().get(j);
                arguments.add(needs.argument(j) ? read(other) : other);
            }
            Value result = needs.result() ? read(op.result()) : op.result();
            int before = out.size();
            Value contribution = rule.contribution(out, i, bar, arguments, result);
            String hint = Naming.barOfOperand(op, i);
            if (out.size() > before) sweep.cotangents().addOwn(out, argument, contribution, hint);
            else add(argument, contribution);
        }
        return out;
    }

    // x = a[i]  =>  aBar[i] += xBar
    @Override
    public Builder visitLoad(Op.Load op) {
        Value bar = sweep.cotangents().take(op.result());
        if (bar != null && activity.isActive(op.array())) {
            Value shadow = shadow(op.array());
            Value index = read(op.index());
            if (tookBackZero(shadow, index)) out.store(shadow, index, bar);
            else out.accumulate(shadow, index, bar);
        }
        return out;
    }

    // aBar[i] = 0; …; aBar[i] += e  =>  …; aBar[i] = e, where nothing in between touches a shadow
    private boolean tookBackZero(Value shadow, Value index) {
        int last = out.size() - 1;
        while (last >= 0 && isFarFromShadows(out.op(last))) last--;
        boolean zero = last >= 0
                && out.op(last) instanceof Op.Store store
                && store.array() == shadow
                && store.index() == index
                && out.definition(store.value()) instanceof Op.Constant;
        if (zero) out.remove(last);
        return zero;
    }

    private static boolean isFarFromShadows(Op op) {
        if (op instanceof Op.Load load) return !Residuals.mayBeShadow(load.array());
        return op instanceof Op.Apply || op instanceof Op.Constant || op instanceof Op.Length;
    }

    // a[i] = e  =>  eBar += aBar[i]; aBar[i] = 0
    @Override
    public Builder visitStore(Op.Store op) {
        if (!activity.isActive(op.array()) || op.array().type().isNested()) return out;
        Value shadow = shadow(op.array());
        Value index = read(op.index());
        Value bar = activity.isActive(op.value()) ? out.load(shadow, index, Naming.bar(op.value())) : null;
        out.store(shadow, index, zero(op.array()));
        if (bar != null) add(op.value(), bar);
        return out;
    }

    // a[i] += e  =>  eBar += aBar[i]
    @Override
    public Builder visitAccumulate(Op.Accumulate op) {
        if (activity.isActive(op.array()) && activity.isActive(op.value())) {
            add(op.value(), out.load(shadow(op.array()), read(op.index()), Naming.bar(op.value())));
        }
        return out;
    }

    @Override
    public Builder visitNewArray(Op.NewArray op) {
        if (!activity.isActive(op.result())) return out;
        if (!op.result().type().isNested()) clear(op.result());
        else if (repeatable && op.makesElements()) {
            out.add(new Op.Clear(read(residuals.firstElements(op)), out.source()));
        }
        return out;
    }

    // x = p.x()  =>  pBar.x += xBar
    @Override
    public Builder visitComponent(Op.Component op) {
        Value bar = sweep.cotangents().take(op.result());
        if (bar != null && activity.isActive(op.structure())) {
            out.add(new Op.Update(shadow(op.structure()), op.name(), bar, true, out.source()));
        }
        return out;
    }

    // p = new P(e, f)  =>  eBar += pBar.x; fBar += pBar.y
    @Override
    public Builder visitNewStructure(Op.NewStructure op) {
        if (!activity.isActive(op.result())) return out;
        for (StructureType.Component component : ((StructureType) op.result().type()).components()) {
            if (!component.differentiable() || component.type().isAggregate()) continue;
            Value part = Objects.requireNonNull(op.part(component.name()));
            // What is read for nothing would make a branch look as if it had an adjoint.
            if (!repeatable && !activity.isActive(part)) continue;
            Value shadow = shadow(op.result());
            if (activity.isActive(part)) add(part, out.component(shadow, component.name(), Naming.bar(part)));
            if (!repeatable) continue;
            out.add(new Op.Update(shadow, component.name(), out.number(component.type(), 0), false, out.source()));
        }
        return out;
    }

    @Override
    public Builder visitUpdate(Op.Update op) {
        throw new IllegalStateException("derivative code is not transformed yet: " + op);
    }

    @Override
    public Builder visitZerosLike(Op.ZerosLike op) {
        throw new IllegalStateException("derivative code is not transformed yet: " + op);
    }

    @Override
    public Builder visitClear(Op.Clear op) {
        throw new IllegalStateException("derivative code is not transformed yet: " + op);
    }

    // a = {e, f}  =>  eBar += aBar[0]; fBar += aBar[1]
    @Override
    public Builder visitArrayLiteral(Op.ArrayLiteral op) {
        if (!activity.isActive(op.result()) || op.result().type().isNested()) return out;
        for (int i = 0; i < op.elements().size(); i++) {
            Value element = op.elements().get(i);
            if (!activity.isActive(element)) continue;
            add(element, out.load(shadow(op.result()), out.constant(i), Naming.bar(element)));
        }
        clear(op.result());
        return out;
    }

    /** Clears the shadow of an array where the array is created, for the next run of the sweep. */
    private void clear(Value array) {
        if (repeatable) Zeros.clear(shadow(array), array, residuals.facts().structure(), out);
    }

    @Override
    public Builder visitBulk(Op.Bulk op) {
        if (op.operands().get(0).type().isNested()) return out;
        Value result = op.result();
        if (result != null) {
            if (activity.isActive(result)) copied(op, result);
            return out;
        }
        Value written = op.operands().get(op.kind().written());
        if (!activity.isActive(written)) return out;
        if (op.kind() == Op.BulkKind.ARRAYCOPY) arraycopy(op.operands());
        else filled(op);
        return out;
    }

    // r = a.clone()  =>  aBar[k] += rBar[k]
    private void copied(Op.Bulk op, Value result) {
        Value source = op.operands().get(0);
        if (!activity.isActive(source)) {
            clear(result);
            return;
        }
        Value resultShadow = shadow(result);
        Value sourceShadow = shadow(source);
        Value length = out.length(resultShadow);
        Value from = out.constant(0);
        if (op.kind() == Op.BulkKind.COPY_OF_RANGE) from = read(op.operands().get(1));
        if (op.kind() != Op.BulkKind.CLONE) {
            Value rest = out.sub(out.length(sourceShadow), from);
            length = out.math("min", length, rest);
        }
        ArrayLoops.addRange(out, sourceShadow, from, resultShadow, length);
        clear(result);
    }

    // fill(a, from, to, e)  =>  eBar += sum of aBar[from..to]; aBar[from..to] = 0
    private void filled(Op.Bulk op) {
        List<Value> operands = op.operands();
        Value array = operands.get(0);
        Value filler = operands.get(operands.size() - 1);
        Value shadow = shadow(array);
        boolean whole = op.kind() == Op.BulkKind.FILL;
        Value from = whole ? out.constant(0) : read(operands.get(1));
        Value to = whole ? out.length(shadow) : read(operands.get(2));
        Value sum = activity.isActive(filler) ? ArrayLoops.sumRange(out, shadow, from, to) : null;
        if (whole) out.bulkEffect(Op.BulkKind.FILL, shadow, zero(array));
        else out.bulkEffect(Op.BulkKind.FILL_RANGE, shadow, from, to, zero(array));
        if (sum != null) add(filler, sum);
    }

    // arraycopy(s, i, t, j, n)  =>  moved = tBar[j..j+n]; tBar[j..j+n] = 0; sBar[i..i+n] += moved
    private void arraycopy(List<Value> operands) {
        Value source = operands.get(0);
        Value target = operands.get(2);
        Value targetShadow = shadow(target);
        Value targetFrom = read(operands.get(3));
        Value length = read(operands.get(4));
        Value targetTo = out.add(targetFrom, length);
        Value moved = null;
        if (activity.isActive(source)) {
            moved = Value.temporary(targetShadow.type(), "moved");
            Value zero = out.constant(0);
            out.add(new Op.NewArray(moved, length, Op.Role.SCRATCH, null, out.source()));
            out.bulkEffect(Op.BulkKind.ARRAYCOPY, targetShadow, targetFrom, moved, zero, length);
        }
        out.bulkEffect(Op.BulkKind.FILL_RANGE, targetShadow, targetFrom, targetTo, zero(target));
        if (moved != null) ArrayLoops.addRange(out, shadow(source), read(operands.get(1)), moved, length);
    }

    // y = f(a, b)  =>  (aBar, bBar) += fReverse(frame, yBar)
    @Override
    public Builder visitCall(Op.Call op) {
        if (op.callee().rule() != null) return ruled(op, op.callee().rule());
        if (op.form() == Op.Form.PULLBACK) return ofPullback(op);
        Value result = op.results().isEmpty() ? null : op.results().get(0);
        Value bar = result == null ? null : sweep.cotangents().take(result);
        if (!residuals.isActive(op)) return out;
        Value frame = op.callee().checkpoint()
                ? new Replay(residuals, reader, repeatable, scope).forward(op)
                : read(residuals.frame(op));
        List<Value> arguments = new ArrayList<>(List.of(frame));
        Value seed = seed(op, result, bar);
        if (seed != null) arguments.add(seed);
        List<Value> cotangents = new ArrayList<>();
        List<Value> targets = new ArrayList<>();
        List<Callee.Parameter> parameters = op.callee().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Type type = parameters.get(i).type();
            if (!parameters.get(i).differentiable() || type.isAggregate()) continue;
            Value argument = op.arguments().get(i);
            cotangents.add(new Value(type, null));
            targets.add(argument);
        }
        out.add(new Op.Call(cotangents, op.callee(), Op.Form.REVERSE, arguments, out.source()));
        for (int i = 0; i < targets.size(); i++) add(targets.get(i), cotangents.get(i));
        return out;
    }

    // (xBar, y) = pullback of f at x of s  =>  (x, s)Bar += (xBarDot, yDot) of its derivative along (xBarBar, yBar)
    private Builder ofPullback(Op.Call op) {
        List<@Nullable Value> bars = op.results().stream().map(this::barOf).toList();
        if (bars.stream().allMatch(bar -> bar == null)) return out;
        List<Value> arguments = op.arguments().stream()
                .map(argument -> read(residuals.asGiven(op, argument)))
                .toList();
        DerivativeAdjoint adjoint = new DerivativeAdjoint(op);
        List<Value> cotangents = adjoint.write(arguments, bars, out);
        for (int i = 0; i < cotangents.size(); i++) {
            Value argument = op.arguments().get(adjoint.points().get(i));
            if (!argument.type().isArray()) add(argument, cotangents.get(i));
            else if (activity.isActive(argument)) ArrayLoops.addAll(out, shadow(argument), cotangents.get(i));
        }
        op.results().stream()
                .filter(result -> result.type().isArray() && activity.isActive(result))
                .forEach(this::clear);
        return out;
    }

    /** The cotangent of a result: its shadow, if it is an array; null for the symbolic zero. */
    private @Nullable Value barOf(Value result) {
        if (!result.type().isArray()) return sweep.cotangents().take(result);
        return activity.isActive(result) ? shadow(result) : null;
    }

    private Builder ruled(Op.Call op, HandRule rule) {
        if (!residuals.isActive(op)) return out;
        Value result = op.results().get(0);
        Value bar = barOf(result);
        if (bar != null) new RuleAdjoint(op, rule, residuals, sweep.cotangents(), reader, scope).write(bar);
        if (result.type().isArray()) clear(result);
        return out;
    }

    private @Nullable Value seed(Op.Call op, @Nullable Value result, @Nullable Value bar) {
        if (result == null || result.type().isAggregate() || !op.callee().resultDifferentiable()) return null;
        return bar == null ? out.number(result.type(), 0) : bar;
    }
}
