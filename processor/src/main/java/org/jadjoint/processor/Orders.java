package org.jadjoint.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.analysis.Repetition;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.ir.CallShape;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.HandRule.Pullback;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Up to which order each method of a class has to be differentiated: as far as it says itself, and as far as those that call it. */
final class Orders {
    /** Who needs more than this needs ever more. */
    private static final int HIGHEST = 8;

    /** What the parameters of a method may take, by the Java Virtual Machine Specification, 4.3.3. */
    private static final int MOST_WORDS = 255;

    private final ClassMethods methods;
    private final ToIntFunction<Callee> elsewhere;

    /**
     * @param elsewhere up to which order a method of another class is differentiated
     */
    Orders(ClassMethods methods, ToIntFunction<Callee> elsewhere) {
        this.methods = methods;
        this.elsewhere = elsewhere;
    }

    /**
     * The order of each method that is needed. One that calls what is not differentiated so far is rejected.
     *
     * @param declared the order that a method of the companion declares
     */
    Map<Callee, Integer> of(ToIntFunction<ExecutableElement> declared) {
        Map<Callee, Integer> orders = new HashMap<>();
        Deque<LoweredMethod> open = new ArrayDeque<>();
        open(orders, open, declared);
        // What is copied into the sweeps takes derivatives, but has none.
        for (Op.Call call : methods.copiedPullbacks()) {
            orders.merge(methods.first(call.callee()), call.callee().order(), Math::max);
        }
        while (!open.isEmpty()) {
            LoweredMethod method = open.remove();
            int order = orders.getOrDefault(method.callee(), 1);
            if (order > 1 && addMembers(method)) open(orders, open, declared);
            for (Map.Entry<Callee, Integer> called : asked(method, order).entrySet()) {
                if (orders.getOrDefault(called.getKey(), 1) >= called.getValue()) continue;
                if (called.getValue() > HIGHEST) {
                    methods.reject(methods.lowered(called.getKey()), Problem.DERIVATIVE_OF_ITSELF);
                    continue;
                }
                orders.put(called.getKey(), called.getValue());
                open.add(methods.lowered(called.getKey()));
            }
        }
        for (LoweredMethod method : methods.needed()) {
            int order = orders.getOrDefault(method.callee(), 1);
            if (order == 1) continue;
            methods.adjointCalls(method).forEach(call -> check(call, order, method));
            if (order > 2) checkRepeated(method, order);
            checkSize(method, order);
        }
        methods.rejectCallers();
        return orders;
    }

    /** Puts those who are needed, and not yet known to be, on the list. */
    private void open(
            Map<Callee, Integer> orders, Deque<LoweredMethod> open, ToIntFunction<ExecutableElement> declared) {
        for (LoweredMethod method : methods.needed()) {
            int least = method.companion() ? declared.applyAsInt(method.element()) : 1;
            if (orders.putIfAbsent(method.callee(), least) == null) open.add(method);
        }
    }

    /** Second derivatives go by the forward mode of what rules say of reverse mode; whether there is any in this class. */
    private boolean addMembers(LoweredMethod method) {
        boolean any = false;
        for (Op.Call call : methods.adjointCalls(method)) {
            HandRule rule = call.callee().rule();
            if (rule == null) continue;
            for (Pullback pullback : rule.pullbacks()) {
                Callee member = pullback.derived();
                any |= member != null && member.local() && methods.addMember(member, method);
            }
        }
        return any;
    }

    /** Each order doubles what sweeps take and give. */
    private void checkSize(LoweredMethod method, int order) {
        Callee raised = method.callee();
        while (raised.order() < order) raised = raised.raised();
        int given = words(CallShape.of(raised, Op.Form.FORWARD).arguments());
        int returned = 1 + words(CallShape.of(raised, Op.Form.REVERSE).results());
        int words = Math.max(given, returned);
        if (words > MOST_WORDS) methods.reject(method, Problem.TOO_MANY_PARAMETERS, String.valueOf(words));
    }

    private static int words(List<CallShape.Slot> slots) {
        return slots.stream()
                .mapToInt(slot -> slot.type() == ScalarType.DOUBLE || slot.type() == ScalarType.LONG ? 2 : 1)
                .sum();
    }

    /** The order that each method of the class must have, for one of them to have an order. */
    private Map<Callee, Integer> asked(LoweredMethod method, int order) {
        Map<Callee, Integer> asked = new HashMap<>();
        for (Op.Call call : methods.pullbacks(method)) {
            asked.merge(methods.first(call.callee()), call.callee().order() + order, Math::max);
        }
        methods.called(method).forEach(callee -> asked.merge(callee, order, Math::max));
        return asked;
    }

