package org.jadjoint.processor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.frontend.LoweredMethod;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.transform.PullbackSweeps;

/** Passive calls of helpers that the sweeps class cannot reach: they go to copies of the helpers, which it has itself. */
final class PassiveCalls {
    private final String sweeps;
    private final Map<Callee, LoweredMethod> hidden = new HashMap<>();
    private final Map<Callee, Function> copies = new LinkedHashMap<>();

    PassiveCalls(CompanionClass companion, List<LoweredMethod> lowered) {
        this.sweeps = companion.qualified(companion.sweepsName());
        for (LoweredMethod method : lowered) {
            if (!method.accessible()) hidden.put(method.callee(), method);
        }
    }

    /** The function with its calls of hidden helpers redirected. */
    Function localized(Function function) {
        boolean any = function.body().all().anyMatch(op -> op instanceof Op.Call call && isHidden(call));
        return any ? new Redirection().apply(function) : function;
    }

    private boolean isHidden(Op.Call call) {
        return call.form() == Op.Form.PRIMAL && hidden.containsKey(call.callee());
    }

    /** The copies that the functions seen so far need. */
    Map<Callee, Function> copies() {
        return copies;
    }

    /** The exceptions that a helper which is copied declares. */
    List<? extends TypeMirror> thrown(Callee callee) {
        LoweredMethod method = hidden.get(callee);
        return method == null ? List.of() : method.element().getThrownTypes();
    }

    /** The code of a function runs in the sweeps class, called by the objects that stand for it. */
    void keep(Callee callee) {
        copy(callee);
    }

    private void copy(Callee callee) {
        LoweredMethod method = hidden.get(callee);
        if (method == null || copies.containsKey(callee)) return;
        copies.put(callee, method.function());
        copies.put(callee, localized(PullbackSweeps.in(method.function())));
    }

    private final class Redirection extends Rewriter {
        Function apply(Function function) {
            return new Function(
                    function.name(), function.parameters(), function.resultTypes(), rewrite(function.body()));
        }

        @Override
        public Op visitCall(Op.Call op) {
            Op copied = super.visitCall(op);
            if (!isHidden(op) || !(copied instanceof Op.Call call)) return copied;
            copy(op.callee());
            Callee callee = op.callee();
            Callee local = new Callee(
                    sweeps,
                    callee.prefix(),
                    callee.parameters(),
                    callee.result(),
                    callee.resultDifferentiable(),
                    true,
                    false,
                    callee.frame(),
                    callee.prefix());
            return call.with(call.results(), local, call.form(), call.arguments());
        }
    }
}
