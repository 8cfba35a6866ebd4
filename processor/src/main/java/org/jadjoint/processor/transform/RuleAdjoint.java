package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.analysis.Activity;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.HandRule.Parameter;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The adjoint of a call whose derivative is written by hand: calls of the rule's methods, with what their parameters name. */
final class RuleAdjoint {
    private final Op.Call call;
    private final HandRule rule;
    private final Residuals residuals;
    private final Activity activity;
    private final Cotangents cotangents;
    private final ResidualReader reader;
    private final ReverseScope scope;
    private final Builder out;

    RuleAdjoint(
            Op.Call call,
            HandRule rule,
            Residuals residuals,
            Cotangents cotangents,
            ResidualReader reader,
            ReverseScope scope) {
        this.call = call;
        this.rule = rule;
        this.residuals = residuals;
        this.activity = residuals.facts().activity();
        this.cotangents = cotangents;
        this.reader = reader;
        this.scope = scope;
        this.out = scope.out();
    }

    // y = h(a, x)  =>  ruleVjpA(x, aBar, yBar); xBar += ruleVjpX(a, y, yBar)
    void write(Value bar) {
        for (HandRule.Pullback pullback : rule.pullbacks()) {
            boolean wanted = false;
            for (int i = 0; i < call.arguments().size(); i++) {
                wanted |=
                        pullback.covers(i) && activity.isActive(call.arguments().get(i));
            }
            if (wanted) write(pullback, bar);
        }
    }

    private void write(HandRule.Pullback pullback, Value bar) {
        List<Value> arguments = new ArrayList<>();
        for (Parameter parameter : pullback.parameters()) arguments.add(argument(parameter, bar));
        if (pullback.structure() != null) {
            Type type = pullback.derived() == null ? null : pullback.derived().result();
            Value all = new Value(
                    type == null ? new ReferenceType(pullback.structure()) : type,
                    call.callee().name() + "Bars");
            emit(pullback, List.of(all), all.type(), arguments);
            pullback.cotangents().forEach(i -> addComponent(all, i));
        } else if (pullback.cotangents().isEmpty()) {
            emit(pullback, List.of(), null, arguments);
        } else {
            int number = pullback.cotangents().get(0);
            Value argument = call.arguments().get(number);
            String name = rule.parameters().get(number) + "Bar";
            Value contribution = Value.temporary(argument.type(), name);
            emit(pullback, List.of(contribution), argument.type(), arguments);
            cotangents.addOwn(out, argument, contribution, name);
        }
    }

    private void emit(HandRule.Pullback pullback, List<Value> results, @Nullable Type type, List<Value> arguments) {
        Callee derived = pullback.derived();
        Callee callee =
                derived == null ? member(rule, pullback.method(), pullback.parameters(), arguments, type) : derived;
        out.add(new Op.Call(results, callee, Op.Form.PRIMAL, arguments, out.source()));
    }

    /** A method of a rule, as an ordinary callee. */
    static Callee member(
            HandRule rule, String name, List<Parameter> parameters, List<Value> arguments, @Nullable Type result) {
        List<Callee.Parameter> declared = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Type type = arguments.get(i).type();
            declared.add(new Callee.Parameter(parameters.get(i).name(), type, type.isDifferentiable()));
        }
        boolean differentiable = result != null && result.isDifferentiable();
        return new Callee(
                rule.owner(),
                name,
                declared,
                result,
                differentiable,
                false,
                false,
                new ReferenceType(rule.owner()),
                name);
    }

    private void addComponent(Value all, int number) {
        Value argument = call.arguments().get(number);
        if (!activity.isActive(argument)) return;
        String name = rule.parameters().get(number);
        Value component = Value.temporary(argument.type(), name + "Bar");
        if (all.type() instanceof StructureType) {
            out.add(new Op.Component(component, all, name, out.source()));
        } else {
            OpaqueCode code = new OpaqueCode(
                    List.of(new OpaqueCode.Captured(0), new OpaqueCode.Text("." + name + "()")), false, false, true);
            out.add(new Op.Opaque(List.of(component), code, List.of(all), out.source()));
        }
        cotangents.addOwn(out, argument, component, name + "Bar");
    }

    private Value argument(Parameter parameter, Value bar) {
        return switch (parameter.role()) {
            case RESULT_BAR -> bar;
            case RESULT -> kept(call.results().get(0));
            case ARGUMENT -> argument(parameter.argument());
            case BAR -> shadow(call.arguments().get(parameter.argument()));
            case DOT -> throw new IllegalStateException("a tangent in reverse mode");
        };
    }

    /** An argument of the primal; what is a constant there is one here, too, and has no tangent. */
    private Value argument(int number) {
        Value value = kept(call.arguments().get(number));
        boolean constant = value.type().isDifferentiable()
                && !call.callee().parameters().get(number).differentiable();
        return constant ? out.apply(Operator.STOP, value.type(), null, List.of(value)) : value;
    }

    /** A value of the primal. */
    private Value kept(Value value) {
        return reader.read(residuals.asGiven(call, value), scope);
    }

    /** Where a cotangent is added; for an array that has none, zeros that nobody looks at. */
    private Value shadow(Value array) {
        if (activity.isActive(array)) return reader.read(residuals.shadow(array), scope);
        return Zeros.scratch(reader.read(array, scope), out);
    }

    /** Whether an array is one of numbers in binary floating point. */
    static boolean isFloating(Type array) {
        return array instanceof ArrayType type
                && type.element() instanceof ScalarType
                && type.element().isFloating();
    }
}
