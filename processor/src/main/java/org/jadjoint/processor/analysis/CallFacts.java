package org.jadjoint.processor.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;

/**
 * What calls of methods of the same class do with references: whether elements of arrays of aggregates are replaced by others, rows of a
 * matrix say, and whose the aggregates are that are returned. It begins with the best of all, for all, and takes back what the bodies
 * contradict, until nothing is left to take back.
 */
public final class CallFacts {
    /** What a method does. */
    private record Conduct(boolean replaces, Op.Returns returns) {
        static final Conduct BEST = new Conduct(false, Op.Returns.OWN);

        static Conduct of(Function body) {
            Aliases aliases = Aliases.of(body, true);
            return new Conduct(Op.all(body.body()).anyMatch(aliases::isReplacedForCaller), aliases.returns());
        }
    }

    private CallFacts() {}

    /** The methods of a class, in which each call of one of them says what it does. */
    public static Map<Callee, Function> marked(Map<Callee, Function> bodies) {
        Map<Callee, Conduct> conducts = new HashMap<>();
        bodies.keySet().forEach(callee -> conducts.put(callee, Conduct.BEST));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Function> each : bodies.entrySet()) {
                Conduct conduct = Conduct.of(mark(each.getValue(), conducts));
                changed |= !conduct.equals(conducts.put(each.getKey(), conduct));
            }
        }
        Map<Callee, Function> marked = new LinkedHashMap<>();
        bodies.forEach((callee, body) -> marked.put(callee, mark(body, conducts)));
        return marked;
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
                return new Op.Call(
                        op.results(),
                        op.callee(),
                        op.form(),
                        op.arguments(),
                        conduct.replaces(),
                        conduct.returns(),
                        op.source());
            }
        };
        return new Function(
                function.name(), function.parameters(), function.resultTypes(), marking.rewrite(function.body()));
    }
}