    /** What runs again carries tangents along one direction. */
    private void checkRepeated(LoweredMethod method, int order) {
        for (Op.Call call : Repetition.calls(methods.facts(method))) {
            String reason = call.callee().spoken() + ", which runs again in the reverse sweep, only up to order 2";
            report(call, order, method, reason, "drop @Checkpoint");
        }
    }

    private void check(Op.Call call, int order, LoweredMethod method) {
        Callee callee = call.callee();
        HandRule rule = callee.rule();
        if (rule != null) {
            check(call, rule, order, method);
        } else if (callee.isFunction() && functionOrder(callee) < order) {
            String way = order > 2
                    ? "pass the function to a helper of the same class, of which it becomes a part"
                    : "annotate what takes the function with @Differentiable(order = 2)";
            report(call, order, method, callee.spoken() + " only up to order " + functionOrder(callee), way);
        } else if (!callee.isFunction() && !callee.local() && elsewhere.applyAsInt(callee) < order) {
            String reason = callee.spoken() + " only up to order " + elsewhere.applyAsInt(callee);
            report(call, order, method, reason, "annotate it with @Differentiable(order = " + order + ")");
        }
    }

    /** Up to which order functions have derivatives, as the companion says that declares what they are passed with. */
    private static int functionOrder(Callee callee) {
        Type function = callee.parameters().get(0).type();
        return ((StructureType) function).requireFunction().order();
    }

    /** A rule has second derivatives by the derivatives of its own methods. */
    private void check(Op.Call call, HandRule rule, int order, LoweredMethod method) {
        String subject =
                "the rule " + rule.simpleName() + " of " + call.callee().spoken() + " only up to order ";
        if (!rule.hasVjp() || !rule.hasJvp()) {
            String missing = rule.hasVjp() ? "JVP" : "VJP";
            report(call, order, method, subject + "1: it has no " + missing, "write one");
        } else if (order > 2) {
            String way = "let " + call.callee().spoken() + " be differentiated by its body";
            report(call, order, method, subject + "2", way);
        } else {
            rule.pullbacks().forEach(pullback -> check(call, subject, pullback, order, method));
        }
    }

    private void check(Op.Call call, String subject, Pullback pullback, int order, LoweredMethod method) {
        Callee member = pullback.derived();
        String record = pullback.structure();
        String reason = subject + "1: its " + pullback.method();
        if (member == null) {
            report(call, order, method, reason + " has no derivative", "annotate that with @Differentiable");
        } else if (record != null && !hasTangents(member, pullback, call)) {
            String way = "annotate " + record.substring(record.lastIndexOf('.') + 1)
                    + " with @Differentiable, and nothing in there with @NoDerivative";
            report(call, order, method, reason + " returns what has no derivative", way);
        } else if (constant(call, pullback, member) != null) {
            String way = "drop @NoDerivative there";
            report(call, order, method, reason + " takes " + constant(call, pullback, member) + " for a constant", way);
        } else if (member.local() ? !methods.addMember(member, method) : methods.isObstructed(member)) {
            String way = "let that be made of what can be";
            report(call, order, method, reason + " cannot be differentiated", way);
        }
    }

    /** Whether the record that a method of a rule returns has a tangent for every cotangent in there. */
    private static boolean hasTangents(Callee member, Pullback pullback, Op.Call call) {
        List<String> names = Objects.requireNonNull(call.callee().rule()).parameters();
        return member.result() instanceof StructureType bars
                && pullback.cotangents().stream()
                        .allMatch(i -> bars.component(names.get(i)).differentiable());
    }

    /** What a method of a rule takes for a constant, though it is none for the primal: its part would be lost; null where there is nothing. */
    private static @Nullable String constant(Op.Call call, Pullback pullback, Callee member) {
        for (int i = 0; i < member.parameters().size(); i++) {
            HandRule.Parameter asked = pullback.parameters().get(i);
            Callee.Parameter parameter = member.parameters().get(i);
            boolean varies = asked.role() != HandRule.Role.ARGUMENT
                    || call.callee().parameters().get(asked.argument()).differentiable();
            if (varies && parameter.type().isDifferentiable() && !parameter.differentiable()) return parameter.name();
        }
        return null;
    }

    private void report(Op.Call call, int order, LoweredMethod method, String reason, String way) {
        List<Object> arguments = List.of(method.callee().spoken(), String.valueOf(order), reason, way);
        methods.reject(method, call, Problem.ORDER_TOO_LOW, arguments);
    }
}
