package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.analysis.Effects;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** Runs an operation of the primal again in the reverse sweep, on what it was given. */
final class Replay {
    private final Residuals residuals;
    private final Facts facts;
    private final Activity activity;
    private final Effects effects;
    private final ResidualReader reader;
    private final boolean repeatable;
    private final ReverseScope scope;
    private final Builder out;
    /** What stands for each aggregate that the operation is given. */
    private final Map<Value, Value> states = new HashMap<>();

    private final OwnCopies own;

    /**
     * @param repeatable whether the sweep may run again, and has to leave the shadows of what the operation made as it finds them
     */
    Replay(Residuals residuals, ResidualReader reader, boolean repeatable, ReverseScope scope) {
        this.residuals = residuals;
        this.facts = residuals.facts();
        this.activity = facts.activity();
        this.effects = facts.effects();
        this.reader = reader;
        this.repeatable = repeatable;
        this.scope = scope;
        this.out = scope.out();
        this.own = new OwnCopies(out);
    }

    // frame = fForward(aCopy, aBar, x); shadow of frame.value() = yBar
    Value forward(Op.Call call) {
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            Value given = argument.type().isAggregate() ? state(call, argument) : reader.read(argument, scope);
            arguments.add(given);
            boolean differentiable = call.callee().parameters().get(i).differentiable();
            if (differentiable && argument.type().isAggregate()) arguments.add(shadow(argument, given));
        }
        Value frame = new Value(call.callee().frame(), call.callee().hint() + "Frame");
        arguments.add(out.constant(frame.type(), null));
        List<Value> results = new ArrayList<>(List.of(frame));
        call.results().forEach(result -> results.add(new Value(result.type(), null)));
        List<Value> before = new ArrayList<>();
        List<Value> after = new ArrayList<>();
        for (Value result : call.results()) {
            if (!result.type().isAggregate() || !call.callee().resultDifferentiable()) continue;
            Value shadow = new Value(DerivativeTypes.shadow(result.type()), Naming.bar(result));
            results.add(shadow);
            if (!activity.isActive(result)) continue;
            before.add(reader.read(residuals.firstRows(call, result), scope));
            after.add(shadow);
        }
        out.add(call.with(results, call.callee(), Op.Form.FORWARD, arguments));
        takeOver(before, after);
        return frame;
    }

    /** Two results may be one: nothing is cleared before all is taken over. */
    void takeOver(List<Value> before, List<Value> after) {
        for (int i = 0; i < before.size(); i++) Transfer.write(before.get(i), after.get(i), out);
        if (!repeatable) return;
        for (int i = 0; i < before.size(); i++) Transfer.clear(before.get(i), after.get(i), out);
    }

    /** An aggregate as the operation found it, for the operation to write into where it does. */
    Value state(Op op, Value aggregate) {
        Value known = states.get(aggregate);
        if (known != null) return known;
        Value state = find(op, aggregate);
        states.put(aggregate, state);
        return state;
    }

    private Value find(Op op, Value aggregate) {
        if (!aggregate.type().holdsArrays()) return reader.read(aggregate, scope);
        boolean written = effects.isWrittenBy(op, aggregate);
        if (!written && !effects.isWrittenAfter(op, aggregate) && !effects.isOutlived(aggregate))
            return reader.read(aggregate, scope);
        Value kept = reader.read(kept(op, aggregate), scope);
        return written ? own.of(reader.read(aggregate, scope), kept) : kept;
    }

    private Value kept(Op op, Value aggregate) {
        boolean steady = !effects.isWrittenWithin(aggregate) && !isCarried(aggregate);
        return steady ? residuals.steadyCopy(aggregate) : residuals.copy(op, aggregate);
    }

    /** Whether a value is a parameter of a loop, or comes from its condition, where no iteration has begun. */
    private boolean isCarried(Value value) {
        Op definition = facts.structure().definition(value);
        if (definition != null) return facts.isHeadOfGuardedLoop(definition);
        return !facts.function().parameterValues().contains(value);
    }

    /** Where cotangents are added; for an aggregate that has none, zeros that nobody looks at. */
    Value shadow(Value aggregate, Value given) {
        if (activity.isActive(aggregate)) return reader.read(residuals.shadow(aggregate), scope);
        Value zeros = new Value(DerivativeTypes.shadow(aggregate.type()), null);
        Zeros.define(zeros, given, Op.Role.SCRATCH, null, facts.structure(), out);
        return zeros;
    }
}
