package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.Terminator;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;

/** Functions that need a rule which knows one direction alone: the other direction throws. */
public final class OneSided {
    private static final String EXCEPTION = "java.lang.UnsupportedOperationException";

    private OneSided() {}

    /** The rule for which there is no reverse mode. */
    public static Optional<HandRule> withoutVjp(Facts facts) {
        return rules(facts).stream().filter(rule -> !rule.hasVjp()).findFirst();
    }

    /** The rule for which there is no forward mode. */
    public static Optional<HandRule> withoutJvp(Facts facts) {
        return rules(facts).stream().filter(rule -> !rule.hasJvp()).findFirst();
    }

    private static List<HandRule> rules(Facts facts) {
        List<HandRule> rules = new ArrayList<>();
        facts.function().body().all().forEach(op -> {
            HandRule rule = op instanceof Op.Call call ? call.callee().rule() : null;
            if (rule != null && LoopShape.hasAdjoint(op, facts.activity())) rules.add(rule);
        });
        return rules;
    }

    /** Both sweeps of a function whose calls of a rule have no reverse mode. */
    public static Vjp.Split sweeps(Function primal, HandRule rule) {
        List<Function.Parameter> ahead = new ArrayList<>();
        for (Function.Parameter parameter : primal.parameters()) {
            ahead.add(parameter);
            Type type = parameter.value().type();
            if (parameter.differentiable() && type.isAggregate()) {
                Type shadow = DerivativeTypes.shadow(type);
                ahead.add(new Function.Parameter(
                        new Value(shadow, parameter.value().name() + "Bar"), true));
            }
        }
        List<Type> given = new ArrayList<>(primal.resultTypes());
        primal.resultTypes().stream()
                .filter(type -> type.isAggregate() && type.isDifferentiable())
                .map(DerivativeTypes::shadow)
                .forEach(given::add);
        List<Function.Parameter> back = new ArrayList<>();
        primal.resultTypes().stream()
                .filter(Type::isFloating)
                .forEach(type -> back.add(new Function.Parameter(new Value(type, "resultBar"), true)));
        List<Type> cotangents = primal.parameters().stream()
                .filter(Function.Parameter::differentiable)
                .map(parameter -> parameter.value().type())
                .filter(Type::isFloating)
                .toList();
        return new Vjp.Split(
                refusing(primal, ahead, given, rule, "VJP"),
                refusing(primal, back, cotangents, rule, "VJP"),
                0,
                0,
                Map.of());
    }

    /** The forward mode of a function whose calls of a rule have none. */
    public static Function jvp(Function primal, HandRule rule) {
        List<Function.Parameter> parameters = new ArrayList<>(primal.parameters());
        for (Function.Parameter parameter : primal.parameters()) {
            if (!parameter.differentiable()) continue;
            Value value = parameter.value();
            Type tangent = DerivativeTypes.tangent(value.type());
            parameters.add(new Function.Parameter(new Value(tangent, value.name() + "Dot"), true));
        }
        List<Type> results = new ArrayList<>(primal.resultTypes());
        primal.resultTypes().stream()
                .filter(Type::isDifferentiable)
                .map(DerivativeTypes::tangent)
                .forEach(results::add);
        return refusing(primal, parameters, results, rule, "JVP");
    }

    // throw new UnsupportedOperationException("Rule has no VJP, so f has none")
    private static Function refusing(
            Function primal, List<Function.Parameter> parameters, List<Type> results, HandRule rule, String form) {
        String message = rule.simpleName() + " has no " + form + ", so " + primal.name() + " has none";
        OpaqueCode code = new OpaqueCode(
                List.of(
                        new OpaqueCode.Text("new "),
                        new OpaqueCode.ClassName(EXCEPTION),
                        new OpaqueCode.Text("(\"" + message + "\")")),
                false,
                false,
                true);
        Builder out = new Builder();
        Value exception = new Value(new ReferenceType(EXCEPTION), null);
        out.add(new Op.Opaque(List.of(exception), code, List.of(), out.source()));
        return new Function(primal.name(), parameters, results, out.end(new Terminator.Throw(exception, out.source())));
    }
}
