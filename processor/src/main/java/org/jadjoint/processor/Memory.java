package org.jadjoint.processor;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.emit.Bodies;
import org.jadjoint.processor.emit.body.CodeSize;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;

/** Which methods of a class have a JVP that uses memory again: arrays of its own, what crosses between its parts, or
 * what a method that it calls uses. */
final class Memory {
    private Memory() {}

    static Set<Callee> of(Map<Callee, Bodies> bodies, int longest) {
        Set<Callee> remembering = new HashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Callee, Bodies> method : bodies.entrySet()) {
                if (uses(method.getValue().jvp(), longest, remembering)) changed |= remembering.add(method.getKey());
            }
        }
        return remembering;
    }

    private static boolean uses(Function jvp, int longest, Set<Callee> remembering) {
        return CodeSize.of(jvp) > longest || jvp.body().all().anyMatch(op -> uses(op, remembering));
    }

    private static boolean uses(Op op, Set<Callee> remembering) {
        if (op instanceof Op.NewArray array) return array.role() != Op.Role.PRIMAL;
        if (!(op instanceof Op.Call call) || call.form() == Op.Form.PRIMAL) return false;
        if (call.callee().isFunction()) return false;
        return !call.callee().local() || remembering.contains(call.callee());
    }
}
