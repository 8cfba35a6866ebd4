package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Conduct;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;

/**
 * The conduct of the methods of one class, through each other too. It begins with the best of all, for all, and takes back what the
 * bodies contradict, until nothing is left to take back.
 */
public final class CallFacts {
    private CallFacts() {}

    /**
     * The methods of a class, in which each call of one of them knows its conduct.
     *
     * @param keeps whether opaque code may keep what it is given, so that it comes out elsewhere
     */
    public static Map<Callee, Function> marked(Map<Callee, Function> bodies, Predicate<OpaqueCode> keeps) {
        Map<Callee, Conduct> conducts = new HashMap<>();
        bodies.forEach((callee, body) -> conducts.put(callee, best(body)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Function> each : bodies.entrySet()) {
                Conduct conduct = conduct(mark(each.getValue(), conducts), keeps);
                changed |= !conduct.equals(conducts.put(each.getKey(), conduct));
            }
        }
        Map<Callee, Function> marked = new LinkedHashMap<>();
        bodies.forEach((callee, body) -> marked.put(callee, mark(body, conducts)));
        return marked;
    }

    private static Conduct best(Function body) {
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < body.parameters().size(); i++) {
            if (isAsked(body.parameters().get(i).value())) all.add(i);
        }
        return new Conduct(false, Conduct.Returns.OWN, all, false);
    }

    private static Conduct conduct(Function body, Predicate<OpaqueCode> keeps) {
        Aliases aliases = Aliases.of(body, true);
        boolean replaces = Op.all(body.body()).anyMatch(aliases::isReplacedForCaller);
        Set<Integer> lookedAt = new HashSet<>();
        for (int i = 0; i < body.parameters().size(); i++) {
            Value parameter = body.parameters().get(i).value();
            if (isAsked(parameter) && !Useful.isData(parameter, body, aliases, keeps)) lookedAt.add(i);
        }
        return new Conduct(replaces, aliases.returns(), lookedAt, Varied.returnsPassive(body, aliases));
    }

    /** Numbers, and what carries no derivative but may come from what does: arrays of whole numbers, strings. */
    private static boolean isAsked(Value parameter) {
        return !parameter.type().isAggregate() || !parameter.type().isDifferentiable();
    }

    private static Function mark(Function function, Map<Callee, Conduct> conducts) {
        boolean none = Op.all(function.body())
                .noneMatch(op -> op instanceof Op.Call call && conducts.containsKey(call.callee()));
        if (none) return function;
        Rewriter marking = new Rewriter() {
            @Override
            public Op visitCall(Op.Call op) {
                Conduct conduct = conducts.get(op.callee());
                if (conduct == null) return op;
                return new Op.Call(op.results(), op.callee(), op.form(), op.arguments(), conduct, op.source());
            }
        };
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), marking.rewrite(function.body()));
    }
}
