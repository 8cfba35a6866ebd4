package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.ir.Builder;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.DerivativeTypes;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Value;

/** The tangents of what calls give whose callee is no method with a JVP of its own: sweeps, and methods with a rule. */
final class CallTangents {
    private final Jvp jvp;

    CallTangents(Jvp jvp) {
        this.jvp = jvp;
    }

    // frame = fForward(a, aBar)  =>  frame = fHvpForward(a, aBar, aDot, aBarDot)
    Builder again(Op.Call op, Builder out) {
        Callee raised = op.callee().raised();
        CallShape shape = CallShape.of(op.callee(), op.form());
        List<Value> arguments = new ArrayList<>();
        List<Value> dots = new ArrayList<>();
        Value reuse = null;
        for (int i = 0; i < op.arguments().size(); i++) {
            Value argument = op.arguments().get(i);
            boolean last = op.form() == Op.Form.FORWARD && i == op.arguments().size() - 1;
            if (last) reuse = argument;
            else arguments.add(argument);
            if (shape.arguments().get(i).differentiable()) dots.add(jvp.tangentOrZero(argument));
        }
        arguments.addAll(dots);
        if (reuse != null) arguments.add(reuse);
        List<Value> results = new ArrayList<>(op.results());
        for (int i = 0; i < op.results().size(); i++) {
            if (!shape.results().get(i).differentiable()) continue;
            Value result = op.results().get(i);
            Value tangent = new Value(DerivativeTypes.tangent(result.type()), Naming.dot(result));
            jvp.setTangent(result, tangent);
            results.add(tangent);
        }
        out.add(op.with(results, raised, op.form(), arguments));
        return out;
    }

    // y = h(a, b)  =>  y = h(a, b); yDot = ruleJvp(a, b, aDot, bDot)
    Builder ruled(Op.Call op, HandRule rule, Builder out) {
        out.add(op);
        HandRule.Tangent method = rule.tangent();
        if (method == null) throw new IllegalStateException("no forward mode: " + rule.owner());
        Value result = op.results().get(0);
        List<Value> arguments = new ArrayList<>();
        for (HandRule.Parameter parameter : method.parameters()) {
            arguments.add(
                    switch (parameter.role()) {
                        case RESULT -> result;
                        case ARGUMENT -> op.arguments().get(parameter.argument());
                        case DOT -> jvp.tangentOrZero(op.arguments().get(parameter.argument()));
                        case BAR, RESULT_BAR -> throw new IllegalStateException("a cotangent in forward mode");
                    });
        }
        Value tangent = result.name() == null
                ? Value.temporary(result.type(), Naming.of(result, jvp.structure()) + "Dot")
                : new Value(result.type(), Naming.dot(result));
        Callee callee = RuleAdjoint.member(rule, method.method(), method.parameters(), arguments, result.type());
        out.add(new Op.Call(List.of(tangent), callee, Op.Form.PRIMAL, arguments, op.source()));
        for (Value argument : arguments) {
            if (!tangent.type().isArray() || !argument.type().equals(tangent.type())) continue;
            OpaqueCode check = HandRule.requireNew(method.method());
            out.add(new Op.Opaque(List.of(), check, List.of(tangent, argument), op.source()));
        }
        jvp.setTangent(result, tangent);
        return out;
    }
}
