package org.jadjoint.processor.transform;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.LoopShape;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** The arrays without derivatives that a function hands to callees which ask for shadows or tangents of them. */
final class ConstantArguments {
    private ConstantArguments() {}

    static Set<Value> of(Facts facts) {
        Set<Value> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Function function = facts.function();
        function.body().all().forEach(op -> {
            if (!(op instanceof Op.Call call)
                    || call.form() != Op.Form.PRIMAL
                    || call.callee().rule() != null
                    || !LoopShape.hasAdjoint(op, facts.activity())) return;
            for (int i = 0; i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                boolean asked = call.callee().parameters().get(i).differentiable()
                        && argument.type().isAggregate();
                if (asked && !facts.activity().isActive(argument)) found.add(argument);
            }
        });
        return found;
    }
}
